package debrief.text.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads the HTML that {@link debrief.text.Markdown} made. */
public final class Blocks {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "ul",
          "ol",
          "li",
          "pre",
          "hr",
          "div",
          "table",
          "figure",
          "figcaption");

  private final List<Block> blocks = new ArrayList<>();
  private final List<Node> loose = new ArrayList<>();

  private Blocks() {}

  /**
   * @param html safe, as {@link debrief.text.Markdown#html} gives it
   */
  public static List<Block> of(String html) {
    return html.isEmpty() ? List.of() : of(Jsoup.parseBodyFragment(html).body());
  }

  private static List<Block> of(Element element) {
    Blocks reader = new Blocks();
    element.childNodes().forEach(reader::read);
    reader.endParagraph();
    return List.copyOf(reader.blocks);
  }

  private void read(Node node) {
    if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
      endParagraph();
      block(element);
    } else {
      loose.add(node);
    }
  }

  /** Words that stand beside blocks are a paragraph of their own. */
  private void endParagraph() {
    List<Span> spans = Spans.of(loose);
    loose.clear();
    if (!spans.isEmpty()) {
      blocks.add(new Block.Paragraph(spans));
    }
  }

  private void block(Element element) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          blocks.add(
              new Block.Heading(
                  element.normalName().charAt(1) - '0', Spans.of(element.childNodes())));
      case "blockquote" -> blocks.add(new Block.Quote(of(element)));
      case "ul" -> blocks.add(new Block.Items(false, 1, items(element)));
      case "ol" -> blocks.add(new Block.Items(true, start(element), items(element)));
      case "pre" -> blocks.add(new Block.Code(element.wholeText().stripTrailing()));
      case "hr" -> blocks.add(new Block.Rule());
      case "table" -> blocks.add(table(element));
      case "div", "li", "figure" -> blocks.addAll(of(element));
      default -> {
        List<Span> spans = Spans.of(element.childNodes());
        if (!spans.isEmpty()) {
          blocks.add(new Block.Paragraph(spans));
        }
      }
    }
  }

  private static List<List<Block>> items(Element list) {
    return list.children().stream().map(Blocks::of).toList();
  }

  private static int start(Element list) {
    String start = list.attr("start");
    return start.matches("[0-9]{1,9}") ? Integer.parseInt(start) : 1;
  }

  private static Block.Table table(Element table) {
    List<List<Span>> head = new ArrayList<>();
    List<List<List<Span>>> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      List<List<Span>> cells =
          row.children().stream().map(cell -> Spans.of(cell.childNodes())).toList();
      boolean isHead = head.isEmpty() && rows.isEmpty() && !row.select("> th").isEmpty();
      if (isHead) {
        head.addAll(cells);
      } else {
        rows.add(cells);
      }
    }
    return new Block.Table(head, rows);
  }
}
