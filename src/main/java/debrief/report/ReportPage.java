package debrief.report;

import debrief.access.Audience;
import debrief.publish.format.ReportFormat;
import debrief.publish.format.ReportFormats;
import debrief.web.Urls;
import debrief.web.page.Html;
import debrief.web.page.Page;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is served: the article as it was frozen, and around it what is true of it today.
 *
 * @param newest the number of the newest edition when this is an older one and that can be read,
 *     else 0
 * @param withdrawn for those who draft: everybody else is told so in its place
 * @param dismissed since when its incident is said to have been none; null for an incident
 * @param readBy whose rendering it is, in words; null for the organisation's
 * @param minutes that reading it takes
 * @param changes what this edition changed, in its author's words; null where they said nothing
 * @param comparison the address of what it changed; null where there is nothing before it
 * @param framed whether the page tells which edition it is; an article of the first format holds
 *     that itself
 */
record ReportPage(
    String title,
    String lede,
    String slug,
    String incident,
    int edition,
    int newest,
    @Nullable Correction withdrawn,
    @Nullable Correction redacted,
    @Nullable TimeView dismissed,
    @Nullable String readBy,
    TimeView published,
    String hash,
    int minutes,
    Html article,
    List<FileLink> files,
    boolean framed,
    @Nullable String changes,
    @Nullable String comparison)
    implements Page {

  /** When and why something of it was taken back. */
  record Correction(TimeView when, String reason) {
    static @Nullable Correction of(@Nullable Instant at, @Nullable String reason) {
      return at == null || reason == null ? null : new Correction(new TimeView(at), reason);
    }
  }

  /** Another form of the same edition. */
  record FileLink(String label, String href) {
    static FileLink of(ReportFormat format, String slug, int edition, Audience audience) {
      String query = "?edition=" + edition;
      if (audience != Audience.organization) {
        query += "&audience=" + audience;
      }
      return new FileLink(format.label(), "/reports/" + slug + "." + format.name() + query);
    }
  }

  static ReportPage of(EditionSql.ArticleRow row, Audience audience) {
    return new ReportPage(
        row.title(),
        row.lede() == null ? "" : row.lede(),
        row.slug(),
        row.incident(),
        row.number(),
        row.number() == row.newest() || row.newestWithdrawn() ? 0 : row.newest(),
        Correction.of(row.withdrawnAt(), row.withdrawnWhy()),
        Correction.of(row.redactedAt(), row.redactedWhy()),
        TimeView.of(row.dismissedAt()),
        switch (audience) {
          case team -> "the team";
          case organization -> null;
          case everyone -> "the public";
        },
        new TimeView(row.publishedAt()),
        row.hash(),
        ReadingTime.minutes(row.article()),
        new Html(row.article()),
        ReportFormats.ALL.stream()
            .map(format -> FileLink.of(format, row.slug(), row.number(), audience))
            .toList(),
        row.format() > 1,
        row.changes(),
        row.comparable()
            ? "/reports/%s/changes?edition=%d&audience=%s"
                .formatted(row.slug(), row.number(), audience)
            : null);
  }

  /** For an asker who may read it; everybody else gets no page at all. */
  @Override
  public @Nullable LinkPreview linkPreview() {
    return withdrawn == null ? new LinkPreview(title, lede, Urls.encode("/reports/" + slug)) : null;
  }

  @Override
  public List<String> scripts() {
    return List.of("report", "headings", "copy");
  }

  public boolean older() {
    return newest > 0;
  }

  public boolean hasNotice() {
    return older() || dismissed != null || withdrawn != null || redacted != null || readBy != null;
  }

  /** Keeps a reader in the edition that they are in. */
  public String ofEdition() {
    return older() ? "?edition=" + edition : "";
  }
}
