package debrief.publish.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import debrief.publish.article.ReportContent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as JSON: which edition it is, and what it says to one audience.
 *
 * @param contentHash {@code sha256:} and the hash of the content alone
 * @param changes what the edition changed, in its author's words; left out where nobody said
 */
public record ReportDocument(
    String slug,
    int edition,
    Instant publishedAt,
    String contentHash,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String changes,
    @JsonUnwrapped ReportContent content) {

  public static ReportDocument of(ReportContent content, EditionStamp stamp) {
    return new ReportDocument(
        stamp.slug(),
        stamp.edition(),
        stamp.publishedAt(),
        "sha256:" + stamp.hash(),
        stamp.changes(),
        content);
  }
}
