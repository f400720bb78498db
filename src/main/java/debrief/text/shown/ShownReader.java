package debrief.text.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Walks a document and writes down what is shown of it, block by block, and behind each block what
 * stands in its links and tags. The document has passed the limits of depth.
 */
final class ShownReader extends AbstractVisitor {
  private static final Pattern TAG =
      Pattern.compile("<!--.*?-->|<[/!?A-Za-z][^<>]*>", Pattern.DOTALL);
  private static final Pattern ALONE =
      Pattern.compile("<(?:br|wbr|img|hr)\\b", Pattern.CASE_INSENSITIVE);
  private static final int HTML_LEVELS = 64;

  /** Emphasis, a link or the like: its cells, and the stretch of source that it takes. */
  record Container(int first, int end, int from, int to) {}

  private final String source;
  private final Cells cells;
  private final SourceLetters letters;
  private final Stretches later = new Stretches();
  final List<Container> containers = new ArrayList<>();
  private int groups = 1;
  private int group;
  private int html;

  ShownReader(String source, Cells cells, List<int[]> overrides) {
    this.source = source;
    this.cells = cells;
    this.letters = new SourceLetters(cells, overrides);
  }

  private int within() {
    return group * HTML_LEVELS + Math.floorMod(html, HTML_LEVELS);
  }

  private void add(List<SourceSpan> spans, boolean hidden, boolean escapes) {
    letters.add(source, spans, within(), hidden, escapes);
  }

  private void end() {
    blank();
    html = 0;
    List<Stretches.Stretch> stretches = later.taken();
    while (!stretches.isEmpty()) {
      for (Stretches.Stretch stretch : stretches) {
        tagged(List.of(NodeSource.span(stretch.from(), stretch.to())), stretch.hidden(), true);
        blank();
      }
      stretches = later.taken();
    }
  }

  private void blank() {
    cells.add('\n', Cells.NOWHERE, Cells.NOWHERE, 0);
    cells.add('\n', Cells.NOWHERE, Cells.NOWHERE, 0);
  }

  private void container(Node node) {
    int outer = group;
    int first = cells.size();
    group = groups++;
    visitChildren(node);
    group = outer;
    containers.add(
        new Container(first, cells.size(), NodeSource.start(node), NodeSource.end(node)));
  }

  private void link(Node node) {
    int start = NodeSource.start(node);
    boolean bracketed = source.startsWith("[", start) || source.startsWith("![", start);
    Node last = node.getLastChild();
    if (bracketed) {
      container(node);
      later.addTarget(
          source,
          last == null || NodeSource.end(last) == 0 ? start : NodeSource.end(last),
          NodeSource.end(node));
    } else {
      add(node.getSourceSpans(), true, false);
    }
  }

  private void tag(int from, int to) {
    String tag = source.substring(from, to);
    boolean alone = tag.startsWith("<!") || tag.endsWith("/>") || ALONE.matcher(tag).lookingAt();
    html += alone ? 0 : tag.startsWith("</") ? -1 : 1;
    cells.tags.set(cells.size());
    cells.add(' ', from, to, within());
    later.add(from, to);
  }

  /** Source that may hold tags, each of which is also written down behind the block. */
  private void tagged(List<SourceSpan> spans, boolean hidden, boolean escapes) {
    for (SourceSpan span : spans) {
      int at = span.getInputIndex();
      int end = Math.min(source.length(), at + span.getLength());
      Matcher matcher = TAG.matcher(source).region(at, end);
      while (matcher.find() && !(matcher.start() == at && matcher.end() == end)) {
        raw(at, matcher.start(), hidden, escapes);
        tag(matcher.start(), matcher.end());
        at = matcher.end();
      }
      raw(at, end, hidden, escapes);
      if (spans.size() > 1) {
        cells.add('\n', Cells.NOWHERE, Cells.NOWHERE, within());
      }
    }
  }

  private void raw(int from, int to, boolean hidden, boolean escapes) {
    if (to > from) {
      add(List.of(NodeSource.span(from, to)), hidden, escapes);
    }
  }

  @Override
  public void visit(Text text) {
    add(text.getSourceSpans(), false, true);
  }

  @Override
  public void visit(Code code) {
    tagged(code.getSourceSpans(), true, false);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    cells.add('\n', Cells.NOWHERE, Cells.NOWHERE, within());
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    cells.add('\n', Cells.NOWHERE, Cells.NOWHERE, within());
  }

  @Override
  public void visit(Emphasis emphasis) {
    container(emphasis);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    container(emphasis);
  }

  @Override
  public void visit(Link link) {
    link(link);
  }

  @Override
  public void visit(Image image) {
    link(image);
  }

  @Override
  public void visit(HtmlInline tag) {
    tag(NodeSource.start(tag), NodeSource.end(tag));
  }

  @Override
  public void visit(HtmlBlock block) {
    tagged(block.getSourceSpans(), false, true);
    end();
  }

  @Override
  public void visit(FencedCodeBlock code) {
    tagged(code.getSourceSpans(), true, false);
    end();
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    tagged(code.getSourceSpans(), true, false);
    end();
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {
    later.addTarget(source, NodeSource.start(definition), NodeSource.end(definition));
    end();
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    end();
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    end();
  }

  /** The label of a note is not shown, but its number; it leaves with the source. */
  @Override
  public void visit(CustomBlock block) {
    if (block instanceof FootnoteDefinition definition) {
      int start = NodeSource.start(block);
      int label = source.indexOf("[^", start) + 2;
      later.add(label, label + definition.getLabel().length());
    }
    visitChildren(block);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof FootnoteReference) {
      later.add(NodeSource.start(node), NodeSource.end(node));
    } else if (node instanceof TableCell) {
      visitChildren(node);
      end();
    } else if (node.getSourceSpans().isEmpty() || node.getParent() == null) {
      visitChildren(node);
    } else {
      container(node);
    }
  }
}
