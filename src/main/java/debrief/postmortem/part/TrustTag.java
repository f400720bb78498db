package debrief.postmortem.part;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.trust.Effect;

/**
 * What the incident did to one of the Trust principles.
 *
 * @param principle its key, such as {@code availability}
 * @param explanation in which way; Markdown
 */
public record TrustTag(
    String principle, Effect effect, String explanation, @JsonIgnore int version) {

  @JsonIgnore
  public String etag() {
    return "\"t" + version + "\"";
  }
}
