package debrief.text.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Turns a page into Markdown: headings, lists, tables, code, links, emphasis. Scripts, styles and
 * what only serves a page around its text are left out. Nothing of a page can make it slow: it is
 * walked once, and tables in tables end at a depth.
 */
public final class HtmlMarkdown {
  /** Tables in tables below this are their text alone. */
  private static final int DEEPEST_TABLE = 3;

  private static final String CHROME =
      "script, style, noscript, template, iframe, svg, nav, #breadcrumb-section, #breadcrumbs, #footer, .ember-notify-cn, "
          + "hr[class*=separator]";
  private static final Pattern KIX = Pattern.compile("lst-kix_\\w{1,60}-(\\d)\\b");
  private static final Pattern TRACKED =
      Pattern.compile(
          "https?://www\\.google\\.com/url\\?(?:[^#]{0,2000}&)?q=([^&#]{1,2000})(?:[&#].*)?");
  private static final String INTRODUCTION = "^[\\w .-]{1,80} : (?=\\S)";

  private HtmlMarkdown() {}

  /**
   * The page as Markdown; its {@code title} is the first heading where the text has none of its
   * level.
   */
  public static String of(String html) {
    Document page = Jsoup.parse(html);
    page.select(CHROME).remove();
    MarkdownLines lines = new MarkdownLines();
    String title = page.title().replaceFirst(INTRODUCTION, "").strip();
    Element main = page.selectFirst("h1");
    if (main != null) {
      main.text(main.text().replaceFirst(INTRODUCTION, ""));
    } else if (!title.isEmpty()) {
      lines.block("# " + title);
    }
    write(page.body(), lines, 0);
    return lines.text();
  }

  private static void write(Element root, MarkdownLines lines, int tables) {
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
              lines.words(text.getWholeText());
            } else if (node instanceof Element element && depth > 0) {
              return begin(element, lines, tables);
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && depth > 0) {
              end(element, lines);
            }
            return FilterResult.CONTINUE;
          }
        },
        root);
  }

  private static NodeFilter.FilterResult begin(Element element, MarkdownLines lines, int tables) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        String words = element.text().strip();
        lines.block(
            words.isEmpty() ? "" : "#".repeat(element.normalName().charAt(1) - '0') + " " + words);
        return NodeFilter.FilterResult.SKIP_ENTIRELY;
      }
      case "pre" -> {
        lines.code(element.wholeText());
        return NodeFilter.FilterResult.SKIP_ENTIRELY;
      }
      case "table" -> {
        if (HtmlTable.tells(element)) {
          table(element, lines, tables);
          return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
        lines.paragraph();
      }
      case "ul", "ol" -> lines.list(element.normalName().equals("ol"), level(element));
      case "li" -> item(element, lines);
      case "ac:task" -> lines.item(complete(element) ? "[x] " : "[ ] ");
      case "ac:task-status", "ac:task-id", "ac:task-uuid" -> {
        return NodeFilter.FilterResult.SKIP_ENTIRELY;
      }
      default -> small(element, lines);
    }
    return NodeFilter.FilterResult.CONTINUE;
  }

  private static void small(Element element, MarkdownLines lines) {
    switch (element.normalName()) {
      case "blockquote" -> lines.quote();
      case "br" -> lines.lineBreak();
      case "hr" -> lines.block("* * *");
      case "input" -> lines.mark(box(element));
      case "img" -> lines.mark(image(element));
      case "time" -> lines.mark(element.text().isBlank() ? element.attr("datetime") : "");
      default -> inline(element, lines, true);
    }
  }

  private static void end(Element element, MarkdownLines lines) {
    switch (element.normalName()) {
      case "ul", "ol" -> lines.endList();
      case "li", "ac:task" -> lines.endItem();
      case "blockquote" -> lines.endQuote();
      case "table" -> lines.paragraph();
      default -> inline(element, lines, false);
    }
  }

  private static void inline(Element element, MarkdownLines lines, boolean begins) {
    switch (element.normalName()) {
      case "b", "strong" -> lines.toggle("**", begins);
      case "i", "em" -> lines.toggle("*", begins);
      case "s", "del", "strike" -> lines.toggle("~~", begins);
      case "code", "tt", "kbd" -> lines.toggle("`", begins);
      case "a" -> link(element, lines, begins);
      case "tr", "dd" -> lines.line();
      case "dt" -> lines.line();
      default -> {
        if (element.isBlock()) {
          lines.paragraph();
        }
      }
    }
  }

  private static void link(Element element, MarkdownLines lines, boolean begins) {
    String target = element.attr("href").strip();
    String words = element.text().strip();
    boolean web = target.matches("(?i)(?:https?|mailto):\\S+");
    if (!web || words.isEmpty() || words.equals(target)) {
      return;
    }
    lines.mark(
        begins ? "[" : "](" + untracked(target).replace(")", "%29").replace(" ", "%20") + ")");
  }

  /** Google Docs sends links through a page of its own. */
  private static String untracked(String target) {
    Matcher tracked = TRACKED.matcher(target.length() > 4_000 ? "" : target);
    return tracked.matches()
        ? java.net.URLDecoder.decode(
            tracked.group(1).replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
            java.nio.charset.StandardCharsets.UTF_8)
        : target;
  }

  private static void item(Element element, MarkdownLines lines) {
    Element list = element.parent();
    boolean tasks = list != null && list.hasClass("inline-task-list");
    lines.item(tasks ? (element.hasClass("checked") ? "[x] " : "[ ] ") : "");
  }

  /** Whether the state of a task, which is one of its own children, says that it is done. */
  private static boolean complete(Element task) {
    return task.children().stream()
        .anyMatch(
            child ->
                child.normalName().equals("ac:task-status") && child.ownText().equals("complete"));
  }

  private static String box(Element element) {
    return element.attr("type").toLowerCase(Locale.ROOT).equals("checkbox")
        ? (element.hasAttr("checked") ? "[x] " : "[ ] ")
        : "";
  }

  private static String image(Element element) {
    String source = element.attr("src").strip();
    return source.matches("(?i)https?:\\S{1,2000}")
        ? "!["
            + element.attr("alt").replaceAll("[\\[\\]\\n]", " ")
            + "]("
            + source.replace(")", "%29")
            + ")"
        : element.attr("alt");
  }

  /**
   * Google Docs writes each level as a list of its own, and the level in its class; -1 for others.
   */
  private static int level(Element list) {
    Matcher kix = KIX.matcher(list.className());
    return kix.find() ? kix.group(1).charAt(0) - '0' : -1;
  }

  private static void table(Element table, MarkdownLines lines, int tables) {
    HtmlTable.write(
        table,
        lines,
        cell -> {
          if (tables >= DEEPEST_TABLE) {
            return cell.text();
          }
          MarkdownLines own = new MarkdownLines();
          write(cell, own, tables + 1);
          return own.text();
        });
  }
}
