package debrief.intake.format;

import debrief.text.html.HtmlMarkdown;
import java.util.Locale;
import java.util.regex.Pattern;

/** The formats that are read, in the order in which they are recognised. */
public enum SourceFormat {
  HTML,
  JSON,
  ASCIIDOC,
  RESTRUCTURED_TEXT,
  ORG,
  MDX,
  MARKDOWN;

  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*)?<(?:!doctype\\s+html|html|head|body)\\b");
  private static final Pattern ORG_KEY =
      Pattern.compile("(?im)^#\\+(?:title|date|author|begin_src):?\\b");
  private static final Pattern ADOC_TITLE = Pattern.compile("(?m)^= \\S.*$");
  private static final Pattern ADOC_SECTION = Pattern.compile("(?m)^==+ \\S.*$");

  /** The format of a text, by what it begins with, else by the name under which it came. */
  public static SourceFormat of(String path, String text) {
    String start = text.length() > 20_000 ? text.substring(0, 20_000) : text;
    if (PAGE.matcher(start).find()) {
      return HTML;
    }
    String name = path.toLowerCase(Locale.ROOT);
    SourceFormat named = named(name.substring(name.lastIndexOf('.') + 1));
    if (named == JSON || (named == MARKDOWN && start.stripLeading().startsWith("{"))) {
      return JsonDocument.is(text) ? JSON : MARKDOWN;
    }
    boolean plain = named == MARKDOWN && !start.contains("\n# ");
    if (plain && ADOC_TITLE.matcher(start).find() && ADOC_SECTION.matcher(start).find()) {
      return ASCIIDOC;
    }
    return plain && ORG_KEY.matcher(start).find() ? ORG : named;
  }

  private static SourceFormat named(String extension) {
    return switch (extension) {
      case "html", "htm", "xhtml" -> HTML;
      case "json" -> JSON;
      case "adoc", "asciidoc", "asc" -> ASCIIDOC;
      case "rst", "rest" -> RESTRUCTURED_TEXT;
      case "org" -> ORG;
      case "mdx" -> MDX;
      default -> MARKDOWN;
    };
  }

  /** A document of any of the formats as Markdown; Markdown stays as it is. */
  public static String markdown(String path, String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return switch (of(path, plain)) {
      case HTML -> HtmlMarkdown.of(plain);
      case JSON -> JsonDocument.markdown(plain);
      case ASCIIDOC -> new AsciiDoc(plain).markdown();
      case RESTRUCTURED_TEXT -> new RestructuredText(plain).markdown();
      case ORG -> new OrgMode(plain).markdown();
      case MDX -> Mdx.markdown(plain);
      case MARKDOWN -> JsonFrontMatter.asYaml(plain);
    };
  }
}
