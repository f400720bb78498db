package debrief.publish.format;

import debrief.publish.article.Article;
import debrief.publish.article.ReportContent;
import debrief.web.page.Assets;
import debrief.web.page.Html;
import debrief.web.page.ReaderZone;
import debrief.web.page.Templates;
import debrief.web.page.TimeView;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A report as one file that opens without a server: the article with its style sheet. */
final class HtmlFile implements ReportFormat {
  @Override
  public String name() {
    return "html";
  }

  @Override
  public String label() {
    return "Web page";
  }

  @Override
  public String mediaType() {
    return "text/html; charset=utf-8";
  }

  @Override
  public boolean isAttachment() {
    return true;
  }

  @Override
  public byte[] write(ReportContent content, EditionStamp stamp) {
    View view =
        new View(
            content.title(),
            new Html(Assets.styleSheet()),
            new Html(Article.html(content)),
            stamp.edition(),
            new TimeView(stamp.publishedAt()),
            stamp.hash(),
            stamp.changes());
    byte[] page =
        ReaderZone.inUtc(() -> Templates.render("debrief/publish/format/html-file.mustache", view))
            .getBytes(StandardCharsets.UTF_8);
    return FileSeal.sealed(page, "<!-- ", " -->", content.audience(), stamp);
  }

  /** What the template says; the style sheet is our own and ends no element. */
  record View(
      String title,
      Html style,
      Html article,
      int edition,
      TimeView published,
      String hash,
      @Nullable String changes) {}
}
