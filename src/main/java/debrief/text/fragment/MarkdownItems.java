package debrief.text.fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The bullets of a text, each as it was written.
 *
 * @param items without their marks and what these indent
 * @param rest what is no bullet
 */
public record MarkdownItems(List<String> items, String rest) {
  private static final Pattern MARK = Pattern.compile("^ {0,3}[-*+](?: |\\t|$)");
  private static final String INDENT = "  ";

  public MarkdownItems {
    items = List.copyOf(items);
  }

  public static MarkdownItems of(String text) {
    List<String> lines = TextLines.of(text);
    List<String> items = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    Node node = MarkdownParser.blocks(text).getFirstChild();
    for (; node != null; node = node.getNext()) {
      int end = node.getNext() == null ? lines.size() : MarkdownParser.line(node.getNext());
      if (!(node instanceof BulletList)) {
        rest.addAll(lines.subList(MarkdownParser.line(node), end));
        continue;
      }
      for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
        int to = item.getNext() == null ? end : MarkdownParser.line(item.getNext());
        items.add(outdented(lines.subList(MarkdownParser.line(item), to)));
      }
    }
    return new MarkdownItems(items, TextLines.trimmed(String.join("\n", rest)));
  }

  private static String outdented(List<String> lines) {
    StringBuilder text = new StringBuilder(MARK.matcher(lines.get(0)).replaceFirst(""));
    for (String line : lines.subList(1, lines.size())) {
      text.append('\n').append(line.startsWith(INDENT) ? line.substring(INDENT.length()) : line);
    }
    return text.toString();
  }

  /** A text as the lines below a bullet's first; blank ones stay empty. */
  public static String indented(String text) {
    StringBuilder lines = new StringBuilder();
    for (String line : TextLines.of(text)) {
      lines.append(lines.isEmpty() ? "" : "\n").append(line.isEmpty() ? "" : INDENT + line);
    }
    return lines.toString();
  }

  /** Whether a text can go on behind words in the same line: it begins with a paragraph. */
  public static boolean goesOn(String text) {
    Node first = MarkdownParser.blocks(text).getFirstChild();
    return first instanceof Paragraph && MarkdownParser.line(first) == 0;
  }

  /** Whether a text is nothing but one paragraph. */
  public static boolean isParagraph(String text) {
    return goesOn(text) && MarkdownParser.blocks(text).getFirstChild().getNext() == null;
  }
}
