package debrief.publish.format.pdf;

import debrief.publish.article.ReportContent;
import debrief.web.page.ReaderZone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

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
    return ReaderZone.inUtc(() -> inUtc(content, imprint));
  }

  private static byte[] inUtc(ReportContent content, Imprint imprint) {
    try (PDDocument document = new PDDocument()) {
      Flow flow = new Flow(document);
      ReportSetter setter = new ReportSetter(flow, content, imprint);
      setter.set();
      new Furniture(flow).set(content.title(), "Edition " + imprint.edition());
      for (Sheet sheet : flow.sheets()) {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
          out.write(sheet.content());
        }
        sheet.page().setContents(stream);
      }
      flow.fonts.embed();
      flow.bookmarks.finish();
      flow.tags.finish(document.getDocumentCatalog(), flow.sheets());
      describe(document, content, imprint, setter.reader());
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
  }

  private static void describe(
      PDDocument document, ReportContent content, Imprint imprint, String reader)
      throws IOException {
    Calendar published = GregorianCalendar.from(imprint.publishedAt().atZone(ZoneOffset.UTC));
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(content.title());
    about.setSubject(
        "Report %s, edition %d, as %s reads it"
            .formatted(imprint.slug(), imprint.edition(), reader));
    about.setCreator("Debrief");
    about.setProducer("Debrief, with Apache PDFBox");
    about.setCreationDate(published);
    about.setModificationDate(published);
    document.setDocumentId(Long.parseUnsignedLong(imprint.hash().substring(0, 15), 16));
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage("en");
    PDViewerPreferences shown = new PDViewerPreferences(catalog.getCOSObject());
    shown.setDisplayDocTitle(true);
    catalog.setViewerPreferences(shown);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(
        Metadata.xmp(content.title(), about.getSubject(), imprint.publishedAt()));
    catalog.setMetadata(metadata);
  }
}
