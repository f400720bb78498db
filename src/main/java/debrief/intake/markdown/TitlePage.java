package debrief.intake.markdown;

import debrief.intake.document.DocumentLines;
import debrief.intake.document.DocumentLines.Line;
import debrief.intake.document.HeadingMap;
import debrief.intake.document.Outline.Part;
import debrief.intake.document.WordCounts;
import debrief.text.FrontMatter;
import debrief.text.Markdown;
import debrief.text.time.TimedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a document is called: front matter, else its first main heading, else a first line that
 * looks like one, else its file.
 */
record TitlePage(String title, List<Part> parts) {
  /** A heading that says something of the document is not its title. */
  private static final Pattern FACT =
      Pattern.compile(
          "(?i)^\\W*(?:owners?|authors?|date|time|status|severity|priority|duration|title)\\W*:|:\\s*$");

  static TitlePage of(String path, FrontMatter front, List<Part> parts) {
    String stated = front.fields().getOrDefault("title", "").strip();
    int named = titleHeading(parts);
    int main = named > 0 ? named : mainHeading(parts);
    if (!stated.isEmpty()) {
      boolean same = main >= 0 && same(parts.get(main).heading(), stated);
      return new TitlePage(stated, same ? without(parts, main) : parts);
    }
    if (main >= 0) {
      return new TitlePage(plain(parts.get(main).heading()), without(parts, main));
    }
    List<Line> preamble = parts.get(0).lines();
    int first = 0;
    while (first < preamble.size() && preamble.get(first).blank()) {
      first++;
    }
    if (first < preamble.size() && titular(preamble, first)) {
      String title = preamble.get(first).text().strip();
      List<Part> rest = new ArrayList<>(parts);
      rest.set(0, new Part(0, "", preamble.subList(first + 1, preamble.size())));
      return new TitlePage(plain(title.replaceAll("^\\*\\*|\\*\\*$", "")), rest);
    }
    return new TitlePage(fileTitle(path), parts);
  }

  /** Words of the document that are no names, see {@link WordCounts#small}. */
  Set<String> small() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text(true)).append('\n'));
    return WordCounts.small(text.toString());
  }

  /** What is told before and in the summary. */
  String told() {
    StringBuilder told = new StringBuilder();
    for (Part part : parts) {
      HeadingMap place = HeadingMap.of(part.heading());
      if (part.level() == 0 || HeadingMap.SUMMARY.equals(place)) {
        told.append(part.text(false)).append("\n\n");
      }
    }
    return told.toString();
  }

  /**
   * The first heading of the first level that is not the name of a section, or the first of all if
   * it stands alone at its level.
   */
  private static int mainHeading(List<Part> parts) {
    for (int i = 1; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.level() == 1
          && (i == 1 ? HeadingMap.exactly(part.heading()) : HeadingMap.of(part.heading())) == null
          && !part.heading().matches("(?i)\\W*|title:?|metadata:?|notes to the owner:?")) {
        return i;
      }
    }
    if (parts.size() < 2) {
      return -1;
    }
    Part first = parts.get(1);
    boolean empty = DocumentLines.text(first.lines()).isEmpty();
    boolean top =
        DocumentLines.text(parts.get(0).lines()).isEmpty()
            && !first.label()
            && !first.heading().isBlank();
    boolean alone = parts.stream().skip(2).allMatch(part -> part.level() > first.level());
    boolean unknown =
        HeadingMap.of(first.heading()) == null
            && TimedLine.parse(first.heading()).isEmpty()
            && !FACT.matcher(first.heading()).find();
    return top && (alone || empty) && unknown ? 1 : -1;
  }

  /** The heading below one that only says "Title"; -1 for none. */
  private static int titleHeading(List<Part> parts) {
    boolean named =
        parts.size() > 2
            && parts.get(1).heading().matches("(?i)title:?")
            && DocumentLines.text(parts.get(1).lines()).isEmpty();
    return named && HeadingMap.of(parts.get(2).heading()) == null ? 2 : -1;
  }

  private static boolean titular(List<Line> lines, int at) {
    String line = lines.get(at).text().strip();
    boolean ends =
        at + 1 == lines.size()
            || lines.get(at + 1).blank()
            || lines.get(at + 1).text().matches("[A-Z]\\w+: .*");
    boolean bold = line.matches("\\*\\*[^*]{3,110}\\*\\*");
    boolean words =
        line.length() < 120
            && (bold || !line.matches("(?s).*(?:[.!;,]|://.*)$|[-*+|>#\\[<_`{(\\d].*"))
            && !line.contains("://");
    return ends && words && !lines.get(at).code() && line.length() > 3;
  }

  /** The heading stays, as text without a heading would: its lines become the part above. */
  private static List<Part> without(List<Part> parts, int main) {
    List<Part> rest = new ArrayList<>(parts);
    Part title = parts.get(main);
    if (main == 1) {
      List<Line> lines = new ArrayList<>(parts.get(0).lines());
      lines.addAll(title.lines());
      rest.set(0, new Part(0, "", lines));
      rest.remove(1);
    } else {
      rest.set(main, new Part(1, "", title.lines()));
    }
    return rest;
  }

  private static boolean same(String one, String two) {
    return WordCounts.of(plain(one)).equals(WordCounts.of(plain(two)));
  }

  private static String plain(String heading) {
    String plain = Markdown.plain(heading).replaceAll("\\s+", " ").strip();
    return plain.isEmpty() ? heading : plain;
  }

  /** The name of the file, or of its folder where the file is called as all are. */
  private static String fileTitle(String path) {
    String own = path.replaceFirst("(?i)/(?:readme|index|postmortem)\\.[a-z.]{1,20}$", "");
    String name =
        own.replaceFirst(".*/", "")
            .replaceFirst(
                "(?:\\.(?:md|markdown|mdx|txt|erb|html?|adoc|asciidoc|rst|org|json|qmd|pdf))+$", "")
            .replaceFirst("^.*__", "");
    String words = name.replaceAll("(?<!\\d)-|-(?!\\d)|_+", " ").replaceAll("\\s+", " ").strip();
    return words.isEmpty()
        ? "Postmortem"
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
