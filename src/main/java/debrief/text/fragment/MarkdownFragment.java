package debrief.text.fragment;

import debrief.text.Markdown;
import debrief.text.node.TakenLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * A text as it can stand in a document before other texts: what its writer left open is closed, its
 * headings stand below the document's own. What had to change is kept beside it, so that it can be
 * taken back.
 *
 * @param edits in the order of their lines
 */
public record MarkdownFragment(String text, List<Edit> edits) {
  private static final int HIGHEST = 3;

  /** What a text without any of these needs no change for. */
  private static final Pattern MAY_NEED =
      Pattern.compile("(?m)<[A-Za-z!?/]|```|~~~|#|^[ >\\t]*(?:=+|-+)[ \\t]*$");

  /** Each round closes or disarms one thing. */
  private static final int MOST_ROUNDS = 40;

  private static final String AFTER = "\n\n## After\n";

  public MarkdownFragment {
    edits = List.copyOf(edits);
  }

  /**
   * Lines that say something else than what was written.
   *
   * @param line the first of them in the changed text, from 0
   * @param now the lines as they are, none where some were taken out
   * @param was as they were written, none where some were added
   */
  public record Edit(int line, List<String> now, List<String> was) {
    public Edit {
      now = List.copyOf(now);
      was = List.copyOf(was);
    }
  }

  /**
   * Of a text that stands in the document's own column.
   *
   * @param notes the labels of the document's footnotes so far; those of this text are added
   */
  public static MarkdownFragment of(String written, TakenLabels notes) {
    return of(written, notes, true);
  }

  /** Of a text within a list item, which what is open in it ends with. */
  public static MarkdownFragment inItem(String written, TakenLabels notes) {
    return of(written, notes, false);
  }

  private static MarkdownFragment of(String written, TakenLabels notes, boolean close) {
    String text = TextLines.trimmed(written);
    EditedLines lines = new EditedLines(text);
    lines.rewrite(Markdown.withDistinctNotes(text, notes));
    if (!MAY_NEED.matcher(text).find()) {
      return new MarkdownFragment(lines.text(), lines.edits());
    }
    if (Markdown.refusal(text).isPresent()) {
      lines.fence();
      return new MarkdownFragment(lines.text(), lines.edits());
    }
    boolean closed = false;
    for (int round = 0; round < MOST_ROUNDS && !closed; round++) {
      closed =
          (!close || closeBlock(lines))
              && OpenHtml.close(lines)
              && HeadingShift.below(lines, HIGHEST);
    }
    lines.trim();
    if (!closed || (close && !endsForAll(lines.text()))) {
      lines = new EditedLines(text);
      lines.fence();
    }
    return new MarkdownFragment(lines.text(), lines.edits());
  }

  /**
   * The text as it was written; lines that somebody has changed since stay as they are.
   *
   * @param text as it stands in the document
   */
  public static String restored(String text, List<Edit> edits) {
    List<String> lines = TextLines.of(text);
    List<String> was = new ArrayList<>();
    int at = 0;
    for (Edit edit : edits) {
      int end = edit.line() + edit.now().size();
      boolean fits = edit.line() >= at && end <= lines.size();
      if (fits && lines.subList(edit.line(), end).equals(edit.now())) {
        was.addAll(lines.subList(at, edit.line()));
        was.addAll(edit.was());
        at = end;
      }
    }
    was.addAll(lines.subList(at, lines.size()));
    return String.join("\n", was);
  }

  /** Ends the last block where it would go on; whether nothing was open. */
  private static boolean closeBlock(EditedLines lines) {
    Node last = MarkdownParser.blocks(lines.text() + AFTER).getLastChild();
    if (last instanceof FencedCodeBlock code && code.getClosingFenceLength() == null) {
      lines.add(code.getFenceCharacter().repeat(code.getOpeningFenceLength()));
      return false;
    }
    if (last instanceof HtmlBlock html) {
      lines.add(OpenHtml.endOf(html.getLiteral()));
      return false;
    }
    return true;
  }

  /** Also for readers that know no footnotes. */
  private static boolean endsForAll(String text) {
    return ends(text, MarkdownParser.blocks(text + AFTER))
        && (!text.contains("[^") || ends(text, MarkdownParser.plainBlocks(text + AFTER)));
  }

  /** Whether the heading after a text is the only one of its level. */
  private static boolean ends(String text, Node document) {
    int line = TextLines.of(text).size() + 1;
    boolean alone = true;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      boolean after = MarkdownParser.line(node) == line;
      alone &= after == (node instanceof Heading heading && heading.getLevel() < HIGHEST);
    }
    return alone && document.getLastChild() instanceof Heading;
  }
}
