package debrief.noego;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Tells a finding again when its sentence has moved: made of the rule, the words and the sentence,
 * without spaces, marks and case. A reason to keep the words holds as long as the sentence stays.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(String rule, String quote, String sentence) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String text = rule + "\n" + plain(quote) + "\n" + plain(sentence);
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
