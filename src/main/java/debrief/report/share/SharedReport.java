package debrief.report.share;

import debrief.access.Audience;
import debrief.publish.format.ReportFormats;
import debrief.report.ReadingTime;
import debrief.web.Urls;
import debrief.web.page.Html;
import debrief.web.page.Page;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is read without an account: the article for one audience, and round it what it is,
 * as of when, and what its reader may do with it. Nothing in it leads into this server, but for the
 * list that it is on.
 *
 * @param list the address of that list; null where it is on none
 * @param kicker how its reader came to it, in words
 * @param forEverybody whether its reader may pass it on
 * @param ends when the link ends; null where it never does
 * @param changes what this edition changed, in its author's words; null where they said nothing
 */
public record SharedReport(
    String path,
    @Nullable String list,
    String kicker,
    String title,
    String lede,
    boolean forEverybody,
    int edition,
    TimeView published,
    @Nullable TimeView ends,
    @Nullable TimeView redacted,
    @Nullable String changes,
    int minutes,
    String hash,
    Html article,
    List<FileLink> files)
    implements Page {

  /** A link of ours to a page of ours: a renderer wrote it, so it holds no other link. */
  private static final Pattern INNER_LINK =
      Pattern.compile("<a href=\"/[^\"]*\"[^>]*>(.*?)</a>", Pattern.DOTALL);

  /** Another form of the same edition. */
  record FileLink(String label, String href) {}

  /** An edition's rendering for one audience. */
  public record Edition(
      String incident,
      String title,
      @Nullable String lede,
      Audience audience,
      int edition,
      Instant publishedAt,
      String hash,
      String article,
      @Nullable String changes,
      @Nullable Instant redactedAt) {}

  /**
   * @param path of the page; its files stand below it
   * @param list the address of the list that leads to it; null where none does
   * @param ends null where it never does
   */
  public static SharedReport of(
      Edition row, String kicker, String path, @Nullable String list, @Nullable Instant ends) {
    return new SharedReport(
        path,
        list,
        kicker,
        row.title(),
        row.lede() == null ? "" : row.lede(),
        row.audience().isPublic(),
        row.edition(),
        new TimeView(row.publishedAt()),
        TimeView.of(ends),
        TimeView.of(row.redactedAt()),
        row.changes(),
        ReadingTime.minutes(row.article()),
        row.hash(),
        new Html(INNER_LINK.matcher(row.article()).replaceAll("$1")),
        ReportFormats.ALL.stream()
            .map(format -> new FileLink(format.label(), path + "/report." + format.name()))
            .toList());
  }

  /** For whoever holds the link a chat may show what it opens. */
  @Override
  public LinkPreview linkPreview() {
    return new LinkPreview(title, lede, Urls.encode(path));
  }

  @Override
  public List<String> scripts() {
    return List.of("report");
  }
}
