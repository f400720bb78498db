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
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
    @Nullable Instant doneAt,
    boolean doneBeforeImport,
    List<String> principles,
    String history,
    @Nullable String ownerAccount,
    Instant createdAt,
    Instant updatedAt,
    int version,
    String participants) {

  /**
   * What such a row is read from. Names and a draft's tags are for those who draft; the others are
   * told what was published.
   */
  public static final String COLUMNS =
      """
      select a.number, a.incident_number, i.title as incident_title, i.severity, i.services,
        r.slug as report, a.title, a.outcome, a.control, a.team, a.owner, a.due_on, a.impact,
        a.effort, a.options::text as options, a.tracker_url, a.audience, a.state, a.reason,
        a.evidence, a.done_at, a.done_before_import,
        case when :viewer.seesTeamText
          then array(select t.principle from trust_tag t
                     where t.incident_number = a.incident_number order by t.principle)
          else coalesce(r.principles, '{}') end as principles,
        (select coalesce(json_agg(json_build_object(
             'field', h.field, 'who', case when :viewer.seesTeamText then p.display_name end,
             'when', h.at, 'from', h."from", 'to', h."to", 'why', h.why) order by h.id), '[]')
         from action_history h left join person p on p.id = h.by_person
         where h.action_number = a.number)::text as history,
        case when :viewer.seesTeamText and a.owner is not null then coalesce(
          (select json_build_object('name', p.display_name, 'address', p.email) from person p
           where lower(p.email) = lower(a.owner)),
          (select json_build_object('name', min(p.display_name), 'address', min(p.email))
           from person p where name_key(p.name) = name_key(a.owner) and p.kind = 'person'
           having count(*) = 1))::text end as owner_account,
        a.created_at, a.updated_at, a.version,
        case when :viewer.seesTeamText then '[]' else
          (select coalesce(json_agg(json_build_object(
               'name', t.name, 'role', t.role, 'email', t.email) order by t.position), '[]')
           from participant t where t.incident_number = i.number)::text end as participants,
        <byOffice>
      from action_item a
      join incident i on i.number = a.incident_number
      left join report r on r.incident_number = a.incident_number and not r.withdrawn
      """;

  /** With roles where it names participants, for those who do not draft. */
  public ActionItem toActionItem(Viewer viewer, LocalDate today) {
    return viewer.seesTeamText()
        ? written(today)
        : written(today).naming(NameRedactor.of(List.of(Json.read(participants, Named[].class))));
  }

  private ActionItem written(LocalDate today) {
    boolean overdue = state.isOpen() && dueOn != null && dueOn.isBefore(today);
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
        doneAt,
        doneBeforeImport,
        principles,
        overdue,
        List.of(Json.read(history, ActionItem.Change[].class)),
        createdAt,
        updatedAt,
        new ActionItem.About(
            incidentTitle,
            severity,
            services,
            owned(),
            overdue && dueOn != null ? (int) ChronoUnit.DAYS.between(dueOn, today) : 0,
            (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(createdAt, ZoneOffset.UTC), today)),
        number,
        version);
  }

  private ActionItem.@Nullable Owner owned() {
    if (owner == null) {
      return null;
    }
    if (ownerAccount != null) {
      return Json.read(ownerAccount, ActionItem.Owner.class);
    }
    return owner.contains("@")
        ? new ActionItem.Owner(null, owner)
        : new ActionItem.Owner(owner, null);
  }
}
