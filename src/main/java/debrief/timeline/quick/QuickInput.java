package debrief.timeline.quick;

import debrief.access.Audience;
import debrief.crypto.Ids;
import debrief.incident.Incident;
import debrief.text.time.TimedLine;
import debrief.timeline.EntryInput;
import debrief.timeline.EntryKind;
import debrief.timeline.Evidence;
import debrief.web.Problem;
import debrief.web.page.FormFields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
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
    String question = LineTimes.question(lines, setting);
    if (question != null && !sure(raw).equals(sure)) {
      throw Problem.invalid(DOUBT, question);
    }
    List<Evidence> evidence = url == null ? List.of() : List.of(Evidence.of(null, url));
    return new QuickInput(
        lines.stream()
            .map(
                line ->
                    new EntryInput(
                        line.at(),
                        known(known, line.at(), zone),
                        QuickForm.AUTO.equals(kind) ? EntryKind.guess(line.text()) : chosen,
                        line.text(),
                        audience,
                        evidence))
            .toList(),
        lines.stream().map(QuickLines.Line::note).filter(Objects::nonNull).distinct().toList());
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

  /** The answer to a question about a text, a day and a zone: it holds for no others. */
  static String sure(MultivaluedMap<String, String> form) {
    String asked =
        String.join("\n", QuickForm.typed(form), first(form, "day"), first(form, "zone"));
    return HexFormat.of().formatHex(Ids.hash(asked), 0, 8);
  }

  private static String first(MultivaluedMap<String, String> form, String field) {
    return Objects.requireNonNullElse(form.getFirst(field), "");
  }

  /** A clock time on the day of the entry, or after midnight; or a whole moment. */
  private static @Nullable Instant known(@Nullable String typed, Instant occurred, ZoneId zone) {
    if (typed == null) {
      return null;
    }
    TimedLine read =
        TimedLine.parse(typed, LocalDate.ofInstant(occurred, zone))
            .filter(line -> line.time() != null && line.text().isBlank())
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "knownAt", "A time is written as 14:09, or as 2026-03-01 14:09."));
    ZoneId own = read.zone() == null ? zone : read.zone();
    LocalTime time = read.time() == null ? LocalTime.MIDNIGHT : read.time();
    LocalDate day = read.date() == null ? LocalDate.ofInstant(occurred, own) : read.date();
    Instant at = day.atTime(time).atZone(own).toInstant();
    boolean overMidnight =
        read.date() == null && Duration.between(at, occurred).compareTo(Duration.ofHours(12)) > 0;
    return overMidnight ? day.plusDays(1).atTime(time).atZone(own).toInstant() : at;
  }
}
