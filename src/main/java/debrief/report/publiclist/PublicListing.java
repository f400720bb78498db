package debrief.report.publiclist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a report is on the public list.
 *
 * @param report its slug
 * @param url where everybody reads it; null where it is not on the list
 * @param listedAt since when; null where it is not
 */
public record PublicListing(String report, @Nullable String url, @Nullable Instant listedAt) {
  static PublicListing of(PublicListSql.Target target) {
    return new PublicListing(
        target.slug(),
        target.listedAt() == null ? null : PublicReportPages.path(target.slug()),
        target.listedAt());
  }
}
