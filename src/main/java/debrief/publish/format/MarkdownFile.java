package debrief.publish.format;

import debrief.publish.article.ReportContent;
import debrief.publish.format.markdown.FileHead;
import debrief.publish.format.markdown.ReportText;
import java.nio.charset.StandardCharsets;

/**
 * A report as Markdown that opens anywhere: front matter for programs, then the writers' own
 * Markdown, section by section; factors, lessons and action items follow one by one.
 */
final class MarkdownFile implements ReportFormat {
  @Override
  public String name() {
    return "md";
  }

  @Override
  public String label() {
    return "Markdown";
  }

  @Override
  public String mediaType() {
    return "text/markdown; charset=utf-8";
  }

  @Override
  public byte[] write(ReportContent content, EditionStamp stamp) {
    FileHead head =
        new FileHead(
            stamp.slug(), stamp.edition(), stamp.publishedAt(), stamp.hash(), stamp.changes());
    return FileSeal.sealed(
        ReportText.of(content, head).getBytes(StandardCharsets.UTF_8),
        "<!-- ",
        " -->",
        content.audience(),
        stamp);
  }
}
