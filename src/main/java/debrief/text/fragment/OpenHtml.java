package debrief.text.fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.SourceSpan;

/**
 * Raw HTML that a text leaves open. A browser that is given it would put all that follows into it:
 * so elements get their end, and what is no complete tag or comment becomes words.
 */
final class OpenHtml extends AbstractVisitor {
  /** Elements that hold nothing. */
  private static final Set<String> EMPTY =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  /** Elements in which nothing counts but their end. */
  private static final Set<String> VERBATIM =
      Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

  /** Nothing ends it, not even its end. */
  private static final String ENDLESS = "plaintext";

  private static final Pattern OPENING =
      Pattern.compile("<(?:!--|[!?]|(?<end>/?)(?<name>[A-Za-z][^\\s/>]*))");
  private static final Pattern RAW =
      Pattern.compile("<(pre|script|style|textarea)(?![\\w-]).*", Pattern.DOTALL);

  /** Others are tags to a browser, and could not be closed in Markdown. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

  private record Place(int line, int column) {}

  private final List<String> open = new ArrayList<>();

  /** Where something begins that does not end, in the order of the text. */
  private final List<Place> incomplete = new ArrayList<>();

  /** Whether something of that kind has no place in the lines. */
  private boolean lost;

  private final List<String> lines;

  private OpenHtml(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Makes words of what is not complete, or ends what is open; whether nothing had to be done. What
   * that was may hide more of its kind.
   */
  static boolean close(EditedLines lines) {
    String text = lines.text();
    if (text.indexOf('<') < 0) {
      return true;
    }
    OpenHtml html = new OpenHtml(lines.lines());
    MarkdownParser.parse(text).accept(html);
    if (html.lost) {
      return false;
    }
    if (!html.incomplete.isEmpty()) {
      html.disarm(lines);
      return false;
    }
    if (html.open.isEmpty()) {
      return true;
    }
    lines.add("");
    for (int i = html.open.size() - 1; i >= 0; i--) {
      lines.add("</" + html.open.get(i) + ">");
    }
    return false;
  }

  private void disarm(EditedLines edited) {
    List<String> now = new ArrayList<>(lines);
    for (int i = incomplete.size() - 1; i >= 0; i--) {
      Place place = incomplete.get(i);
      String words = now.get(place.line());
      String rest = words.substring(place.column() + 1);
      now.set(place.line(), words.substring(0, place.column()) + "&lt;" + rest);
    }
    edited.rewrite(String.join("\n", now));
  }

  /** What ends a block of HTML that no blank line ends. */
  static String endOf(String literal) {
    String begin = literal.stripLeading().toLowerCase(Locale.ROOT);
    Matcher raw = RAW.matcher(begin);
    if (raw.matches()) {
      return "</" + raw.group(1) + ">";
    }
    return begin.startsWith("<!--")
        ? "-->"
        : begin.startsWith("<?") ? "?>" : begin.startsWith("<![cdata[") ? "]]>" : ">";
  }

  @Override
  public void visit(HtmlBlock block) {
    scan(block.getLiteral(), block.getSourceSpans());
  }

  @Override
  public void visit(HtmlInline inline) {
    scan(inline.getLiteral(), inline.getSourceSpans());
  }

  private void scan(String html, List<SourceSpan> spans) {
    Matcher opening = OPENING.matcher(html);
    int at = 0;
    while (opening.find(at)) {
      int end = end(html, opening);
      String name = opening.group("name");
      boolean closes = name == null || NAME.matcher(name).matches();
      if (end < 0 || !closes || ENDLESS.equalsIgnoreCase(name)) {
        place(opening.start(), spans);
        return;
      }
      if (name != null) {
        tag(name.toLowerCase(Locale.ROOT), !opening.group("end").isEmpty());
      }
      at = end;
    }
  }

  private void tag(String name, boolean closes) {
    String inner = open.isEmpty() ? "" : open.get(open.size() - 1);
    if (VERBATIM.contains(inner) && !(closes && inner.equals(name))) {
      return;
    }
    if (closes) {
      int last = open.lastIndexOf(name);
      if (last >= 0) {
        open.subList(last, open.size()).clear();
      }
    } else if (!EMPTY.contains(name)) {
      open.add(name);
    }
  }

  /** Behind a tag or a comment; -1 where it does not end. */
  private static int end(String html, Matcher opening) {
    if (html.startsWith("<!--", opening.start())) {
      int end = html.indexOf("-->", opening.start() + 2);
      return end < 0 ? -1 : end + 3;
    }
    if (opening.group("name") == null) {
      int end = html.indexOf('>', opening.end());
      return end < 0 ? -1 : end + 1;
    }
    return endOfTag(html, opening.end());
  }

  private static int endOfTag(String html, int from) {
    char quote = 0;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote == 0 && c == '>') {
        return i + 1;
      }
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return -1;
  }

  /** The line and the column of a letter of what these spans hold. */
  private void place(int offset, List<SourceSpan> spans) {
    int left = offset;
    for (SourceSpan span : spans) {
      if (left < span.getLength()) {
        int column = span.getColumnIndex() + left;
        String line = lines.get(span.getLineIndex());
        // A tab that stands for the indent of two blocks puts the parser off by some letters.
        lost |= column < 0 || column >= line.length() || line.charAt(column) != '<';
        incomplete.add(new Place(span.getLineIndex(), column));
        return;
      }
      left -= span.getLength() + 1;
    }
    lost = true;
  }
}
