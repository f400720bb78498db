package debrief.language.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A run of letters and digits, with its place in a text. */
public record Word(String text, String lower, int start, int end) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  static Word of(String text, int start, int end) {
    return new Word(text, folded(text), start, end);
  }

  /** In small letters without accents, however they are encoded. */
  public static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 128) || Unspaced.in(lower)) {
      return lower;
    }
    return Spelling.amongLatin(Normalizer.normalize(lower, Normalizer.Form.NFKD))
        .transform(decomposed -> MARKS.matcher(decomposed).replaceAll(""))
        .replace('’', '\'')
        .replace('ʼ', '\'')
        .replace('\u2011', '-')
        .replace('ł', 'l')
        .replace('ø', 'o')
        .replace('đ', 'd')
        .replace('ð', 'd')
        .replace("þ", "th")
        .replace('ı', 'i')
        .replace("ß", "ss")
        .replace("æ", "ae");
  }
}
