package debrief.text.shown;

import java.text.Normalizer;

/**
 * Letters that look alike become one (NFKC), and what nobody sees is nothing. Case and accents
 * stay: whoever compares decides about them.
 */
public final class Folding {
  private static final int REGIONAL_A = 0x1F1E6;
  private static final int NEGATIVE_CIRCLED_A = 0x1F150;
  private static final int NEGATIVE_SQUARED_A = 0x1F170;

  private static final int BRAILLE_BLANK = 0x2800;
  private static final int ACUTE = 0xB4;

  private Folding() {}

  /** The letters that a code point stands for; empty for one that is not shown. */
  public static String of(int point) {
    if (point < 0x80) {
      return isControl(point) ? "" : String.valueOf((char) point);
    }
    if (isIgnorable(point)) {
      return "";
    }
    for (int first : new int[] {REGIONAL_A, NEGATIVE_CIRCLED_A, NEGATIVE_SQUARED_A}) {
      if (point >= first && point < first + 26) {
        return String.valueOf((char) ('A' + point - first));
      }
    }
    String one = Character.toString(point);
    if (point == ACUTE) {
      // An apostrophe to some; decomposed, it would be a blank and an accent.
      return one;
    }
    return Normalizer.isNormalized(one, Normalizer.Form.NFKC)
        ? one
        : Normalizer.normalize(one, Normalizer.Form.NFKC);
  }

  /** Whether a text may hold what {@link #of} changes; cheap, and true too often. */
  static boolean changes(char c) {
    return isControl(c) || c == 0xAD || (c >= 0x2B0 && !isPlainAbove(c));
  }

  /** Letters and marks of every day that stay as they are. */
  private static boolean isPlainAbove(char c) {
    boolean script = c >= 0x370 && c < 0x2000 && Character.isLetter(c) && !isIgnorable(c);
    if (isMark(c)) {
      return false;
    }
    boolean mark = c >= 0x2010 && c <= 0x2027;
    boolean ideograph = (c >= 0x3001 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7A4);
    boolean signs = c >= 0x2190 && c < 0x2460;
    return (script && c < 0x1D00) || mark || (ideograph && c != 0x3164) || signs || c == 0x20AC;
  }

  /** Stands on the letter in front of it, or round it. */
  static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isControl(int point) {
    return (point < ' ' && point != '\n' && point != '\t' && point != '\r')
        || (point >= 0x7F && point < 0xA0);
  }

  /**
   * The code points that Unicode calls default ignorable, those for formatting, the ends of lines
   * and paragraphs that no browser shows, and the blank of Braille.
   */
  private static boolean isIgnorable(int point) {
    int type = Character.getType(point);
    return isControl(point)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || point == BRAILLE_BLANK
        || point == 0x34F
        || (point >= 0x115F && point <= 0x1160)
        || (point >= 0x17B4 && point <= 0x17B5)
        || (point >= 0x180B && point <= 0x180F)
        || (point >= 0x200B && point <= 0x200F)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2060 && point <= 0x206F)
        || point == 0x3164
        || (point >= 0xFE00 && point <= 0xFE0F)
        || point == 0xFEFF
        || point == 0xFFA0
        || (point >= 0xFFF0 && point <= 0xFFF8)
        || (point >= 0x1BCA0 && point <= 0x1BCA3)
        || (point >= 0x1D173 && point <= 0x1D17A)
        || (point >= 0xE0000 && point <= 0xE0FFF);
  }

  /** Turns the letters behind it round, so that a name could be typed backwards. */
  static boolean isOverride(int point) {
    return point == 0x202D || point == 0x202E;
  }
}
