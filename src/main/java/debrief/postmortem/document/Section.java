package debrief.postmortem.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.access.Audience;
import java.time.Instant;

/**
 * A section of a postmortem.
 *
 * @param guidance as the template gave it when the postmortem started; Markdown
 * @param version 0 until it is first saved, then one more with every save
 */
public record Section(
    String key,
    String heading,
    String guidance,
    boolean required,
    String markdown,
    Audience audience,
    int version,
    Instant updatedAt) {

  /**
   * With a letter, so that it is never mistaken for the tag of the whole postmortem, which a save
   * takes too.
   */
  @JsonIgnore
  public String etag() {
    return etag(version);
  }

  public static String etag(int version) {
    return "\"s" + version + "\"";
  }
}
