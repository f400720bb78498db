package debrief.intake.archive;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a document say, whatever they were written with.
 *
 * @param read how they were read, in sentences; empty where they are plain UTF-8
 * @param refusal what they are instead of a text; null for a text
 */
public record SourceText(String text, List<String> read, @Nullable String refusal) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Map<String, String> NO_TEXT = new LinkedHashMap<>();
  private static final int LOOKED_AT = 4_000;
  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static {
    NO_TEXT.put("\u0089PNG", "a PNG image");
    NO_TEXT.put("\u00ff\u00d8\u00ff", "a JPEG image");
    NO_TEXT.put("GIF8", "a GIF image");
    NO_TEXT.put("%PDF-", "a PDF");
    NO_TEXT.put("PK\u0003\u0004", "a zip inside, or an office document");
    NO_TEXT.put("\u001f\u008b", "a compressed file");
    NO_TEXT.put("\u00d0\u00cf\u0011\u00e0", "an old office document");
    NO_TEXT.put("\u007fELF", "a program");
  }

  private static SourceText refused(String what) {
    return new SourceText("", List.of(), "It is " + what + ", which is no text.");
  }

  /** Reads UTF-8, UTF-16, Latin-1 and what mixes the first with the last. */
  public static SourceText of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> kind : NO_TEXT.entrySet()) {
      if (head.startsWith(kind.getKey())) {
        return refused(kind.getValue());
      }
    }
    List<String> read = new ArrayList<>();
    Charset wide = wide(bytes);
    String text = wide == null ? mixed(bytes, read) : new String(bytes, wide);
    if (wide != null) {
      read.add("It is read as " + wide.name() + ".");
    }
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (isBinary(plain)) {
      return refused("made of signs that stand in no text");
    }
    if (hasTwins(plain)) {
      read.add("A name stands twice in one object of its JSON; the last one counts.");
    }
    return new SourceText(plain, read, null);
  }

  private static @Nullable Charset wide(byte[] bytes) {
    if (bytes.length < 4) {
      return null;
    }
    int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    if (mark == 0xfffe) {
      return StandardCharsets.UTF_16LE;
    }
    if (mark == 0xfeff) {
      return StandardCharsets.UTF_16BE;
    }
    int even = 0;
    int odd = 0;
    int looked = Math.min(bytes.length, LOOKED_AT) & ~1;
    for (int i = 0; i < looked; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int most = looked / 2 * 3 / 10;
    return odd > most && even == 0
        ? StandardCharsets.UTF_16LE
        : even > most && odd == 0 ? StandardCharsets.UTF_16BE : null;
  }

  /** UTF-8, in which each byte that is none is read as the letter that it is on Windows. */
  private static String mixed(byte[] bytes, List<String> read) {
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    int others = 0;
    CoderResult result = utf8.decode(in, out, true);
    while (result.isError()) {
      others++;
      out.put(new String(new byte[] {in.get()}, WINDOWS));
      utf8.reset();
      result = utf8.decode(in, out, true);
    }
    if (others > 0) {
      read.add(
          "It is not all UTF-8: %d letters are read as Latin-1 (Windows-1252).".formatted(others));
    }
    return out.flip().toString();
  }

  private static boolean isBinary(String text) {
    int strange = 0;
    int looked = Math.min(text.length(), LOOKED_AT);
    for (int i = 0; i < looked; i++) {
      char letter = text.charAt(i);
      strange += letter < ' ' && "\t\n\r\f\b\u001b".indexOf(letter) < 0 ? 1 : 0;
    }
    return strange * 20 > looked || text.indexOf('\0') >= 0;
  }

  private static boolean hasTwins(String text) {
    String start = text.substring(0, Math.min(text.length(), 200)).stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return false;
    }
    try (JsonParser parser = STRICT.createParser(text)) {
      while (parser.nextToken() != null) {
        // every name is looked at
      }
      return false;
    } catch (JacksonException e) {
      return String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field");
    } catch (IOException e) {
      return false; // a text that is no JSON after all
    }
  }
}
