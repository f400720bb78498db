package debrief.postmortem.part;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.access.Audience;

/**
 * One of the conditions that had to come together.
 *
 * @param text more about it; Markdown
 */
public record Factor(
    String id, String title, String text, Audience audience, @JsonIgnore int version)
    implements Part<FactorInput> {

  @Override
  @JsonIgnore
  public String etag() {
    return "\"f" + version + "\"";
  }

  @Override
  public FactorInput toInput() {
    return new FactorInput(title, text, audience);
  }
}
