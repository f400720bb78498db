package debrief.incident;

import debrief.access.Access;
import debrief.access.Viewer;
import debrief.incident.participant.Participant;
import debrief.web.json.Json;
import debrief.web.page.EarlierText;
import java.time.Instant;
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

interface IncidentSql {

  /** A row of the table; {@code participants} is a JSON list. */
  record Row(
      long number,
      String title,
      String summary,
      Severity severity,
      Origin origin,
      IncidentState state,
      List<String> services,
      Instant startedAt,
      @Nullable Instant detectedAt,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant mitigatedAt,
      @Nullable Instant resolvedAt,
      @Nullable String impactStatement,
      @Nullable Long customersAffected,
      @Nullable Long requestsFailed,
      Visibility visibility,
      List<String> sharedPeople,
      List<String> sharedTeams,
      String participants,
      @Nullable Instant dismissedAt,
      @Nullable String dismissalReason,
      Instant createdAt,
      Instant updatedAt,
      int version) {

    Incident toIncident() {
      boolean over = resolvedAt != null;
      return new Incident(
          Incident.ref(number),
          title,
          summary,
          severity,
          origin,
          state,
          services,
          startedAt,
          detectedAt,
          acknowledgedAt,
          mitigatedAt,
          resolvedAt,
          new Impact(impactStatement, customersAffected, requestsFailed),
          visibility,
          new SharedWith(sharedPeople, sharedTeams),
          List.of(Json.read(participants, Participant[].class)),
          new Incident.Measurements(
              Measurement.between(startedAt, detectedAt, over),
              Measurement.between(startedAt, acknowledgedAt, over),
              Measurement.between(startedAt, mitigatedAt, over),
              Measurement.between(startedAt, resolvedAt, over)),
          dismissedAt == null || dismissalReason == null
              ? null
              : new Incident.Dismissal(dismissedAt, dismissalReason),
          createdAt,
          updatedAt,
          number,
          version);
    }
  }

  String COLUMNS =
      """
      select i.number, i.title, i.summary, i.severity, i.origin, i.state, i.services,
        i.started_at, i.detected_at, i.acknowledged_at, i.mitigated_at, i.resolved_at,
        i.impact_statement, i.customers_affected, i.requests_failed, i.visibility,
        i.shared_people, i.shared_teams,
        (select coalesce(json_agg(json_build_object(
             'name', t.name, 'role', t.role, 'email', t.email) order by t.position), '[]')
         from participant t
         where t.incident_number = i.number)::text as participants,
        i.dismissed_at, i.dismissal_reason,
        i.created_at, i.updated_at, i.version, <byOffice>
      from incident i
      """;

  /** All of them, newest first. */
  Access.Listed NEWEST =
      new Access.Listed("incident i", "i.listed", "i.number", "i.started_at", "i.number");

  /** The last of the next few numbers: those between are left out. */
  @SqlQuery("select max(nextval('incident_number')) from generate_series(1, :steps)")
  long nextNumber(@Bind("steps") int steps);

  @SqlUpdate(
      """
      insert into incident (number, title, summary, severity, origin, services, started_at,
        detected_at, acknowledged_at, mitigated_at, resolved_at, impact_statement,
        customers_affected, requests_failed, visibility, shared_people, shared_teams, created_by, created_at, updated_at)
      values (:number, :i.title, :i.summary, :i.severity, :i.origin, :i.services, :i.startedAt,
        :i.detectedAt, :i.acknowledgedAt, :i.mitigatedAt, :i.resolvedAt, :i.impact.statement,
        :i.impact.customersAffected, :i.impact.requestsFailed, :i.visibility, :shared.addresses, :shared.teamNames, :by,
        :at, :at)
      """)
  void insert(
      @Bind("number") long number,
      @BindMethods("i") IncidentInput input,
      @BindMethods("shared") SharedWith shared,
      @Bind("by") String by,
      @Bind("at") Instant at);

  @SqlUpdate(
      """
      update incident set title = :i.title, summary = :i.summary, severity = :i.severity,
        origin = :i.origin, services = :i.services, started_at = :i.startedAt,
        detected_at = :i.detectedAt, acknowledged_at = :i.acknowledgedAt,
        mitigated_at = :i.mitigatedAt, resolved_at = :i.resolvedAt,
        impact_statement = :i.impact.statement, customers_affected = :i.impact.customersAffected,
        requests_failed = :i.impact.requestsFailed, visibility = :i.visibility,
        shared_people = :shared.addresses, shared_teams = :shared.teamNames,
        gravest_severity_before = least(gravest_severity_before, severity),
        updated_at = :at, version = version + 1
      where number = :number
      """)
  void update(
      @Bind("number") long number,
      @BindMethods("i") IncidentInput input,
      @BindMethods("shared") SharedWith shared,
      @Bind("at") Instant at);

  @SqlUpdate(
      """
      update incident i set services = array(
          select u.name from unnest(array_replace(i.services, :from, :to)) with ordinality u (name, place)
          group by u.name order by min(u.place)),
        updated_at = :at, version = version + 1
      where i.listed in ('organization', 'restricted', 'dismissed') and i.services @> array[:from]::text[]
      """)
  void renameService(@Bind("from") String from, @Bind("to") String to, @Bind("at") Instant at);

  @SqlUpdate(
      """
      update incident i set shared_teams = array(
          select u.name from unnest(array_replace(i.shared_teams, :from, :to)) with ordinality u (name, place)
          group by u.name order by min(u.place)),
        updated_at = :at, version = version + 1
      where i.listed in ('organization', 'restricted', 'dismissed')
        and i.shared_teams @> array[:from]::text[]
      """)
  void renameTeam(@Bind("from") String from, @Bind("to") String to, @Bind("at") Instant at);

  /** What those who are told roles in place of names may find it by. */
  @SqlUpdate(
      """
      update incident set redacted_words = setweight(to_tsvector('english', :title), 'A')
        || setweight(to_tsvector('english', left(:summary, 100000)), 'B')
      where number = :number
      """)
  void tell(
      @Bind("number") long number, @Bind("title") String title, @Bind("summary") String summary);

  /** The names of the people who may open everything. */
  @SqlQuery(
      """
      select name from viewer_account where role = 'administrator' and kind = 'person'
      order by name, id
      """)
  List<String> administrators();

  @SqlQuery(
      """
      select written_at, concat_ws(E'\\n\\n', content->>'title',
        nullif(coalesce(content->>'text', content->>'explanation'), '')) as text
      from earlier_text where incident_number = :number and part = :part and key = :key
      order by id desc limit 20
      """)
  List<EarlierText> earlierTexts(
      @Bind("number") long number, @Bind("part") String part, @Bind("key") String key);

  @SqlQuery("select exists (select 1 from incident)")
  boolean any();

  @SqlQuery(COLUMNS + "where i.number = :number and <visible>")
  Optional<Row> find(@Bind("number") long number, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(COLUMNS + "where i.number = any (:numbers) and <visible> order by i.started_at desc")
  List<Row> numbered(@Bind("numbers") long[] numbers, @BindMethods("viewer") Viewer viewer);

  /** As {@link #find}, and nobody else changes it until this transaction ends. */
  @SqlQuery(COLUMNS + "where i.number = :number and <visible> for update of i")
  Optional<Row> lock(@Bind("number") long number, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(
      COLUMNS
          + """
          where i.number = any (<page>) and <visible>
          order by i.started_at desc, i.number desc
          """)
  List<Row> list(
      @Define("page") String page,
      @BindMap Map<String, Object> values,
      @Bind("at") Instant at,
      @Bind("before") long before,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);
}
