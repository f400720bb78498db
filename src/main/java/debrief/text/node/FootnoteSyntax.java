package debrief.text.node;

import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.internal.FootnoteBlockParser;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Footnotes as GitHub writes them. The blocks are read by the library's extension; its reader of
 * references was compiled for a parser older than ours, so this one, which does the same, stands in
 * for it until the two meet again.
 */
final class FootnoteSyntax implements Parser.ParserExtension, Extension {
  @Override
  public void extend(Parser.Builder parser) {
    parser
        .customBlockParserFactory(new FootnoteBlockParser.Factory())
        .linkProcessor(FootnoteSyntax::reference);
  }

  private static LinkResult reference(LinkInfo link, Scanner scanner, InlineParserContext context) {
    String text = link.destination() == null ? link.text(scanner) : "";
    boolean isLink =
        link.label() != null
            && context.getDefinition(LinkReferenceDefinition.class, link.label()) != null;
    String label = text.startsWith("^") && !isLink ? text.substring(1) : "";
    return label.isEmpty() || context.getDefinition(FootnoteDefinition.class, label) == null
        ? LinkResult.none()
        : LinkResult.replaceWith(new FootnoteReference(label), link.afterTextBracket());
  }
}
