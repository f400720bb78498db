package debrief.action;

import debrief.access.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface ActionSql {

  /** In no order. */
  @SqlQuery("select nextval('action_number') from generate_series(1, :many)")
  List<Long> nextNumbers(@Bind("many") int many);

  @SqlBatch(
      """
      insert into action_item (number, incident_number, title, outcome, control, team, owner,
        due_on, impact, effort, options, tracker_url, audience, created_by, created_at, updated_at)
      values (:number, :incident, :a.title, :a.outcome, :a.control, :a.team, :a.owner,
        :a.dueOn, :a.impact, :a.effort, :a.optionsJson::jsonb, :a.trackerUrl, :a.audience, :by, :at, :at)
      """)
  void insert(
      @Bind("number") List<Long> numbers,
      @Bind("incident") long incident,
      @BindMethods("a") List<ActionInput> inputs,
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
        due_on = :dueOn, team = :team, outcome = :outcome, updated_at = :at, version = version + 1,
        done_at = case when :to = 'done' then coalesce(done_at, :at) end, done_before_import = false
      where number = :number
      """)
  void move(
      @Bind("number") long number,
      @Bind("to") ActionState to,
      @Bind("reason") @Nullable String reason,
      @Bind("evidence") @Nullable String evidence,
      @Bind("dueOn") @Nullable LocalDate dueOn,
      @Bind("team") @Nullable String team,
      @Bind("outcome") String outcome,
      @Bind("at") Instant at);

  /**
   * Where a document says that it stands: what it calls done was so before, on no day that we know.
   */
  @SqlUpdate(
      """
      update action_item set state = :to, reason = :reason, evidence = :evidence, done_at = null,
        done_before_import = (:to = 'done'), updated_at = :at, version = version + 1
      where number = :number
      """)
  void place(
      @Bind("number") long number,
      @Bind("to") ActionState to,
      @Bind("reason") @Nullable String reason,
      @Bind("evidence") @Nullable String evidence,
      @Bind("at") Instant at);

  @SqlUpdate(
      """
      update action_item set evidence = :evidence, updated_at = :at, version = version + 1
      where number = :number
      """)
  void addEvidence(
      @Bind("number") long number,
      @Bind("evidence") @Nullable String evidence,
      @Bind("at") Instant at);

  @SqlUpdate(
      """
      update action_item set team = :to, updated_at = :at, version = version + 1
      where team = :from and incident_visibility in ('organization', 'restricted', 'dismissed')
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

  @SqlQuery(ActionRow.COLUMNS + "where a.number = :number and <visible> and <forViewer>")
  Optional<ActionRow> find(@Bind("number") long number, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(
      ActionRow.COLUMNS
          + "where a.number = any(:numbers) and <visible> and <forViewer> order by a.number")
  List<ActionRow> numbered(@Bind("numbers") long[] numbers, @BindMethods("viewer") Viewer viewer);

  /** As {@link #find}, and nobody else changes it until this transaction ends. */
  @SqlQuery(
      ActionRow.COLUMNS + "where a.number = :number and <visible> and <forViewer> for update of a")
  Optional<ActionRow> lock(@Bind("number") long number, @BindMethods("viewer") Viewer viewer);

  /** What was done last of what every reader may open, by when it was done. */
  @SqlQuery(
      ActionRow.COLUMNS
          + """
          where a.number = any (array(
            select k.number from action_item k
            where k.incident_visibility = 'organization' and k.done_at >= :since
              and (k.audience <> 'team' or :viewer.seesTeamText)
            order by k.done_at desc, k.number desc limit :limit))
          order by a.done_at desc, a.number desc
          """)
  List<ActionRow> kept(
      @Bind("since") Instant since, @Bind("limit") int limit, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(
      ActionRow.COLUMNS
          + """
          where a.incident_number = :incident and <visible> and <forViewer>
          order by a.number
          """)
  List<ActionRow> ofIncident(@Bind("incident") long incident, @BindMethods("viewer") Viewer viewer);
}
