package debrief.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes that should be text. */
public final class Text {
  private Text() {}

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
