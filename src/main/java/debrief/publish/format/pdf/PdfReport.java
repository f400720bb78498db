package debrief.publish.format.pdf;

import debrief.publish.article.ReportContent;
import debrief.publish.format.pdf.print.FopRenderer;
import debrief.publish.format.pdf.type.Face;
import debrief.web.page.ReaderZone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a report as a PDF. */
public final class PdfReport {
  private PdfReport() {}

  /**
   * Which edition a PDF is of.
   *
   * @param hash of its content: SHA-256 in hexadecimal digits
   * @param changes what it changed, in a line; null where nobody said
   */
  public record Imprint(
      String slug, int edition, Instant publishedAt, String hash, @Nullable String changes) {}

  /** The same for the same content and imprint, to the byte. */
  public static byte[] write(ReportContent content, Imprint imprint) {
    return ReaderZone.inUtc(
        () -> {
          Paper paper = new Paper();
          Document document = document(paper, content, imprint);
          boolean joining = paper.fonts.anyRightToLeft();
          return FopRenderer.print(document, joining, imprint.publishedAt(), imprint.hash());
        });
  }

  private static Document document(Paper paper, ReportContent content, Imprint imprint) {
    Element root =
        Fo.root(
            "font-family: %s; line-height: %s; line-height-shift-adjustment: disregard-shifts"
                    .formatted(Face.TEXT.font(), Paper.LEADING)
                + "; linefeed-treatment: preserve; hyphenation-character: .");
    Fo.language(root, "en");
    PageFlow pages = new PageFlow(paper, root, content.title(), "Edition " + imprint.edition());
    ReportWriter report = new ReportWriter(paper, pages, content, imprint);
    report.write();
    pages.finish();
    String subject =
        "Report %s, edition %d, as %s reads it"
            .formatted(imprint.slug(), imprint.edition(), report.reader());
    Element declarations = Metadata.write(root, content.title(), subject);
    root.insertBefore(declarations, pages.bookmarks());
    return root.getOwnerDocument();
  }
}
