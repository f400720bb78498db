package debrief.intake.markdown;

import debrief.intake.document.DocumentLines.Line;
import debrief.intake.document.HeadingMap;
import debrief.intake.document.Outline.Part;
import debrief.intake.document.SideColumn;
import debrief.intake.document.TableRows;
import debrief.intake.stated.ActionLabels;
import debrief.intake.stated.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Short facts that stand as "Status: resolved" above the first heading or below a bold label. */
final class Labels {
  private static final Pattern FACT =
      Pattern.compile(
          "(?:[-*+] +)?(?:\\*\\*|__)([A-Z][^*_:]{1,40}?):?(?:\\*\\*|__):? +([^\\s].{0,100})");
  private static final Pattern PLAIN_FACT =
      Pattern.compile(
          "(?:[-*+] +)?(Status|Date|Author|Authors|Owner|Owners|Severity|Duration|Start|End|Version|Priority): +([^\\s].{0,100})");

  private static final Pattern NO_STORY =
      Pattern.compile(
          "(?i)\\b(?:evidence|logs?|graphs?|metrics?|references?|links?|screenshots?|appendix|raw data|sources?|"
              + "verification|validation|audit|verificação|verificación|vérification|beweise|anhang|"
              + "anexo|annexe|preuves|evidencias?|allegat[oi]|bijlage)\\b");
  private static final Pattern ALONE =
      Pattern.compile("(?:[-*+] )?(?:\\*\\*|__)?(\\p{L}[\\p{L} ]{2,40}):?(?:\\*\\*|__):?\\s*");
  private static final Pattern STATE_OF =
      Pattern.compile("(?i)\\b(?:impact|impacto|auswirkung|effect|result|symptom)\\b|影響|영향|影响");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^()]{1,40}\\)\\s*$");
  private static final Set<String> OWN_NAMES =
      Set.of("timeline", "time line", "action items", "action item", "actions", "follow-up");

  private static final int MOST_LISTED = 12;

  private Labels() {}

  /**
   * Evidence and impact name times without telling a story, and so does a summary.
   *
   * @param elsewhere whether another part is the timeline
   */
  static boolean tells(String key, String heading, boolean elsewhere) {
    return !key.equals("impact")
        && !(elsewhere && key.equals("summary"))
        && !NO_STORY.matcher(heading).find();
  }

  /**
   * Whether a heading says no more than which part stands below it.
   *
   * @param zoned whether it names a zone, which is read
   */
  static boolean isOwnName(String heading, boolean zoned) {
    String bare = zoned ? IN_BRACKETS.matcher(heading).replaceFirst("") : heading;
    String words = bare.replaceAll("[\\s:*_]+", " ").strip();
    return OWN_NAMES.contains(words.toLowerCase(Locale.ROOT));
  }

  /** Hands over the facts and returns the other lines. */
  static List<Line> take(Part part, BiConsumer<String, String> note) {
    List<Line> others = new ArrayList<>();
    List<Line> lines = part.lines();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Matcher fact = FACT.matcher(line.text().strip());
      Matcher plain = PLAIN_FACT.matcher(line.text().strip());
      boolean last =
          i + 1 == lines.size()
              || lines.get(i + 1).blank()
              || FACT.matcher(lines.get(i + 1).text().strip()).matches()
              || PLAIN_FACT.matcher(lines.get(i + 1).text().strip()).matches();
      boolean placed =
          (part.level() == 0 || part.label()) && !line.code() && line.indent() == 0 && last;
      if (placed && (fact.matches() || plain.matches())) {
        Matcher read = fact.matches() ? fact : plain;
        note.accept(read.group(1).strip(), read.group(2).strip());
      } else {
        others.add(line);
      }
    }
    return others;
  }

  /** How long it took may stand below the entries, under a bold label. */
  private static List<Fact> lengths(Part timeline) {
    return timeline.lines().stream()
        .filter(line -> line.text().startsWith("**") && !line.code())
        .flatMap(line -> Fact.in(line.text(), List.of()).stream())
        .filter(fact -> fact.kind() == Fact.Kind.PERIOD)
        .toList();
  }

  private static List<Line> told(Part part) {
    return part.lines().stream().filter(line -> !line.blank()).limit(MOST_LISTED + 1).toList();
  }

  /** The lines of a short list below a heading, as one value; empty for anything else. */
  private static String listed(List<Line> told) {
    boolean list =
        !told.isEmpty()
            && told.size() <= MOST_LISTED
            && told.stream().allMatch(line -> line.bullet() && line.text().length() < 80);
    return list ? told.stream().map(Line::words).collect(Collectors.joining(", ")) : "";
  }

  /** In a second column the value stands below its name. */
  private static List<Fact> beside(List<Part> parts) {
    List<String> column =
        SideColumn.of(parts.stream().flatMap(part -> part.lines().stream()).toList());
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i + 1 < column.size(); i++) {
      facts.addAll(Fact.across(List.of(column.get(i)), List.of(column.get(i + 1))));
    }
    return facts.stream().filter(fact -> fact.kind() == Fact.Kind.PERIOD).toList();
  }

  /** What all lines say of the document under a name that we know; timelines and actions do not. */
  static List<Fact> facts(List<Part> parts) {
    List<Fact> facts = new ArrayList<>();
    int among = 0; // the level of the heading of action items; what is said below it is theirs
    for (Part part : parts) {
      HeadingMap place = HeadingMap.of(part.heading());
      boolean below = among > 0 && part.level() > among && !part.label();
      among = below ? among : 0;
      if (below) {
        continue;
      }
      if (place != null && place.kind() != HeadingMap.Kind.SECTION) {
        among = place.kind() == HeadingMap.Kind.ACTIONS ? part.level() : 0;
        if (place.kind() == HeadingMap.Kind.TIMELINE) {
          facts.addAll(lengths(part));
        }
        continue;
      }
      facts.addAll(ofPart(part));
    }
    facts.addAll(beside(parts));
    return facts;
  }

  /** A label that stands alone, with a short list below it: {@code **Services affected:**}. */
  private static List<Fact> headed(List<Line> lines) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher alone = ALONE.matcher(lines.get(i).text());
      if (!lines.get(i).code() && alone.matches()) {
        int end = i + 1;
        while (end < lines.size() && lines.get(end).bullet()) {
          end++;
        }
        String listed = listed(lines.subList(i + 1, end));
        if (!listed.isEmpty()) {
          facts.addAll(Fact.across(List.of(alone.group(1)), List.of(listed)));
        }
      }
    }
    return facts;
  }

  /** Whether a table says how parts of the system are, not what the document is. */
  private static boolean tellsOfParts(List<String> header) {
    return header.size() == 2
        && !header.get(0).isBlank()
        && (ActionLabels.state(header) == 1 || STATE_OF.matcher(header.get(1)).find());
  }

  private static List<Fact> ofPart(Part part) {
    List<Fact> facts = new ArrayList<>(Fact.in(part.heading(), List.of()));
    List<Line> told = told(part);
    if (told.size() == 1 && told.get(0).text().length() < 200) {
      facts.addAll(Fact.across(List.of(part.heading()), List.of(told.get(0).text())));
    }
    String listed = listed(told);
    if (!listed.isEmpty()) {
      facts.addAll(Fact.across(List.of(part.heading()), List.of(listed)));
    }
    List<Line> lines = part.lines();
    facts.addAll(headed(lines));
    int tableEnd = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      TableRows table = line.row() && i >= tableEnd ? TableRows.at(lines, i) : null;
      tableEnd = table == null ? tableEnd : table.end();
      if (table != null && table.rows().size() == 1 && table.header().size() > 2) {
        facts.addAll(Fact.across(table.header(), table.rows().get(0)));
      }
      boolean about = table != null && tellsOfParts(table.header());
      if (!line.code() && !about) {
        String words = part.level() == 0 ? line.text().replaceFirst("^> ?", "") : line.text();
        facts.addAll(Fact.in(words, line.row() ? TableRows.cells(words) : List.of()));
      }
      i = table != null && (table.header().size() > 2 || about) ? table.end() - 1 : i;
    }
    return facts;
  }
}
