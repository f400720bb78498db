package debrief.timeline.quick;

import debrief.access.Audience;
import debrief.crypto.Ids;
import debrief.incident.Incident;
import debrief.timeline.EntryInput;
import debrief.timeline.EntryKind;
import debrief.timeline.Evidence;
import debrief.web.Problem;
import debrief.web.page.FormFields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent with the form above a timeline, read.
 *
 * @param notes what is to be said of the times
 */
public record QuickInput(List<EntryInput> entries, List<String> notes) {
  /** The name of a question in a problem: no field has it. */
  private static final String DOUBT = "doubt";

  /**
   * @param last when the last entry happened, or the incident began
   * @param clock now
   * @throws Problem 422 for what cannot be read, and as a question for what is hardly meant
   */
  public static QuickInput read(
      MultivaluedMap<String, String> raw, Incident incident, Instant last, Instant clock) {
    FormFields form = new FormFields(raw);
    form.all("text");
    ZoneId zone = form.zone();
    LocalDate day = form.date("day");
    String kind = form.line("kind");
    EntryKind chosen = QuickForm.AUTO.equals(kind) ? null : form.choice("kind", EntryKind.class);
    Audience audience = form.choice("audience", Audience.class);
    String known = form.line("knownAt");
    String url = form.line("evidence");
    String sure = form.line("sure");
    form.orThrow();
    QuickLines.Setting setting = setting(incident, zone, day, last, clock);
    String typed = QuickForm.typed(raw);
    List<QuickLines.Line> lines = QuickLines.read(typed, setting);
    List<@Nullable KnownTime> knownTimes = knownTimes(known, lines, zone);
    String question = LineTimes.question(times(lines, knownTimes), typed.contains("\n"), setting);
    if (question != null && !sure(raw).equals(sure)) {
      throw Problem.invalid(DOUBT, question);
    }
    List<Evidence> evidence = url == null ? List.of() : List.of(Evidence.of(null, url));
    List<EntryInput> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      QuickLines.Line line = lines.get(i);
      KnownTime knownTime = knownTimes.get(i);
      entries.add(
          new EntryInput(
              line.at(),
              knownTime == null ? null : knownTime.at(),
              QuickForm.AUTO.equals(kind) ? EntryKind.guess(line.text()) : chosen,
              line.text(),
              audience,
              evidence));
    }
    return new QuickInput(entries, notes(lines, knownTimes));
  }

  private static List<@Nullable KnownTime> knownTimes(
      @Nullable String known, List<QuickLines.Line> lines, ZoneId zone) {
    List<@Nullable KnownTime> times = new ArrayList<>();
    lines.forEach(line -> times.add(known == null ? null : KnownTime.read(known, line.at(), zone)));
    return times;
  }

  private static List<String> notes(
      List<QuickLines.Line> lines, List<@Nullable KnownTime> knownTimes) {
    return Stream.concat(
            lines.stream().map(QuickLines.Line::note),
            knownTimes.stream().filter(Objects::nonNull).map(KnownTime::note))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** All that may be hardly meant. */
  private static List<Instant> times(
      List<QuickLines.Line> lines, List<@Nullable KnownTime> knownTimes) {
    return Stream.concat(
            lines.stream().map(QuickLines.Line::at),
            knownTimes.stream().filter(Objects::nonNull).map(KnownTime::at))
        .toList();
  }

  private static QuickLines.Setting setting(
      Incident incident, ZoneId zone, @Nullable LocalDate day, Instant last, Instant clock) {
    Instant end = incident.resolvedAt();
    return new QuickLines.Setting(
        zone,
        day,
        new IncidentSpan(
            incident.startedAt(),
            end != null ? end : clock.isAfter(incident.startedAt()) ? clock : incident.startedAt(),
            clock),
        last,
        QuickForm.isOngoing(incident) ? clock.truncatedTo(ChronoUnit.MINUTES) : null);
  }

  static boolean isDoubt(Problem problem) {
    return problem.errors().stream().anyMatch(error -> error.field().equals(DOUBT));
  }

  /** The answer to a question about a text, its times, a day and a zone: it holds for no others. */
  static String sure(MultivaluedMap<String, String> form) {
    String asked =
        String.join(
            "\n",
            QuickForm.typed(form),
            first(form, "day"),
            first(form, "zone"),
            first(form, "knownAt"));
    return HexFormat.of().formatHex(Ids.hash(asked), 0, 8);
  }

  private static String first(MultivaluedMap<String, String> form, String field) {
    return Objects.requireNonNullElse(form.getFirst(field), "");
  }
}
