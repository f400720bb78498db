package debrief.text.prose;

/**
 * One paragraph, heading, list item or lone row, without its marks.
 *
 * @param text the words; code is one replacement character
 * @param at for each character of {@code text}, where it stands in the Markdown (UTF-16)
 */
public record Passage(Kind kind, String text, int[] at) {
  /** What the Markdown made of it. */
  public enum Kind {
    paragraph,
    heading,
    item,
    row
  }

  /** Stands for code, addresses and other things that are no prose. */
  public static final char CODE = '\uFFFC';

  /** The paragraph separator of Unicode, which Markdown does not know; it ends a sentence. */
  public static final char PARAGRAPH_END = '\u2029';

  public int sourceStart(int index) {
    return at[index];
  }

  public int sourceEnd(int end) {
    return at[end - 1] + 1;
  }
}
