package debrief.text.block;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the words of a line. */
final class Spans {
  private final List<Span> spans = new ArrayList<>();

  private Spans() {}

  static List<Span> of(List<Node> nodes) {
    Spans reader = new Spans();
    nodes.forEach(node -> reader.read(node, Span.plain("")));
    return reader.trimmed();
  }

  private void read(Node node, Span look) {
    if (node instanceof TextNode text) {
      spans.add(look.with(text.getWholeText().replaceAll("[ \\t\\n\\r\\f]+", " ")));
    } else if (node instanceof Element element && !element.hasClass("footnote-back")) {
      if (element.normalName().equals("br")) {
        spans.add(look.with("\n"));
        return;
      }
      Span inner = looking(element, look);
      element.childNodes().forEach(child -> read(child, inner));
      if (element.hasClass("task")) {
        spans.add(inner.with(":")); // a chip on the page
      }
    }
  }

  private static Span looking(Element element, Span s) {
    String href = element.normalName().equals("a") ? element.attr("href") : s.href();
    return switch (element.normalName()) {
      case "b", "strong" -> s.asBold();
      case "i", "em" -> new Span("", s.bold(), true, s.code(), s.struck(), s.shift(), href);
      case "code", "kbd" -> new Span("", s.bold(), s.italic(), true, s.struck(), s.shift(), href);
      case "s", "del" -> new Span("", s.bold(), s.italic(), s.code(), true, s.shift(), href);
      case "sup" -> new Span("", s.bold(), s.italic(), s.code(), s.struck(), 1, href);
      case "sub" -> new Span("", s.bold(), s.italic(), s.code(), s.struck(), -1, href);
      default -> new Span("", s.bold(), s.italic(), s.code(), s.struck(), s.shift(), href);
    };
  }

  /** Without the blanks at either end and beside line ends, and without two in a row. */
  private List<Span> trimmed() {
    List<Span> kept = new ArrayList<>();
    boolean afterBlank = true;
    for (Span span : spans) {
      String text = span.text();
      if (afterBlank && text.startsWith(" ")) {
        text = text.substring(1);
      }
      if (!text.isEmpty()) {
        kept.add(span.with(text));
        afterBlank = text.endsWith(" ") || text.endsWith("\n");
      }
    }
    while (!kept.isEmpty()) {
      int last = kept.size() - 1;
      String text = kept.get(last).text().stripTrailing();
      if (text.isEmpty()) {
        kept.remove(last);
      } else {
        kept.set(last, kept.get(last).with(text));
        return List.copyOf(kept);
      }
    }
    return List.of();
  }
}
