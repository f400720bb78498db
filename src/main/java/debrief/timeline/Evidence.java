package debrief.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import debrief.redaction.NameRedactor;
import debrief.web.Invalid;
import debrief.web.Urls;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an entry is so: a dashboard, a message, a change.
 *
 * @param label what the link is called; the address's host where nobody said
 * @param url an http or https address
 */
public record Evidence(String label, String url) {
  private static final int MAX_LABEL = 200;

  /** As it is written down: both may be missing, and only a missing address is wrong. */
  @JsonCreator
  public static Evidence of(
      @JsonProperty("label") @Nullable String label, @JsonProperty("url") @Nullable String url) {
    String address = url == null ? "" : url.strip();
    return new Evidence(label == null || label.isBlank() ? host(address) : label.strip(), address);
  }

  private static String host(String address) {
    return Urls.isWebAddress(address) ? URI.create(address).getHost() : "";
  }

  /** With roles in place of names, also of those that an address holds. */
  Evidence say(NameRedactor roles) {
    return new Evidence(roles.inMarkdown(label), roles.inAddress(url));
  }

  void check(String field, Invalid invalid) {
    invalid.line(field + ".label", label, MAX_LABEL);
    invalid.addIf(
        !Urls.isWebAddress(url),
        field + ".url",
        "Evidence is a link that begins with https:// or http://, of at most 2,000 characters.");
  }
}
