package debrief.text;

import debrief.text.node.Figure;
import debrief.text.node.FootnoteRules;
import debrief.text.node.MarkdownExtensions;
import debrief.text.node.TaskMark;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * A parsed text as HTML: rendered by our own rules, then held against a list of what our rules can
 * produce.
 */
final class SafeHtml {
  private static final Cleaner WALL = new Cleaner(allowed());

  private SafeHtml() {}

  /**
   * @param anchor for the links between text and footnotes, in which no other text of the page
   *     begins; empty for none
   */
  static String of(Node document, int headingLevel, String anchor) {
    Headings.level(document, headingLevel);
    TaskMark.place(document);
    Figure.place(document);
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .nodeRendererFactory(HtmlRules::new)
            .nodeRendererFactory(context -> new FootnoteRules(context, anchor))
            .percentEncodeUrls(true)
            .extensions(MarkdownExtensions.ALL)
            .build();
    var dirty = Jsoup.parseBodyFragment(Markdown.clean(renderer.render(document)));
    var clean = WALL.clean(dirty);
    clean.outputSettings(new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.base));
    return clean.body().html();
  }

  /** The text as it was typed, in paragraphs. */
  static String typed(String text) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : Markdown.paragraphs(text)) {
      html.append("<p>").append(escape(paragraph)).append("</p>\n");
    }
    return html.toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static Safelist allowed() {
    String[] blocks = {
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
      "figure",
      "figcaption"
    };
    String[] tables = {"table", "thead", "tbody", "tr", "th", "td"};
    String[] inlines = {
      "br", "sub", "sup", "kbd", "s", "del", "ins", "u", "b", "i", "em", "strong", "small", "mark",
      "code", "a", "span"
    };
    return new OurClasses()
        .addTags(blocks)
        .addTags(tables)
        .addTags(inlines)
        .addAttributes("a", "href", "rel", "id", "class", "aria-label")
        .addAttributes("li", "id")
        .addAttributes("sup", "class")
        .addProtocols("a", "href", "http", "https", "mailto")
        .addAttributes("ol", "start")
        .addAttributes("pre", "tabindex")
        .addAttributes("div", "class", "tabindex", "role", "aria-label")
        .addAttributes("th", "scope", "class")
        .addAttributes("td", "class")
        .addAttributes("span", "class")
        .preserveRelativeLinks(true);
  }

  /** A class is ours or it is not there: a text must not dress up as a part of the page. */
  private static final class OurClasses extends Safelist {
    private static final Set<String> CLASSES =
        Set.of(
            "table-wide",
            "align-right",
            "align-center",
            "task",
            "task task-done",
            "footnotes",
            "footnote-ref",
            "footnote-back");
    private static final Pattern NOTE = Pattern.compile("#?note(?:ref)?-[a-z0-9-]{1,80}");

    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
      String value = attribute.getValue();
      return switch (attribute.getKey()) {
        case "class" -> CLASSES.contains(value) && super.isSafeAttribute(tag, element, attribute);
        case "id" -> NOTE.matcher(value).matches();
        case "href" ->
            value.startsWith("/")
                || NOTE.matcher(value).matches()
                || super.isSafeAttribute(tag, element, attribute);
        default -> super.isSafeAttribute(tag, element, attribute);
      };
    }
  }
}
