package debrief.intake.stated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern LABEL =
      Pattern.compile(
          "[^\\p{L}\\d|#>\\[]{0,12}+(?<name>\\p{L}[\\p{L} _/’'()-]{1,40}?)\\s?(?:\\*\\*|"
              + "__)?\\s?[:：]\\s?(?:\\*\\*|__)?\\s*(?<value>\\S.{0,300})");

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

  /** The facts of one line: {@code **Severity:** SEV-1}, or a row {@code | Severity | SEV-1 |}. */
  public static List<Fact> in(String line, List<String> cells) {
    List<Fact> facts = new ArrayList<>();
    if (cells.size() == 2) {
      add(facts, cells.get(0), cells.get(1));
    } else if (cells.isEmpty() && line.length() < 400) {
      Matcher label = LABEL.matcher(line);
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

  private static void add(List<Fact> facts, String name, String value) {
    Kind kind = name.length() > 60 ? null : NAMES.get(FactNames.normal(name));
    if (kind == null || value.isBlank()) {
      return;
    }
    String said = value.strip();
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
