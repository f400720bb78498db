package debrief.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes that should be text. */
public final class Text {
  /** Marks that take a place and show nothing. */
  private static final String EMPTY = "\u2800\u3164\u115F\u1160\uFFA0";

  private Text() {}

  /** Whether a reader would see nothing: blanks of every kind, and marks that are never shown. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(Text::isBlank);
  }

  private static boolean isBlank(int point) {
    int type = Character.getType(point);
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || type == Character.FORMAT
        || type == Character.CONTROL
        || EMPTY.indexOf(point) >= 0;
  }

  /**
   * Reads UTF-8, with or without a byte order mark.
   *
   * @throws Problem 400 when it is something else: guessing would lose letters without a word
   */
  public static String utf8(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Problem.malformed("This is not UTF-8. Save the document as UTF-8 and send it again.");
    }
  }
}
