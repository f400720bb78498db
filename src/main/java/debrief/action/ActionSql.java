package debrief.action;

import debrief.access.Access;
import debrief.access.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface ActionSql {

  // Names and a draft's tags are for those who draft; the others are told what was published.
  String COLUMNS =
      """
      select a.number, a.incident_number, i.title as incident_title, i.severity, i.services,
        r.slug as report, a.title, a.outcome, a.control, a.team, a.owner, a.due_on, a.impact,
        a.effort, a.options::text as options, a.tracker_url, a.audience, a.state, a.reason,
        a.evidence,
        case when :viewer.seesTeamText
          then array(select t.principle from trust_tag t
                     where t.incident_number = a.incident_number order by t.principle)
          else coalesce(r.principles, '{}') end as principles,
        (select coalesce(json_agg(json_build_object(
             'field', h.field, 'who', case when :viewer.seesTeamText then p.display_name end,
             'when', h.at, 'from', h."from", 'to', h."to", 'why', h.why) order by h.id), '[]')
         from action_history h left join person p on p.id = h.by_person
         where h.action_number = a.number)::text as history,
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

  /** All of them, newest first. */
  Access.Listed NEWEST =
      new Access.Listed(
          """
          action_item a
          join incident i on i.number = a.incident_number
          left join report r on r.incident_number = a.incident_number and not r.withdrawn
          """,
          "a.incident_visibility",
          "a.incident_number",
          "a.created_at",
          "a.number");

  /** How many incidents name a service, counted no further than {@code most}. */
  @SqlQuery("select count(*) from (<numbers> limit :most) found")
  int incidentsOf(
      @Define("numbers") String numbers,
      @Bind("service") String service,
      @Bind("most") int most,
      @BindMethods("viewer") Viewer viewer);

  /** The last of the next few numbers: those between are left out. */
  @SqlQuery("select max(nextval('action_number')) from generate_series(1, :steps)")
  long nextNumber(@Bind("steps") int steps);

  @SqlUpdate(
      """
      insert into action_item (number, incident_number, title, outcome, control, team, owner,
        due_on, impact, effort, options, tracker_url, audience, created_by, created_at, updated_at)
      values (:number, :incident, :a.title, :a.outcome, :a.control, :a.team, :a.owner,
        :a.dueOn, :a.impact, :a.effort, :a.optionsJson::jsonb, :a.trackerUrl, :a.audience, :by, :at, :at)
      """)
  void insert(
      @Bind("number") long number,
      @Bind("incident") long incident,
      @BindMethods("a") ActionInput input,
      @Bind("by") String by,
      @Bind("at") Instant at);

  @SqlUpdate(
      """
      update action_item set title = :a.title, outcome = :a.outcome, control = :a.control,
        team = :a.team, owner = :a.owner, due_on = :a.dueOn, impact = :a.impact,
        effort = :a.effort, options = :a.optionsJson::jsonb, tracker_url = :a.trackerUrl,
        audience = :a.audience, updated_at = :at, version = version + 1
      where number = :number
      """)
  void update(
      @Bind("number") long number, @BindMethods("a") ActionInput input, @Bind("at") Instant at);

  @SqlUpdate(
      """
      update action_item set state = :to, reason = :reason, evidence = :evidence,
        due_on = :dueOn, team = :team, updated_at = :at, version = version + 1
      where number = :number
      """)
  void move(
      @Bind("number") long number,
      @Bind("to") ActionState to,
      @Bind("reason") @Nullable String reason,
      @Bind("evidence") @Nullable String evidence,
      @Bind("dueOn") @Nullable LocalDate dueOn,
      @Bind("team") @Nullable String team,
      @Bind("at") Instant at);

  @SqlUpdate(
      """
      update action_item set team = :to, updated_at = :at, version = version + 1
      where team = :from and incident_visibility in ('organization', 'restricted')
      """)
  void renameTeam(@Bind("from") String from, @Bind("to") String to, @Bind("at") Instant at);

  @SqlUpdate(
      """
      insert into action_history (action_number, by_person, field, "from", "to", why, at)
      values (:number, :by, :field, :from, :to, :why, :at)
      """)
  void remember(
      @Bind("number") long number,
      @Bind("by") String by,
      @Bind("field") String field,
      @Bind("from") @Nullable String from,
      @Bind("to") @Nullable String to,
      @Bind("why") @Nullable String why,
      @Bind("at") Instant at);

  @SqlQuery(COLUMNS + "where a.number = :number and <visible> and <forViewer>")
  Optional<ActionRow> find(@Bind("number") long number, @BindMethods("viewer") Viewer viewer);

  /** As {@link #find}, and nobody else changes it until this transaction ends. */
  @SqlQuery(COLUMNS + "where a.number = :number and <visible> and <forViewer> for update of a")
  Optional<ActionRow> lock(@Bind("number") long number, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(
      COLUMNS
          + """
          where a.incident_number = :incident and <visible> and <forViewer>
          order by a.number
          """)
  List<ActionRow> ofIncident(@Bind("incident") long incident, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(
      COLUMNS
          + """
          where a.number = any (<page>) and <visible> and <forViewer>
          order by a.created_at desc, a.number desc
          """)
  List<ActionRow> list(
      @Define("page") String page,
      @BindMap Map<String, Object> values,
      @Bind("at") Instant at,
      @Bind("before") long before,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);
}
