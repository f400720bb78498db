package debrief.publish.format.markdown.bullet;

import debrief.text.fragment.MarkdownFragment;
import debrief.text.fragment.MarkdownItems;
import debrief.text.fragment.TextLines;
import debrief.text.node.TakenLabels;

/** A bullet: words of ours, then a text that somebody wrote, which may be any Markdown. */
public final class BulletText {
  private BulletText() {}

  /**
   * A text as it stands in a bullet.
   *
   * @param notes the labels of the footnotes of the file so far
   */
  public static MarkdownFragment fragment(String written, TakenLabels notes) {
    String text = TextLines.trimmed(written);
    return MarkdownFragment.inItem(MarkdownItems.goesOn(text) ? text.stripLeading() : text, notes);
  }

  /**
   * Behind the head where the text is words, otherwise indented below it.
   *
   * @param joint what stands between head and words
   * @param tail what follows the words in their line
   */
  public static String write(String head, String joint, String text, String tail) {
    if (text.isEmpty()) {
      return head + tail;
    }
    boolean led = Character.isWhitespace(text.charAt(0));
    boolean on = tail.isEmpty() ? MarkdownItems.goesOn(text) : MarkdownItems.isParagraph(text);
    return on && !led
        ? head + joint + MarkdownItems.indented(text).stripLeading() + tail
        : head + tail + "\n\n" + MarkdownItems.indented(text);
  }

  /**
   * The text of a bullet.
   *
   * @param first what stands behind the head and its joint in the first line
   * @param below the lines under it
   * @param tail what {@link #write} was given
   */
  public static String read(String first, String below, String tail, PartMark mark) {
    String text;
    if (!tail.isEmpty() && (" " + first).equals(tail)) {
      text = below;
    } else {
      String whole = TextLines.trimmed(first + "\n" + below);
      boolean tailed = !tail.isEmpty() && whole.endsWith(tail);
      text = tailed ? whole.substring(0, whole.length() - tail.length()) : whole;
    }
    return MarkdownFragment.restored(TextLines.trimmed(text), mark.edits());
  }
}
