package debrief.text.node;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * The {@code [ ]} or {@code [x]} of a check list: words instead of a box, since a box that cannot
 * be ticked is a riddle.
 */
public final class TaskMark extends CustomNode {
  private final boolean done;

  private TaskMark(boolean done) {
    this.done = done;
  }

  public boolean isDone() {
    return done;
  }

  /** Puts one in place of each mark at the beginning of a list item. */
  public static void place(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(ListItem item) {
            if (item.getFirstChild() instanceof Paragraph first
                && first.getFirstChild() instanceof Text text) {
              mark(text);
            }
            visitChildren(item);
          }
        });
  }

  private static void mark(Text text) {
    String words = text.getLiteral();
    boolean alone = words.length() == 3 && text.getNext() == null;
    if (alone || !words.matches("(?s)\\[[ xX]](\\s.*|)")) {
      return;
    }
    text.insertBefore(new TaskMark(words.charAt(1) != ' '));
    text.setLiteral(words.substring(3));
  }
}
