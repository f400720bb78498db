package debrief.text.fragment;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
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

  private MarkdownParser() {}

  private static Parser.Builder builder() {
    return Parser.builder()
        .extensions(List.of(TablesExtension.create()))
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
