package debrief.publish.format.markdown.bullet;

import debrief.text.fragment.MarkdownFragment;
import debrief.text.fragment.MarkdownItems;
import debrief.text.fragment.TextLines;

/** A lesson as a bullet that holds nothing else. */
public final class LessonBullet {
  private LessonBullet() {}

  public static String write(String text) {
    // Dashes behind the mark of a bullet could be a rule, and a blank line would end the bullet.
    boolean below =
        text.isEmpty() || text.startsWith("-") || Character.isWhitespace(text.charAt(0));
    String lines = MarkdownItems.indented(text);
    return below ? "-\n" + lines : "- " + lines.stripLeading();
  }

  public static String read(String item, PartMark mark) {
    return MarkdownFragment.restored(TextLines.trimmed(item), mark.edits());
  }
}
