package debrief.text;

import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The words of a document, its blocks on lines of their own. The document has passed the limits of
 * depth, so recursion is safe.
 */
final class PlainText extends AbstractVisitor {
  private final StringBuilder words = new StringBuilder();

  static String of(Node document) {
    PlainText plain = new PlainText();
    document.accept(plain);
    // Line by line: a pattern over the whole would cost the square of a long run of spaces.
    return plain
        .words
        .toString()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(HtmlInline html) {
    words.append(RawHtml.words(html.getLiteral()));
  }

  @Override
  public void visit(HtmlBlock html) {
    words.append(RawHtml.words(html.getLiteral())).append('\n');
  }

  @Override
  public void visit(FencedCodeBlock code) {
    words.append(code.getLiteral()).append('\n');
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    words.append(code.getLiteral()).append('\n');
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    words.append('\n');
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    words.append('\n');
  }

  @Override
  public void visit(BlockQuote quote) {
    visitChildren(quote);
  }

  @Override
  public void visit(ListItem item) {
    visitChildren(item);
  }

  @Override
  public void visit(CustomBlock block) {
    visitChildren(block);
    words.append('\n');
  }

  /** The title is shown where the image stands alone, as its caption. */
  @Override
  public void visit(Image image) {
    visitChildren(image);
    boolean alone =
        image.getParent() instanceof Paragraph
            && image.getNext() == null
            && image.getPrevious() == null;
    if (alone && image.getTitle() != null) {
      words.append('\n').append(image.getTitle());
    }
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    words.append(node instanceof TableCell ? " " : node instanceof TableRow ? "\n" : "");
  }
}
