package debrief.publish.format.pdf.print;

import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.FontFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.stream.Collectors;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXResult;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Apache FOP, which lays a document out and writes it as PDF/UA. It opens no address and no file
 * but the fonts that go with Debrief.
 */
public final class FopRenderer {
  /** Nothing is read there: whatever is asked for is looked for among the fonts. */
  private static final URI FONTS = URI.create("file:/fonts/");

  private FopRenderer() {}

  /** Without scripts that join or run from right to left: quicker, and no letters are joined. */
  private static final class Plain {
    static final FopFactory FOP = factory(false);
  }

  private static final class Joining {
    static final FopFactory FOP = factory(true);
  }

  private static FopFactory factory(boolean joining) {
    String fonts =
        Face.fonts().stream()
            .map(
                name ->
                    """
                    <font kerning="no" embed-url="%s.ttf">
                    <font-triplet name="%s" style="normal" weight="normal"/></font>"""
                        .formatted(Face.file(name), name))
            .collect(Collectors.joining());
    String settings =
        """
        <fop version="1.0"><accessibility>true</accessibility><complex-scripts disabled="%s"/>
        <renderers><renderer mime="application/pdf"><pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
        <fonts>%s</fonts></renderer></renderers></fop>"""
            .formatted(!joining, fonts);
    try {
      FopFactory factory =
          new FopConfParser(
                  new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8)),
                  EnvironmentalProfileFactory.createRestrictedIO(FONTS, new OnlyFonts()))
              .getFopFactoryBuilder()
              .build();
      factory.getImageManager().getRegistry().registerPreloader(new PicturePreloader());
      return factory;
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(e); // they are our own words
    }
  }

  /**
   * The document as PDF; the same for the same document, to the byte.
   *
   * @param document of XSL formatting objects
   * @param joining whether it holds scripts that join or run from right to left
   * @param published the date that the file says it is of
   * @param hash of what the file says: at least 32 hexadecimal digits
   */
  public static byte[] print(Document document, boolean joining, Instant published, String hash) {
    synchronized (FopRenderer.class) {
      TimeZone own = TimeZone.getDefault();
      // FOP writes down the time in the zone of the machine, which nothing else here asks for.
      TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
      try {
        return printed(document, joining, published, hash);
      } finally {
        TimeZone.setDefault(own);
      }
    }
  }

  private static byte[] printed(
      Document document, boolean joining, Instant published, String hash) {
    FopFactory factory = joining ? Joining.FOP : Plain.FOP;
    FOUserAgent agent = factory.newFOUserAgent();
    agent.setCreator("Debrief");
    agent.setProducer("Debrief, with Apache FOP");
    agent.setCreationDate(GregorianCalendar.from(published.atZone(ZoneOffset.UTC)).getTime());
    agent.getEventBroadcaster().addEventListener(FopRenderer::refuse);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    try {
      Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, out);
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new SAXResult(fop.getDefaultHandler()));
      return ReproducibleFile.of(out.toByteArray(), published, hash);
    } catch (FOPException | TransformerException e) {
      throw new IllegalStateException("a report could not be laid out", e);
    }
  }

  /** What FOP would leave out, it does not. */
  private static void refuse(Event event) {
    if (event.getSeverity() == EventSeverity.ERROR || event.getSeverity() == EventSeverity.FATAL) {
      throw new IllegalStateException(EventFormatter.format(event));
    }
  }

  private static final class OnlyFonts implements ResourceResolver {
    @Override
    public Resource getResource(URI uri) throws IOException {
      String path = FONTS.relativize(uri).toString();
      String name = path.replaceFirst("\\.ttf$", "");
      if (!Face.fonts().contains(name)) {
        throw new FileNotFoundException("A report opens nothing: " + uri);
      }
      return new Resource(FontFile.bytes(name));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
      throw new FileNotFoundException("A report writes nothing: " + uri);
    }
  }
}
