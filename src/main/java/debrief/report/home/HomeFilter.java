package debrief.report.home;

import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.report.ReportFilter;
import debrief.trust.Principle;
import debrief.trust.Principles;
import debrief.web.Problem;
import debrief.web.json.Query;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has chosen on the home, as the address says it; everything may be left out.
 *
 * @param from the first day, in UTC, on which an incident began; {@code to} is the last
 */
record HomeFilter(
    @Nullable String q,
    @Nullable String principle,
    @Nullable String service,
    @Nullable Severity severity,
    @Nullable Origin origin,
    @Nullable String team,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /**
   * One thing that was chosen.
   *
   * @param without the address of the same list without it
   */
  record Choice(String label, String value, String without) {}

  /**
   * @param query the parameters of an address
   * @throws Problem 422 where a value is none that there is; it names the parameter
   */
  static HomeFilter asked(Map<String, List<String>> query) {
    return new HomeFilter(
        Query.text("q", first(query, "q")),
        Principles.asked(first(query, "principle")),
        Query.text("service", first(query, "service")),
        Query.choice("severity", first(query, "severity"), Severity.class),
        Query.choice("origin", first(query, "origin"), Origin.class),
        Query.text("team", first(query, "team")),
        Query.date("from", first(query, "from")),
        Query.date("to", first(query, "to")));
  }

  private static @Nullable String first(Map<String, List<String>> query, String name) {
    List<String> values = query.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  private Map<String, Object> said() {
    Map<String, Object> said = new LinkedHashMap<>();
    put(said, "q", q);
    put(said, "principle", principle);
    put(said, "service", service);
    put(said, "severity", severity);
    put(said, "origin", origin);
    put(said, "team", team);
    put(said, "from", from);
    put(said, "to", to);
    return said;
  }

  private static void put(Map<String, Object> said, String name, @Nullable Object value) {
    if (value != null) {
      said.put(name, value);
    }
  }

  boolean isEmpty() {
    return said().isEmpty();
  }

  /** The home's address with these choices, which ends in {@code ?} or {@code &}. */
  String address() {
    return address(said());
  }

  private static String address(Map<String, Object> said) {
    List<Object> namesAndValues = new ArrayList<>();
    said.forEach((name, value) -> namesAndValues.addAll(List.of(name, value)));
    return "/" + Query.again(namesAndValues.toArray());
  }

  /** What was chosen, in the order of the form. */
  List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    said()
        .forEach(
            (name, value) -> {
              Map<String, Object> others = new LinkedHashMap<>(said());
              others.remove(name);
              String without = others.isEmpty() ? "/" : address(others).replaceAll("&$", "");
              choices.add(new Choice(label(name), value(name, value), without));
            });
    return choices;
  }

  private static String label(String name) {
    return switch (name) {
      case "q" -> "Words";
      case "principle" -> "Trust principle";
      case "service" -> "Service";
      case "severity" -> "Severity";
      case "origin" -> "Cause";
      case "team" -> "Team";
      case "from" -> "Happened from";
      default -> "Happened until";
    };
  }

  private static String value(String name, Object value) {
    if (value instanceof Origin cause) {
      return cause.meaning();
    }
    if (value instanceof LocalDate day) {
      return TimeView.day(day);
    }
    String said = value.toString();
    return name.equals("principle")
        ? Principles.find(said).map(Principle::name).orElse(said)
        : said;
  }

  ReportFilter reports() {
    return new ReportFilter(
        q, principle, service, severity, origin, team, begin(from), to == null ? null : end(to));
  }

  private static @Nullable Instant begin(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The last moment of a day, as exactly as times are stored. */
  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
  }
}
