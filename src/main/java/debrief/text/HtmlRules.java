package debrief.text;

import debrief.text.node.Figure;
import debrief.text.node.Footnotes;
import debrief.text.node.TaskMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Where our HTML differs from that of the library: links, images, raw HTML, tables, code, check
 * lists.
 */
final class HtmlRules implements NodeRenderer {
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private final HtmlNodeRendererContext context;
  private final HtmlWriter out;
  private final Map<Node, Map<Node, String>> tags = new HashMap<>();

  HtmlRules(HtmlNodeRendererContext context) {
    this.context = context;
    this.out = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Heading.class,
        Link.class,
        Image.class,
        HtmlInline.class,
        HtmlBlock.class,
        FencedCodeBlock.class,
        IndentedCodeBlock.class,
        TableBlock.class,
        TableHead.class,
        TableBody.class,
        TableRow.class,
        TableCell.class,
        TaskMark.class,
        Figure.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof Link link) {
      link(link, link.getDestination());
    } else if (node instanceof Image image) {
      image(image);
    } else if (node instanceof HtmlInline html) {
      inline(html);
    } else if (node instanceof HtmlBlock html) {
      block(html.getLiteral());
    } else if (node instanceof FencedCodeBlock code) {
      code(code.getLiteral());
    } else if (node instanceof IndentedCodeBlock code) {
      code(code.getLiteral());
    } else if (node instanceof TaskMark mark) {
      out.tag("span", Map.of("class", mark.isDone() ? "task task-done" : "task"));
      out.text(mark.isDone() ? "done" : "to do");
      out.tag("/span");
    } else if (node instanceof Figure figure) {
      figure(figure);
    } else {
      table(node);
    }
  }

  private void figure(Figure figure) {
    out.line();
    out.tag("figure");
    wrap("p", figure);
    out.tag("figcaption");
    out.text(figure.caption());
    out.tag("/figcaption");
    out.tag("/figure");
    out.line();
  }

  /** A heading without words would be announced as a heading of nothing. */
  private void heading(Heading heading) {
    if (!PlainText.of(heading).isBlank()) {
      wrap("h" + heading.getLevel(), heading);
    }
  }

  private void link(Node link, String destination) {
    String address =
        Footnotes.isInsideLink(link) ? null : Links.safe(context.encodeUrl(destination));
    boolean named = !PlainText.of(link).isBlank();
    if (address == null) {
      children(link);
      boolean elsewhere =
          !destination.isEmpty()
              && !destination.startsWith("#")
              && !(link instanceof Link && Footnotes.isInsideLink(link));
      if (elsewhere && !PlainText.of(link).contains(destination)) {
        out.text((named ? " (" : "(") + destination + ")");
      }
      return;
    }
    out.raw("<a href=\"" + SafeHtml.escape(address) + "\" rel=\"noopener noreferrer nofollow\">");
    if (named) {
      children(link);
    } else {
      out.text(destination);
    }
    out.tag("/a");
  }

  /** Images are not loaded: that would tell a stranger who reads the report and when. */
  private void image(Image image) {
    if (image.getFirstChild() == null) {
      image.appendChild(new Text(Footnotes.isInsideLink(image) ? "image" : ""));
    }
    link(image, image.getDestination());
  }

  private void inline(HtmlInline html) {
    Node parent = Objects.requireNonNull(html.getParent());
    String tag = tags.computeIfAbsent(parent, HtmlRules::tagsIn).get(html);
    if (tag == null) {
      out.text(html.getLiteral());
    } else {
      out.raw(tag);
    }
  }

  private static Map<Node, String> tagsIn(Node parent) {
    List<Node> nodes = new ArrayList<>();
    List<String> literals = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof HtmlInline html) {
        nodes.add(child);
        literals.add(html.getLiteral());
      }
    }
    Map<Node, String> accepted = new HashMap<>();
    RawHtml.accepted(literals).forEach((index, tag) -> accepted.put(nodes.get(index), tag));
    return accepted;
  }

  private void block(String html) {
    String shown = RawHtml.withoutComments(html).strip();
    if (shown.isEmpty()) {
      return;
    }
    List<String> literals = TAG.matcher(shown).results().map(match -> match.group()).toList();
    Map<Integer, String> accepted = RawHtml.accepted(literals);
    int[] index = {0};
    StringBuilder result = new StringBuilder();
    var matcher = TAG.matcher(shown);
    int at = 0;
    while (matcher.find()) {
      result.append(SafeHtml.escape(shown.substring(at, matcher.start())));
      String tag = accepted.get(index[0]++);
      result.append(tag == null ? SafeHtml.escape(matcher.group()) : tag);
      at = matcher.end();
    }
    out.line();
    out.raw("<p>" + result + SafeHtml.escape(shown.substring(at)) + "</p>");
    out.line();
  }

  private void code(@Nullable String literal) {
    out.line();
    // The parser of HTML drops a line end right after <pre>, but not after <code>.
    out.tag("pre", Map.of("tabindex", "0"));
    out.tag("code");
    out.text(literal == null ? "" : literal);
    out.tag("/code");
    out.tag("/pre");
    out.line();
  }

  private void table(Node node) {
    if (node instanceof TableBlock) {
      out.line();
      out.raw("<div class=\"table-wide\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">");
      wrap("table", node);
      out.raw("</div>");
      out.line();
    } else if (node instanceof TableCell cell) {
      cell(cell);
    } else {
      wrap(node instanceof TableHead ? "thead" : node instanceof TableBody ? "tbody" : "tr", node);
    }
  }

  /** An empty heading cell would be announced as a heading of nothing. */
  private void cell(TableCell cell) {
    boolean head = cell.isHeader() && !PlainText.of(cell).isBlank();
    StringBuilder tag = new StringBuilder(head ? "<th scope=\"col\"" : "<td");
    if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
      tag.append(" class=\"align-right\"");
    } else if (cell.getAlignment() == TableCell.Alignment.CENTER) {
      tag.append(" class=\"align-center\"");
    }
    out.raw(tag + ">");
    children(cell);
    out.raw(head ? "</th>" : "</td>");
  }

  private void wrap(String tag, Node node) {
    out.line();
    out.tag(tag);
    children(node);
    out.tag("/" + tag);
    out.line();
  }

  private void children(Node parent) {
    Node child = parent.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      context.render(child);
      child = next;
    }
  }
}
