package debrief.text.word;

import java.text.Normalizer;
import java.util.Locale;

/** Text as its words are looked up in a table: neither accents nor capitals tell words apart. */
public final class PlainLetters {
  private PlainLetters() {}

  public static String of(String text) {
    String bare =
        Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036F]", "");
    return Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
