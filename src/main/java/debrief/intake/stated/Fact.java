package debrief.intake.stated;

import debrief.text.time.TimedLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a document says of itself under a name that we know: front matter, label, cell.
 *
 * @param name as it is written there
 */
public record Fact(Kind kind, String name, String value) {
  /** START to END are times, in the order in which they come. */
  public enum Kind {
    SEVERITY,
    STATE,
    SERVICES,
    START,
    DETECTION,
    MITIGATION,
    END,
    DAY,
    CLOCK,
    PERIOD,
    PERSON
  }

  /** What people call these things stands in {@code facts.txt}. */
  private static final Map<String, Kind> NAMES = FactNames.read("facts.txt");

  /** In front matter {@code date} is the day of the paper, unless it is of a status page. */
  private static final List<String> OF_STATUS_PAGES =
      List.of("resolvedwhen", "affected", "resolved");

  /** Behind a name in bold there may stand a dash. */
  private static final Pattern DASHED =
      Pattern.compile(
          "(?:[-*+] )?(?:\\*\\*|__)(?<name>\\p{L}[\\p{L} _/’'()-]{1,40}?)(?:\\*\\*|__)\\s+[–—-]\\s+(?<value>\\S.{0,300})");

  private static final Pattern LABEL =
      Pattern.compile(
          "[^\\p{L}\\d|#>\\[]{0,12}+(?<name>\\p{L}[\\p{L} _/’'()-]{1,40}?(?:\\([^()]{1,60}\\))?)\\s?(?:\\*\\*|"
              + "__)?\\s?[:：]\\s?(?:\\*\\*|__)?\\s*(?<value>\\S.{0,300})");

  /** Between several labels of one line. */
  private static final Pattern BESIDE = Pattern.compile("\\s+[|·•]\\s+");

  private static final Pattern BRACKET =
      Pattern.compile("\\((?<in>[A-Z][^()]{1,30})\\)|\\s(?<last>[A-Z]{2,5})$");

  /** A value that is a time and nothing else. */
  private static final Pattern CLOCK_END =
      Pattern.compile("\\d[:.h]\\d\\d(?: ?[AaPp]\\.?[Mm]\\.?)?$");

  private static final int LONGEST_HEAD = 4_000;
  private static final int LONGEST_NAME = 60;

  /** The facts of front matter, in its order. */
  public static List<Fact> of(Map<String, String> fields) {
    List<Fact> facts = new ArrayList<>();
    boolean status = OF_STATUS_PAGES.stream().anyMatch(fields::containsKey);
    fields.forEach(
        (name, value) -> {
          if (status || !name.equals("date")) {
            add(facts, name, value);
          }
        });
    return facts;
  }

  /** What the title and the first words say of all of it, without giving it a name. */
  public static List<Fact> told(String title, String text) {
    String head = text.length() > LONGEST_HEAD ? text.substring(0, LONGEST_HEAD) : text;
    String severity = SeverityWords.told(title, head);
    return severity.isEmpty() ? List.of() : List.of(new Fact(Kind.SEVERITY, "told", severity));
  }

  /** The facts of one line: {@code **Severity:** SEV-1}, or a row {@code | Severity | SEV-1 |}. */
  public static List<Fact> in(String line, List<String> cells) {
    List<Fact> facts = new ArrayList<>();
    String[] parts =
        line.length() < 400 && cells.isEmpty() ? BESIDE.split(line, -1) : new String[0];
    if (parts.length > 1 && Arrays.stream(parts).allMatch(part -> LABEL.matcher(part).matches())) {
      for (String part : parts) {
        facts.addAll(in(part, cells));
      }
      return facts;
    }
    if (cells.size() == 2) {
      add(facts, cells.get(0), cells.get(1));
    } else if (cells.isEmpty() && line.length() < 400) {
      Matcher dashed = DASHED.matcher(line);
      Matcher label = dashed.matches() ? dashed : LABEL.matcher(line);
      if (label.matches()) {
        add(facts, label.group("name"), label.group("value"));
      }
    }
    return facts;
  }

  /** The facts of a table of one row, whose header names them. */
  public static List<Fact> across(List<String> header, List<String> row) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
      add(facts, header.get(i), row.get(i));
    }
    return facts;
  }

  /** {@code Start (CET): 10:00}: the zone of a time may stand with its name. */
  private static String zoned(String name, String value) {
    Matcher bracket = BRACKET.matcher(name.strip());
    if (!bracket.find()) {
      return value;
    }
    String zone = bracket.group("in") == null ? bracket.group("last") : bracket.group("in");
    boolean names =
        TimedLine.zoneIn(zone).isPresent()
            && TimedLine.zoneIn(value).isEmpty()
            && CLOCK_END.matcher(value).find();
    return names ? value + " " + zone : value;
  }

  private static @Nullable Kind kind(String name) {
    if (name.length() > LONGEST_NAME) {
      return null;
    }
    Kind kind = FactNames.of(NAMES, name);
    Matcher zone = BRACKET.matcher(name.strip());
    boolean zoned = kind == null && zone.find() && zone.group("last") != null;
    return zoned && TimedLine.zoneIn(zone.group("last")).isPresent()
        ? FactNames.of(NAMES, name.strip().substring(0, zone.start()))
        : kind;
  }

  private static void add(List<Fact> facts, String name, String value) {
    Kind kind = kind(name);
    if (kind == null || value.isBlank()) {
      return;
    }
    String said = zoned(name, value.strip());
    switch (said.toLowerCase(Locale.ROOT)) {
      case "true", "yes" ->
          facts.add(
              kind == Kind.END
                  ? new Fact(Kind.STATE, name, "resolved")
                  : new Fact(kind, name, said));
      case "false", "no" ->
          facts.add(
              kind == Kind.END
                  ? new Fact(Kind.STATE, name, "not over")
                  : new Fact(kind, name, said));
      default -> facts.add(new Fact(kind, name, said));
    }
  }
}
