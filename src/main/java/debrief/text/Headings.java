package debrief.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * Moves the headings of a text below the heading of the page around it, without a gap between
 * levels.
 */
final class Headings extends AbstractVisitor {
  private final int highest;
  private final Deque<Integer> above = new ArrayDeque<>();

  private Headings(int highest) {
    this.highest = highest;
  }

  /** With 0 for {@code highest} the levels stay. */
  static void level(Node document, int highest) {
    if (highest > 0) {
      document.accept(new Headings(highest));
    }
  }

  @Override
  public void visit(Heading heading) {
    int written = heading.getLevel();
    while (!above.isEmpty() && above.element() >= written) {
      above.pop();
    }
    heading.setLevel(Math.min(6, highest + above.size()));
    above.push(written);
  }
}
