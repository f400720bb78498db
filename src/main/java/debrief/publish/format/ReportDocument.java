package debrief.publish.format;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import debrief.publish.article.ReportContent;
import java.time.Instant;

/**
 * A report as JSON: which edition it is, and what it says to one audience.
 *
 * @param contentHash {@code sha256:} and the hash of the content alone
 */
public record ReportDocument(
    String slug,
    int edition,
    Instant publishedAt,
    String contentHash,
    @JsonUnwrapped ReportContent content) {

  public static ReportDocument of(ReportContent content, EditionStamp stamp) {
    return new ReportDocument(
        stamp.slug(), stamp.edition(), stamp.publishedAt(), "sha256:" + stamp.hash(), content);
  }
}
