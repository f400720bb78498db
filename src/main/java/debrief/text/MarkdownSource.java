package debrief.text;

import debrief.text.node.MarkdownExtensions;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A text, read as Markdown or refused. The parser limits depth, but some texts cost it the square
 * of their length, and one that it cut short would be shown otherwise than written; so each text is
 * looked at before and after, without recursion.
 */
record MarkdownSource(@Nullable Node document, @Nullable String refusal) {
  private static final int DEEPEST = 60;
  private static final String TOO_DEEP =
      "This text is nested more than "
          + DEEPEST
          + " levels deep (quotes, lists, brackets or emphasis); flatten it, or put it in a code block.";
  private static final String TOO_DENSE =
      "One paragraph of this text holds thousands of brackets and links; divide it, or put it in a code block.";
  private static final String TOO_WIDE =
      "A table in this text has too many cells; divide it, or put it in a code block.";

  private static final String TOO_LINKED =
      "The links of this text would be many times as long as the text itself; shorten the addresses"
          + " that they share, or write fewer of them.";

  // A list level opens two blocks, a quote one.
  private static final Parser PARSER =
      Parser.builder()
          .extensions(MarkdownExtensions.ALL)
          .maxOpenBlockParsers(2 * DEEPEST + 8)
          .maxInlineNesting(DEEPEST + 4)
          .build();

  static MarkdownSource read(String written) {
    String text = squeezed(written);
    if (text.lines().anyMatch(line -> markers(line) > DEEPEST)) {
      return new MarkdownSource(null, TOO_DEEP);
    }
    if (TableSize.isTooWide(text)) {
      return new MarkdownSource(null, TOO_WIDE);
    }
    BracketCount brackets = new BracketCount();
    try {
      Node blocks = blocks(text, brackets);
      if (depth(blocks) > DEEPEST || brackets.deepest > DEEPEST) {
        return new MarkdownSource(null, TOO_DEEP);
      }
      if (brackets.dense) {
        return new MarkdownSource(null, TOO_DENSE);
      }
      Node document = PARSER.parse(text);
      if (depth(document) > DEEPEST) {
        return new MarkdownSource(null, TOO_DEEP);
      }
      return LinkSize.isTooLong(document, text.length())
          ? new MarkdownSource(null, TOO_LINKED)
          : new MarkdownSource(document, null);
    } catch (IllegalArgumentException e) {
      // The table extension's answer to a table of more than a million cells.
      return new MarkdownSource(null, TOO_WIDE);
    }
  }

  /**
   * A blank line costs the parser a look at every open list level, and says no more than the one
   * before it.
   */
  private static String squeezed(String text) {
    if (!text.contains("\n\n\n\n\n\n\n\n")) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int ends = 0;
    for (int i = 0; i < text.length(); i++) {
      ends = text.charAt(i) == '\n' ? ends + 1 : 0;
      if (ends < 8) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  /** The blocks alone: cheap, and it shows every paragraph's raw text to the bracket counter. */
  private static Node blocks(String text, BracketCount brackets) {
    return Parser.builder()
        .extensions(MarkdownExtensions.BLOCKS)
        .maxOpenBlockParsers(2 * DEEPEST + 8)
        .inlineParserFactory(context -> (lines, node) -> brackets.count(lines.getLines()))
        .build()
        .parse(text);
  }

  /** How many quotes, list items and notes one line opens; a rule made of dashes opens none. */
  private static int markers(String line) {
    int count = 0;
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      boolean last = at + 1 == line.length();
      if (c == '>'
          || ("-*+".indexOf(c) >= 0 && (last || Character.isWhitespace(line.charAt(at + 1))))) {
        count++;
      } else if (c >= '0' && c <= '9') {
        int end = at;
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
          end++;
        }
        if (end == line.length() || ".)".indexOf(line.charAt(end)) < 0) {
          return count;
        }
        count++;
        at = end;
      } else if (line.startsWith("[^", at) && line.indexOf("]:", at) > 0) {
        count++;
        at = line.indexOf("]:", at) + 1;
      } else if (!Character.isWhitespace(c)) {
        return count;
      }
      at++;
    }
    return line.indexOf('>') < 0
            && line.chars().filter(c -> !Character.isWhitespace(c)).distinct().count() == 1
        ? 0
        : count;
  }

  /** The deepest place: every quote, every list item and every inline mark is a level. */
  private static int depth(Node document) {
    int deepest = 0;
    int depth = 0;
    Node node = document;
    while (true) {
      Node child = node.getFirstChild();
      if (child != null) {
        depth += level(node);
        deepest = Math.max(deepest, depth);
        node = child;
        continue;
      }
      while (node != document && node.getNext() == null) {
        node = node.getParent();
        depth -= level(node);
      }
      if (node == document) {
        return deepest;
      }
      node = node.getNext();
    }
  }

  private static int level(Node node) {
    boolean block = node instanceof org.commonmark.node.Block;
    boolean counts =
        block
            ? node instanceof BlockQuote
                || node instanceof ListItem
                || node instanceof FootnoteDefinition
            : !(node instanceof Text);
    return counts && !(node instanceof Document) ? 1 : 0;
  }
}
