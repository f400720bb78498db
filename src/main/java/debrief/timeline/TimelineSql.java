package debrief.timeline;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.crypto.Ids;
import debrief.incident.Moment;
import debrief.web.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface TimelineSql {

  /** A row of the table; {@code evidence} is a JSON list. */
  record Row(
      String id,
      Instant occurredAt,
      Instant knownAt,
      EntryKind kind,
      String text,
      Audience audience,
      String evidence,
      String source,
      @Nullable String sourceRef,
      @Nullable Moment milestone,
      @Nullable String assumed,
      Instant createdAt,
      Instant updatedAt,
      int version) {

    Entry toEntry() {
      return new Entry(
          id,
          occurredAt,
          knownAt,
          kind,
          text,
          audience,
          List.of(Json.read(evidence, Evidence[].class)),
          source,
          sourceRef,
          milestone,
          assumed,
          createdAt,
          updatedAt,
          version);
    }
  }

  /** What can be written of an entry: complete and checked. */
  record Written(
      String id,
      Instant occurredAt,
      Instant knownAt,
      EntryKind kind,
      String text,
      Audience audience,
      String evidence,
      @Nullable Moment milestone) {

    /** Their ids grow in the order of the list. */
    static List<Written> all(List<EntryInput> inputs, Instant now) {
      List<Written> written = new ArrayList<>();
      for (EntryInput input : inputs) {
        written.add(of(Ids.ordered(now, written.size()), input));
      }
      return written;
    }

    /** To be called for what has been checked. */
    static Written of(String id, EntryInput input) {
      EntryInput complete = input.complete();
      return new Written(
          id,
          Objects.requireNonNull(complete.occurredAt()),
          Objects.requireNonNull(complete.knownAt()),
          Objects.requireNonNull(complete.kind()),
          Objects.requireNonNull(complete.text()),
          Objects.requireNonNull(complete.audience()),
          Json.text(Objects.requireNonNull(complete.evidence())),
          complete.milestone());
    }
  }

  String COLUMNS =
      """
      select t.id, t.occurred_at, t.known_at, t.kind, t.text, t.audience,
        t.evidence::text as evidence, t.source, t.source_ref, t.milestone,
        case when :viewer.seesTeamText then t.assumed end as assumed, t.created_at, t.updated_at, t.version, <byOffice>
      from timeline_entry t join incident i on i.number = t.incident_number
      where t.incident_number = :number and <visible> and <forViewer>
      """;

  @SqlBatch(
      """
      insert into timeline_entry (id, incident_number, occurred_at, known_at, kind, text, audience,
        evidence, milestone, created_by, updated_by, created_at, updated_at)
      values (:e.id, :number, :e.occurredAt, :e.knownAt, :e.kind, :e.text, :e.audience,
        cast(:e.evidence as jsonb), :e.milestone, :by, :by, :at, :at)
      """)
  void insert(
      @Bind("number") long number,
      @BindMethods("e") List<Written> entries,
      @Bind("by") String by,
      @Bind("at") Instant at);

  /** Says of entries what was assumed of their times. */
  @SqlBatch("update timeline_entry set assumed = nullif(:words, '') where id = :id")
  void assume(@Bind("id") List<String> ids, @Bind("words") List<String> words);

  /** A time that somebody sets is assumed no longer. */
  @SqlUpdate(
      """
      update timeline_entry set occurred_at = :e.occurredAt, known_at = :e.knownAt, kind = :e.kind,
        text = :e.text, audience = :e.audience, evidence = cast(:e.evidence as jsonb),
        milestone = :e.milestone, assumed = case when occurred_at = :e.occurredAt then assumed end,
        updated_by = :by, updated_at = :at, version = version + 1
      where id = :e.id
      """)
  void update(@BindMethods("e") Written entry, @Bind("by") String by, @Bind("at") Instant at);

  @SqlQuery(COLUMNS + "and t.id = :id")
  Optional<Row> find(
      @Bind("number") long number, @Bind("id") String id, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(COLUMNS + "and t.id = any(:ids) order by array_position(:ids, t.id)")
  List<Row> findAll(
      @Bind("number") long number,
      @Bind("ids") List<String> ids,
      @BindMethods("viewer") Viewer viewer);

  /** How many entries stand before this one. */
  @SqlQuery(
      """
      select count(*) from timeline_entry
      where incident_number = :number and (occurred_at, id) < (:at, :id)
      """)
  int before(@Bind("number") long number, @Bind("at") Instant at, @Bind("id") String id);

  /** Those before this one, the nearest first. */
  @SqlQuery(
      COLUMNS
          + """
          and (t.occurred_at, t.id) < (:at, :id)
          order by t.occurred_at desc, t.id desc limit :limit
          """)
  List<Row> nearest(
      @Bind("number") long number,
      @Bind("at") Instant at,
      @Bind("id") String id,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  @SqlQuery(COLUMNS + "order by t.occurred_at desc, t.id desc limit 1")
  Optional<Row> last(@Bind("number") long number, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(
      COLUMNS
          + """
          and (t.occurred_at, t.id) > (:at, :after) <chosen>
          order by t.occurred_at, t.id
          limit :limit
          """)
  List<Row> list(
      @Bind("number") long number,
      @Define("chosen") String chosen,
      @BindMap Map<String, Object> values,
      @Bind("at") Instant at,
      @Bind("after") String after,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);
}
