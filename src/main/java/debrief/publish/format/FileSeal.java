package debrief.publish.format;

import debrief.access.Audience;
import debrief.crypto.Ids;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last line of a file: which edition it is, and the SHA-256 of all that stands before the hash.
 * It shows whether the file was changed by accident; whoever changes it on purpose can make the
 * line anew, so against that only a comparison with what the server keeps helps.
 */
record FileSeal(
    String slug,
    int edition,
    String audience,
    Instant publishedAt,
    String contents,
    boolean whole) {
  private static final int LONGEST = 1000;
  private static final Pattern LINE =
      Pattern.compile(
          "debrief report slug=([a-z0-9-]{1,300}) edition=([1-9][0-9]{0,6}) audience=([a-z]{4,12})"
              + " published=([0-9TZ:.-]{20,30}) contents=sha256:([0-9a-f]{64})"
              + " file=sha256:([0-9a-f]{64})( -->)?\n?$");

  /**
   * @param begin what begins a line that nobody sees, in the file's own language
   * @param end what ends it
   */
  static byte[] sealed(byte[] body, String begin, String end, Audience audience, EditionStamp s) {
    String line =
        "%sdebrief report slug=%s edition=%d audience=%s published=%s contents=sha256:%s file=sha256:"
            .formatted(begin, s.slug(), s.edition(), audience, s.publishedAt(), s.hash());
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + LONGEST);
    out.writeBytes(body);
    out.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
    String hash = HexFormat.of().formatHex(Ids.sha256(out.toByteArray()));
    out.writeBytes((hash + end + "\n").getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  /** The seal that a file ends with; empty where it ends with none. */
  static Optional<FileSeal> of(byte[] file) {
    int from = Math.max(0, file.length - LONGEST);
    String tail = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
    Matcher line = LINE.matcher(tail);
    if (!line.find()) {
      return Optional.empty();
    }
    byte[] before = Arrays.copyOf(file, from + line.start(6));
    String hash = HexFormat.of().formatHex(Ids.sha256(before));
    return Optional.of(
        new FileSeal(
            line.group(1),
            Integer.parseInt(line.group(2)),
            line.group(3),
            Instant.parse(line.group(4)),
            line.group(5),
            line.group(6).equals(hash)));
  }
}
