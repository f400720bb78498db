package debrief.action;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.Severity;
import debrief.redaction.NameRedactor;
import debrief.redaction.Named;
import debrief.web.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the table; {@code options} and {@code history} are JSON lists. */
public record ActionRow(
    long number,
    long incidentNumber,
    String incidentTitle,
    Severity severity,
    List<String> services,
    @Nullable String report,
    String title,
    String outcome,
    @Nullable Control control,
    @Nullable String team,
    @Nullable String owner,
    @Nullable LocalDate dueOn,
    @Nullable Integer impact,
    @Nullable Integer effort,
    String options,
    @Nullable String trackerUrl,
    Audience audience,
    ActionState state,
    @Nullable String reason,
    @Nullable String evidence,
    List<String> principles,
    String history,
    Instant createdAt,
    Instant updatedAt,
    int version,
    String participants) {

  /** With roles where it names participants, for those who do not draft. */
  ActionItem toActionItem(Viewer viewer, LocalDate today) {
    return viewer.seesTeamText()
        ? written(today)
        : written(today).naming(NameRedactor.of(List.of(Json.read(participants, Named[].class))));
  }

  private ActionItem written(LocalDate today) {
    return new ActionItem(
        ActionItem.ref(number),
        Incident.ref(incidentNumber),
        report,
        title,
        outcome,
        control,
        team,
        owner,
        dueOn,
        impact,
        effort,
        List.of(Json.read(options, ActionItem.Option[].class)),
        trackerUrl == null ? null : new ActionItem.Tracker(trackerUrl),
        audience,
        state,
        reason,
        evidence,
        principles,
        state.isOpen() && dueOn != null && dueOn.isBefore(today),
        List.of(Json.read(history, ActionItem.Change[].class)),
        createdAt,
        updatedAt,
        new ActionItem.About(incidentTitle, severity, services),
        number,
        version);
  }
}
