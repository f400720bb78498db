package debrief.text.fragment;

import debrief.text.node.MarkdownExtensions;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Blocks that know their lines. */
final class MarkdownParser {
  private static final int DEEPEST = 128;

  private static final Parser ALL = builder().build();
  private static final Parser BLOCKS =
      builder().inlineParserFactory(context -> (lines, node) -> {}).build();

  private static final Parser PLAIN =
      Parser.builder()
          .maxOpenBlockParsers(DEEPEST)
          .inlineParserFactory(context -> (lines, node) -> {})
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private MarkdownParser() {}

  /** The blocks as a reader sees them who knows CommonMark alone, and no footnotes. */
  static Node plainBlocks(String text) {
    return PLAIN.parse(text);
  }

  private static Parser.Builder builder() {
    return Parser.builder()
        .extensions(MarkdownExtensions.BLOCKS)
        .maxOpenBlockParsers(DEEPEST)
        .maxInlineNesting(DEEPEST)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
  }

  /** With what stands within their lines; for a text that the Markdown of our pages accepts. */
  static Node parse(String text) {
    return ALL.parse(text);
  }

  /** The blocks alone: as long as the text is, so long it takes. */
  static Node blocks(String text) {
    return BLOCKS.parse(text);
  }

  /** The first line of a node, from 0. */
  static int line(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.get(0).getLineIndex();
  }
}
