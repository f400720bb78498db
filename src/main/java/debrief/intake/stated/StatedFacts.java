package debrief.intake.stated;

import debrief.incident.Severity;
import debrief.text.time.TimeHints;
import debrief.text.time.TimedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    @Nullable Instant resolvedAt) {
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)\\W*(?:sev(?:erity)?|p|s|prio(?:rity)?|level|stufe|nivel|niveau|livello)?[\\s_:#-]{0,3}([0-5])(?![\\d.]).{0,80}");
  private static final Map<Severity, Pattern> WORDS =
      Map.of(
          Severity.SEV1,
              word(
                  "critical|blocker|urgent|highest|fatal|catastrophic|kritisch|crític[ao]|critique|critic[ao]|kritiek|重大|致命"),
          Severity.SEV2,
              word(
                  "major|high|severe|serious|hoch|schwer|alt[ao]|grave|élevée?|majeure?|hoog|ernstig|高"),
          Severity.SEV3,
              word("medium|moderate|minor|mittel|gering|medi[ao]|moyenne?|mineure?|gemiddeld|中"),
          Severity.SEV4,
              word(
                  "low|lowest|trivial|cosmetic|near miss|niedrig|baj[ao]|baix[ao]|faible|bass[ao]|laag|低"));
  private static final Pattern OVER =
      word(
          "resolved|closed|fixed|complete[d]?|done|gelöst|behoben|geschlossen|resuelt[ao]|cerrad[ao]|résolue?|clos|resolvid[ao]|"
              + "risolt[ao]|chius[ao]|opgelost|gesloten|解決済み?|完了|復旧済み?|해결됨?|已解决");
  private static final Pattern NOT_OVER = word("not|un|partially|nicht|teilweise|no|non|niet|未");

  public StatedFacts {
    services = List.copyOf(services);
  }

  private static Pattern word(String names) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + names + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
    Map<Fact.Kind, Instant> times = new EnumMap<>(Fact.Kind.class);
    for (Fact fact : facts) {
      switch (fact.kind()) {
        case SEVERITY -> severity = severity == null ? severity(fact.value()) : severity;
        case STATE -> over |= over(fact.value());
        case SERVICES -> services.addAll(services.isEmpty() ? names(fact.value()) : List.of());
        default -> {
          Instant at = time(fact.value(), near, zone, times.get(Fact.Kind.START));
          if (at != null) {
            times.putIfAbsent(fact.kind(), at);
          }
        }
      }
    }
    Instant end = times.get(Fact.Kind.END);
    return new StatedFacts(
        severity,
        over || end != null,
        services,
        times.get(Fact.Kind.START),
        times.get(Fact.Kind.DETECTION),
        times.get(Fact.Kind.MITIGATION),
        end);
  }

  /** P0, P1, Sev-1 and critical are the worst; a number from 4 on is the least. */
  static @Nullable Severity severity(String value) {
    Matcher level = LEVEL.matcher(value);
    if (level.matches()) {
      return switch (level.group(1)) {
        case "0", "1" -> Severity.SEV1;
        case "2" -> Severity.SEV2;
        case "3" -> Severity.SEV3;
        default -> Severity.SEV4;
      };
    }
    for (Severity severity : Severity.values()) {
      Pattern words = WORDS.get(severity);
      if (words != null && words.matcher(value).find()) {
        return severity;
      }
    }
    return null;
  }

  private static boolean over(String value) {
    return value.length() < 60 && OVER.matcher(value).find() && !NOT_OVER.matcher(value).find();
  }

  private static List<String> names(String value) {
    String inner = value.replaceAll("^\\[|]$", "");
    List<String> names = new ArrayList<>();
    for (String part : inner.split("[,;、·]|\\band\\b|\\bund\\b|<br ?/?>", -1)) {
      String name = part.replaceAll("[*_`\"']", "").strip();
      if (!name.isEmpty() && name.length() <= 60 && !name.matches("(?i)n/?a|none|unknown|all|-")) {
        names.add(name);
      }
    }
    // A sentence about services is no list of their names.
    boolean list =
        names.size() <= 20 && names.stream().allMatch(name -> name.split(" ", -1).length <= 5);
    return list ? names : List.of();
  }

  private static @Nullable Instant time(
      String value, TimeHints near, ZoneId zone, @Nullable Instant start) {
    String plain = value.replaceAll("[*_`\"]", "").strip();
    TimedLine line = TimedLine.parse(plain, near).orElse(null);
    if (line == null || line.time() == null || line.text().length() > 60) {
      return null;
    }
    ZoneId own = line.zone() == null ? zone : line.zone();
    LocalDate day = line.date();
    if (day == null) {
      day = start == null ? near.day() : LocalDate.ofInstant(start, own);
    }
    if (day == null) {
      return null;
    }
    Instant at = day.atTime(line.time()).atZone(own).toInstant();
    boolean over = line.date() == null && start != null && at.isBefore(start);
    return over ? day.plusDays(1).atTime(line.time()).atZone(own).toInstant() : at;
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
