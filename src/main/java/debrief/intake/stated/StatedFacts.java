package debrief.intake.stated;

import debrief.incident.Severity;
import debrief.text.time.TimeHints;
import debrief.text.time.TimedLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself as a whole. What is not stated is null.
 *
 * @param resolved whether it says that all is over
 */
public record StatedFacts(
    @Nullable Severity severity,
    boolean resolved,
    List<String> services,
    @Nullable Instant startedAt,
    @Nullable Instant detectedAt,
    @Nullable Instant mitigatedAt,
    @Nullable Instant resolvedAt,
    List<NamedPerson> people) {
  /** What this table names are moments of the incident. */
  private static final Map<String, Fact.Kind> MILESTONES = FactNames.read("milestones.txt");

  private static final Set<Fact.Kind> CLOCKED =
      EnumSet.of(
          Fact.Kind.START,
          Fact.Kind.DETECTION,
          Fact.Kind.MITIGATION,
          Fact.Kind.END,
          Fact.Kind.CLOCK,
          Fact.Kind.PERIOD);
  private static final Pattern CLOCK =
      Pattern.compile("(?<!\\d)\\d{1,2}[:.h]\\d\\d(?!\\d| ?m)|\\b\\d{1,2} ?[AaPp]\\.?[Mm]\\b");
  private static final Pattern OFFSET = Pattern.compile("\\d(?:Z\\b| ?[+-]\\d\\d:?\\d\\d\\b)");
  private static final Pattern REMARK = Pattern.compile("\\s[–—]\\s|;");

  /** {@code api (tier 2, in the shop)}: more than another name of it. */
  private static final Pattern ASIDE = Pattern.compile("\\s\\([^()]*[\\s/][^()]*\\)");

  private static final Pattern BRACKETED = Pattern.compile("\\s?\\([^()]*\\)");

  /** An underscore inside a word is part of it. */
  private static final Pattern MARKS =
      Pattern.compile("[*`\"']|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  private static final Pattern NO_SERVICE =
      Pattern.compile("(?i)n/?a|none|unknown|all|no data|tb[cd]|-|several|multiple|various");
  private static final int LONGEST_VALUE = 400;

  /** A document that says nothing of itself. */
  public static final StatedFacts NONE =
      new StatedFacts(null, false, List.of(), null, null, null, null, List.of());

  public StatedFacts {
    services = List.copyOf(services);
    people = List.copyOf(people);
  }

  /**
   * Reads the facts, of which the first that can be read holds.
   *
   * @param zone of the times that name none
   */
  public static StatedFacts of(List<Fact> facts, TimeHints near, ZoneId zone) {
    Severity severity = null;
    boolean over = false;
    List<String> services = new ArrayList<>();
    List<NamedPerson> people = new ArrayList<>();
    StatedTimes times = new StatedTimes(near, zone);
    for (Fact fact : facts) {
      switch (fact.kind()) {
        case SEVERITY ->
            severity = severity == null ? SeverityWords.severity(fact.value()) : severity;
        case STATE -> over |= SeverityWords.over(fact.value());
        case SERVICES -> services.addAll(services.isEmpty() ? names(fact.value()) : List.of());
        case PERSON -> people.addAll(NamedPerson.in(fact.name(), fact.value()));
        default -> times.take(fact);
      }
    }
    Map<Fact.Kind, Instant> read = times.read();
    Instant end = read.get(Fact.Kind.END);
    return new StatedFacts(
        severity,
        over || end != null,
        services,
        read.get(Fact.Kind.START),
        read.get(Fact.Kind.DETECTION),
        read.get(Fact.Kind.MITIGATION),
        end,
        people.stream().distinct().limit(50).toList());
  }

  /**
   * The same with the moments that entries of the timeline are called after, where the document
   * states none and they fit.
   *
   * @param told the time of an entry by its words
   */
  public StatedFacts with(Map<String, Instant> told) {
    Map<Fact.Kind, Instant> moments = new EnumMap<>(Fact.Kind.class);
    told.forEach(
        (words, at) -> {
          Fact.Kind kind = words.length() > 80 ? null : MILESTONES.get(FactNames.normal(words));
          if (kind != null) {
            moments.putIfAbsent(kind, at);
          }
        });
    Instant end = resolvedAt == null ? moments.get(Fact.Kind.END) : resolvedAt;
    StatedFacts more =
        new StatedFacts(
            severity,
            resolved || end != null,
            services,
            startedAt == null ? moments.get(Fact.Kind.START) : startedAt,
            detectedAt == null ? moments.get(Fact.Kind.DETECTION) : detectedAt,
            mitigatedAt == null ? moments.get(Fact.Kind.MITIGATION) : mitigatedAt,
            end,
            people);
    return more.inOrder() ? more : this;
  }

  /**
   * What its times leave open: one sentence, or none where day and zone are written.
   *
   * @param source where the day of the document was read; empty where it names none
   * @param zone what is to be said of the zone of a time that names none; null where all have one
   */
  public static List<String> assumed(
      List<Fact> facts, TimeHints near, String source, @Nullable String zone) {
    boolean dated = facts.stream().anyMatch(fact -> fact.kind() == Fact.Kind.DAY);
    List<String> said = new ArrayList<>();
    List<String> times =
        facts.stream()
            .filter(fact -> CLOCKED.contains(fact.kind()) && fact.value().length() <= LONGEST_VALUE)
            .map(Fact::value)
            .filter(value -> CLOCK.matcher(value).find())
            .toList();
    boolean first = times.isEmpty() || TimedLine.dateIn(times.get(0), near.day()).isPresent();
    if (!dated && !first && !source.isEmpty()) {
      said.add("day from " + source);
    }
    if (zone != null && times.stream().anyMatch(value -> !namesZone(value))) {
      said.add(zone);
    }
    return said.isEmpty() ? List.of() : List.of("Stated times: " + String.join(", ", said) + ".");
  }

  private static boolean namesZone(String value) {
    Matcher clock = CLOCK.matcher(value);
    ZoneId zone = TimedLine.zoneIn(value).orElse(null);
    return zone != null || OFFSET.matcher(value).find() || !clock.find();
  }

  private static List<String> names(String value) {
    List<String> names = listed(ASIDE.matcher(value).replaceAll(""));
    // What a bracket says of a service may be a sentence.
    names = names.isEmpty() ? listed(BRACKETED.matcher(value).replaceAll("")) : names;
    return names.isEmpty() ? listed(REMARK.split(value, 2)[0]) : names;
  }

  private static List<String> listed(String value) {
    String inner = value.replaceAll("^\\[|]$", "");
    List<String> names = new ArrayList<>();
    for (String part : inner.split("[,;、·]|\\b(?:and|und|et)\\b|\\s[&+]\\s|<br ?/?>", -1)) {
      String name = MARKS.matcher(part).replaceAll("").strip();
      if (!name.isEmpty() && name.length() <= 60 && !NO_SERVICE.matcher(name).matches()) {
        names.add(name);
      }
    }
    // A sentence about services is no list of their names.
    boolean list =
        names.size() <= 20 && names.stream().allMatch(name -> name.split(" ", -1).length <= 5);
    return list ? names : List.of();
  }

  /** Whether the times stand in the order in which they come. */
  public boolean inOrder() {
    Instant last = Instant.MIN;
    for (Instant at : new @Nullable Instant[] {startedAt, detectedAt, mitigatedAt, resolvedAt}) {
      if (at != null && at.isBefore(last)) {
        return false;
      }
      last = at == null ? last : at;
    }
    return true;
  }
}
