package debrief.publish.format;

import debrief.publish.article.ReportContent;
import debrief.publish.format.pdf.PdfReport;

/** A report on paper, and for whoever has it read aloud. */
final class PdfFile implements ReportFormat {
  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public String label() {
    return "PDF";
  }

  @Override
  public String mediaType() {
    return "application/pdf";
  }

  @Override
  public boolean isMadeLater() {
    return true;
  }

  @Override
  public byte[] write(ReportContent content, EditionStamp stamp) {
    PdfReport.Imprint imprint =
        new PdfReport.Imprint(
            stamp.slug(), stamp.edition(), stamp.publishedAt(), stamp.hash(), stamp.changes());
    byte[] pages = PdfReport.write(content, imprint);
    return FileSeal.sealed(pages, "%", "", content.audience(), stamp);
  }
}
