package debrief.search.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text without what nobody types: accents, case and width. What is written without blanks between
 * words is cut into pairs of letters, so that any part of it is found.
 */
public final class WordFolding {
  /** Of a longer word these first letters are kept: keys, encoded pictures. */
  private static final int LONGEST_WORD = 60;

  private static final int LONG_VOWEL = 0x30FC;
  private static final int LONG_VOWEL_HALF_WIDTH = 0xFF70;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private WordFolding() {}

  /** Letters and digits as they are compared; everything else as it was. */
  public static String fold(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String lower = Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char letter = lower.charAt(i);
      switch (letter) {
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        case 'ø' -> folded.append('o');
        case 'đ' -> folded.append('d');
        case 'ł' -> folded.append('l');
        case 'ı' -> folded.append('i');
        default -> folded.append(letter);
      }
    }
    return folded.toString();
  }

  /**
   * The words of a text in their order, folded.
   *
   * @param most how many at most
   */
  public static List<String> words(String text, int most) {
    return words(text, most, true);
  }

  /** The same to look for: the last letter of a run is in the pair before it. */
  static List<String> sought(String text, int most) {
    return words(text, most, false);
  }

  private static List<String> words(String text, int most, boolean lastAlone) {
    List<String> words = new ArrayList<>();
    String folded = fold(text);
    int at = 0;
    while (at < folded.length() && words.size() < most) {
      int letter = folded.codePointAt(at);
      if (!Character.isLetterOrDigit(letter)) {
        at += Character.charCount(letter);
        continue;
      }
      boolean dense = isDense(letter);
      int end = at;
      while (end < folded.length()) {
        int next = folded.codePointAt(end);
        if (!Character.isLetterOrDigit(next) || isDense(next) != dense) {
          break;
        }
        end += Character.charCount(next);
      }
      add(words, folded.substring(at, end), dense, lastAlone);
      at = end;
    }
    return words.size() > most ? words.subList(0, most) : words;
  }

  private static void add(List<String> words, String run, boolean dense, boolean lastAlone) {
    if (dense) {
      int[] letters = run.codePoints().toArray();
      int end = lastAlone || letters.length == 1 ? letters.length : letters.length - 1;
      for (int i = 0; i < end; i++) {
        words.add(new String(letters, i, Math.min(2, letters.length - i)));
      }
    } else {
      words.add(beginning(run));
    }
  }

  private static String beginning(String run) {
    if (run.length() <= LONGEST_WORD) {
      return run;
    }
    boolean half = Character.isHighSurrogate(run.charAt(LONGEST_WORD - 1));
    return run.substring(0, half ? LONGEST_WORD - 1 : LONGEST_WORD);
  }

  /** Whether words of this letter's script are written without blanks between them. */
  static boolean isDense(int letter) {
    return letter > 0x0e00
        && switch (Character.UnicodeScript.of(letter)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
          // The mark that makes a vowel long is of no script by itself.
          case COMMON -> letter == LONG_VOWEL || letter == LONG_VOWEL_HALF_WIDTH;
          default -> false;
        };
  }

  /** Whether a word is a pair of letters of a longer run, or the last letter of one. */
  public static boolean isPair(String word) {
    return isDense(word.codePointAt(0));
  }

  /**
   * A text for PostgreSQL's parser: folded words with blanks between them.
   *
   * @param most how many words at most
   */
  public static String text(String text, int most) {
    return String.join(" ", words(text, most));
  }
}
