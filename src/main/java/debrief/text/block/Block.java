package debrief.text.block;

import java.util.List;

/** A block of a text, as something other than a browser sets it. */
public sealed interface Block {
  /** Words in lines. */
  record Paragraph(List<Span> spans) implements Block {}

  /**
   * A heading within the text.
   *
   * @param level 1 to 6
   */
  record Heading(int level, List<Span> spans) implements Block {}

  /** Lines that stand as they are. */
  record Code(String text) implements Block {}

  /** What somebody else said. */
  record Quote(List<Block> blocks) implements Block {}

  /**
   * A list.
   *
   * @param start the number of the first item of an ordered one
   */
  record Items(boolean ordered, int start, List<List<Block>> items) implements Block {}

  /** Rows of cells; the head may be empty. */
  record Table(List<List<Span>> head, List<List<List<Span>>> rows) implements Block {
    public int columns() {
      return Math.max(head.size(), rows.stream().mapToInt(List::size).max().orElse(0));
    }
  }

  /** A line across. */
  record Rule() implements Block {}
}
