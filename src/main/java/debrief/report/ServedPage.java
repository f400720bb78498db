package debrief.report;

import debrief.crypto.Ids;
import debrief.web.page.Assets;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * A page as it goes over the wire, plain and compressed, each with the strong tag of its own bytes.
 */
public final class ServedPage {
  /**
   * A browser keeps the page and asks each time whether it still is so. A shared cache does not.
   */
  static final String CACHE_CONTROL = "private, no-cache";

  private final byte[] plain;
  private final byte[] gzip;
  private final String tag;

  private ServedPage(byte[] plain, byte[] gzip, String tag) {
    this.plain = plain;
    this.gzip = gzip;
    this.tag = tag;
  }

  /**
   * @param readers whether many will read these bytes, so that making them small may take its time
   */
  static ServedPage of(Page page, Assets assets, boolean readers) {
    return of(Pages.forEveryone(page, assets, "/reports"), readers);
  }

  /** A page for whoever holds its address, round which nothing of this server is offered. */
  static ServedPage ofAnybody(Page page, Assets assets) {
    return of(Pages.forAnybody(page, assets), true);
  }

  private static ServedPage of(String html, boolean readers) {
    byte[] plain = html.getBytes(StandardCharsets.UTF_8);
    String tag = HexFormat.of().formatHex(Ids.sha256(plain), 0, 12);
    return new ServedPage(plain, compress(plain, readers), tag);
  }

  private static byte[] compress(byte[] plain, boolean small) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
    try (GZIPOutputStream gzip = new Gzip(out, small)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
    return out.toByteArray();
  }

  /** Whether a reader with these headers takes the compressed bytes: {@code gzip;q=0} does not. */
  static boolean takesGzip(HttpFields asked) {
    return asked.contains(HttpHeader.ACCEPT_ENCODING, "gzip");
  }

  /** As {@link #takesGzip(HttpFields)}, of that header's value. */
  static boolean takesGzip(@Nullable String acceptEncoding) {
    return acceptEncoding != null
        && takesGzip(HttpFields.build().add(HttpHeader.ACCEPT_ENCODING, acceptEncoding));
  }

  byte[] bytes(boolean compressed) {
    return compressed ? gzip : plain;
  }

  String etag(boolean compressed) {
    return compressed ? "\"" + tag + "-gz\"" : "\"" + tag + "\"";
  }

  /** Whether a browser that sends this {@code If-None-Match} has the page already. */
  boolean isKnown(@Nullable String ifNoneMatch) {
    return ifNoneMatch != null && (ifNoneMatch.contains(tag) || ifNoneMatch.strip().equals("*"));
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(ByteArrayOutputStream out, boolean small) throws IOException {
      super(out, 8192);
      def.setLevel(small ? Deflater.BEST_COMPRESSION : Deflater.BEST_SPEED);
    }
  }
}
