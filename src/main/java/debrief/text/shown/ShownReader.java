package debrief.text.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
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
  private final List<int[]> later = new ArrayList<>();
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
    int length = 0;
    for (SourceSpan span : spans) {
      length += span.getLength() + 1;
    }
    StringBuilder text = new StringBuilder(length);
    int[] at = new int[length];
    for (SourceSpan span : spans) {
      int start = span.getInputIndex();
      int end = Math.min(source.length(), start + span.getLength());
      if (text.length() > 0) {
        at[text.length()] = Math.max(0, start - 1);
        text.append('\n');
      }
      for (int i = start; i < end; i++) {
        at[text.length()] = i;
        text.append(source.charAt(i));
      }
    }
    letters.add(text.toString(), at, within(), hidden, escapes);
  }

  /** Another stretch of source that is written down behind the block. */
  private void later(int from, int to) {
    if (to > from) {
      later.add(new int[] {from, to});
    }
  }

  private void end() {
    blank();
    html = 0;
    while (!later.isEmpty()) {
      List<int[]> stretches = List.copyOf(later);
      later.clear();
      for (int[] stretch : stretches) {
        tagged(List.of(span(stretch[0], stretch[1])), true, true);
        blank();
      }
    }
  }

  private static SourceSpan span(int from, int to) {
    return SourceSpan.of(0, 0, from, to - from);
  }

  private void blank() {
    cells.add('\n', Cells.NOWHERE, Cells.NOWHERE, 0);
    cells.add('\n', Cells.NOWHERE, Cells.NOWHERE, 0);
  }

  private static int start(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
  }

  private static int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return 0;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return last.getInputIndex() + last.getLength();
  }

  private void container(Node node) {
    int outer = group;
    int first = cells.size();
    group = groups++;
    visitChildren(node);
    group = outer;
    containers.add(new Container(first, cells.size(), start(node), end(node)));
  }

  private void link(Node node) {
    int start = start(node);
    boolean bracketed = source.startsWith("[", start) || source.startsWith("![", start);
    Node last = node.getLastChild();
    if (bracketed) {
      container(node);
      later(last == null || end(last) == 0 ? start : end(last), end(node));
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
    later(from, to);
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
      add(List.of(span(from, to)), hidden, escapes);
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
    tag(start(tag), end(tag));
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
    tagged(definition.getSourceSpans(), true, true);
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

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell) {
      visitChildren(node);
      end();
    } else if (node.getSourceSpans().isEmpty() || node.getParent() == null) {
      visitChildren(node);
    } else {
      container(node);
    }
  }
}
