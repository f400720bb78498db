package debrief.publish.format.pdf.print;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a file of what FOP writes that depends on the document alone: FOP takes two things of the
 * clock. No place in the file moves by it.
 */
final class ReproducibleFile {
  private static final Pattern WRITTEN =
      Pattern.compile("(<xmp:MetadataDate>)([^<]{20})(</xmp:MetadataDate>)");
  private static final Pattern ID =
      Pattern.compile("(/ID \\[<)[0-9A-Fa-f]{32}(> <)[0-9A-Fa-f]{32}>");

  /**
   * The list of letters that a font within the file holds. FOP leaves those out that are parts of
   * others, and PDF/UA would rather have no list than such a one.
   */
  private static final Pattern LETTERS = Pattern.compile("\\n  /CIDSet (?=\\d+ 0 R\\n)");

  private ReproducibleFile() {}

  /**
   * @param hash of what the file says, in hexadecimal digits
   */
  static byte[] of(byte[] file, Instant published, String hash) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    String date = published.truncatedTo(ChronoUnit.SECONDS).toString();
    String id = hash.substring(0, 32).toUpperCase(Locale.ROOT);
    text = only(WRITTEN, text).replaceFirst("$1" + date + "$3");
    text = only(ID, text).replaceFirst("$1" + id + "$2" + id + ">");
    text = LETTERS.matcher(text).replaceAll("\n  /Unused ");
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Matcher only(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find() || matcher.find()) {
      throw new IllegalStateException("FOP writes otherwise than it did: " + pattern);
    }
    return matcher;
  }
}
