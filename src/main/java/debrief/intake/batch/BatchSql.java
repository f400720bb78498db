package debrief.intake.batch;

import debrief.intake.batch.ImportBatch.State;
import debrief.intake.batch.ImportRecord.Outcome;
import debrief.intake.source.FoundDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface BatchSql {

  /** A batch as it is stored. */
  record Row(
      String id,
      String collection,
      State state,
      boolean preview,
      String corrections,
      int total,
      int imported,
      int unchanged,
      int updated,
      int refused,
      int skipped,
      @Nullable String reason,
      @Nullable String createdBy,
      Instant createdAt,
      @Nullable Instant finishedAt,
      int version) {}

  /** Bytes of a row. */
  record Bytes(byte[] bytes) {}

  /** A document that nothing came of yet. */
  record Next(int position, String path, byte[] content) {}

  String BATCHES =
      """
      select b.id, b.collection, b.state, b.preview, b.corrections, b.total, b.reason, b.created_by,
        b.created_at, b.finished_at, b.version, c.imported, c.unchanged, c.updated, c.refused,
        c.skipped
      from import_batch b cross join lateral (
        select count(*) filter (where r.outcome = 'imported')::int as imported,
          count(*) filter (where r.outcome = 'unchanged')::int as unchanged,
          count(*) filter (where r.outcome = 'updated')::int as updated,
          count(*) filter (where r.outcome = 'refused')::int as refused,
          count(*) filter (where r.outcome = 'skipped')::int as skipped
        from import_record r where r.batch_id = b.id) c
      """;

  @SqlUpdate(
      """
      insert into import_batch (id, collection, state, preview, packed, corrections, origin,
        created_by, created_at)
      values (:id, :collection, 'reading', :preview, :packed, :corrections, :origin, :by, :at)
      """)
  void insert(
      @Bind("id") String id,
      @Bind("collection") String collection,
      @Bind("preview") boolean preview,
      @Bind("packed") byte @Nullable [] packed,
      @Bind("corrections") String corrections,
      @Bind("origin") String origin,
      @Bind("by") String by,
      @Bind("at") Instant at);

  @SqlQuery(BATCHES + "where b.id = :id")
  Optional<Row> find(@Bind("id") String id);

  @SqlQuery(
      BATCHES
          + """
          where b.created_by = :by and (b.created_at, b.id) < (:at, :before)
          order by b.created_at desc, b.id desc limit :limit
          """)
  List<Row> of(
      @Bind("by") String by,
      @Bind("at") Instant at,
      @Bind("before") String before,
      @Bind("limit") int limit);

  /** What a job must know of a batch. */
  record Head(
      State state,
      String collection,
      String corrections,
      String origin,
      @Nullable String createdBy) {}

  String HEAD =
      "select state, collection, corrections, origin, created_by from import_batch where id = :id";

  @SqlQuery(HEAD)
  Optional<Head> head(@Bind("id") String id);

  /** Held until the transaction ends. */
  @SqlQuery(HEAD + " for update")
  Optional<Head> lock(@Bind("id") String id);

  @SqlQuery("select packed as bytes from import_batch where id = :id and packed is not null")
  Optional<Bytes> packed(@Bind("id") String id);

  @SqlUpdate(
      """
      update import_batch set state = :state, reason = :reason, version = version + 1,
        finished_at = case when :state = 'finished' then cast(:at as timestamptz) end
      where id = :id
      """)
  void move(
      @Bind("id") String id,
      @Bind("state") State state,
      @Bind("reason") @Nullable String reason,
      @Bind("at") Instant at);

  /** What it holds is known now. */
  @SqlUpdate(
      """
      update import_batch set packed = null, version = version + 1,
        state = case when preview then 'preview' else 'running' end,
        total = (select count(*) from import_record where batch_id = :id)
      where id = :id
      """)
  void read(@Bind("id") String id);

  @SqlQuery("update import_batch set slice = slice + 1 where id = :id returning slice")
  int nextSlice(@Bind("id") String id);

  @SqlUpdate("update import_batch set corrections = :json, version = version + 1 where id = :id")
  void correct(@Bind("id") String id, @Bind("json") String json);

  @SqlUpdate("delete from import_record where batch_id = :id")
  void clear(@Bind("id") String id);

  @SqlBatch(
      """
      insert into import_record (batch_id, position, path, content, outcome, reason)
      values (:id, :position, :f.path, :f.content, case when :f.content is null then 'skipped' end,
        coalesce(:f.reason, ''))
      """)
  void add(
      @Bind("id") String id,
      @Bind("position") List<Integer> positions,
      @BindMethods("f") List<FoundDocument> files);

  /** Held until the transaction ends; what another one holds is passed over. */
  @SqlQuery(
      """
      select position, path, content from import_record
      where batch_id = :id and outcome is null and position > :after
      order by position limit 1 for update skip locked
      """)
  Optional<Next> next(@Bind("id") String id, @Bind("after") int after);

  @SqlUpdate(
      """
      update import_record set content = null, outcome = :r.outcome, reason = :r.reason,
        incident_number = :number, timeline_events = :r.timelineEvents,
        action_items = :r.actionItems, assumed = cast(:r.assumed as text[]),
        unplaced = cast(:r.unplaced as text[])
      where batch_id = :id and position = :r.position and outcome is null
      """)
  void settle(
      @Bind("id") String id,
      @BindMethods("r") ImportRecord record,
      @Bind("number") @Nullable Long number);

  /** Whether nothing is left, also nothing that somebody holds. */
  @SqlQuery(
      """
      select not exists (select 1 from import_record where batch_id = :id and outcome is null)
      """)
  boolean isDone(@Bind("id") String id);

  String RECORDS =
      """
      select position, path, outcome, reason, 'INC-' || incident_number as incident,
        timeline_events, action_items, assumed, unplaced
      from import_record
      """;

  @SqlQuery(
      RECORDS
          + """
          where batch_id = :id and position > :after
            and (cast(:outcome as text) is null or outcome = cast(:outcome as text))
          order by position limit :limit
          """)
  List<ImportRecord> records(
      @Bind("id") String id,
      @Bind("after") int after,
      @Bind("outcome") @Nullable Outcome outcome,
      @Bind("limit") int limit);

  @SqlQuery(RECORDS + "where batch_id = :id and position = :position")
  Optional<ImportRecord> record(@Bind("id") String id, @Bind("position") int position);

  @SqlQuery(
      """
      select content as bytes from import_record
      where batch_id = :id and position = :position and content is not null
      """)
  Optional<Bytes> content(@Bind("id") String id, @Bind("position") int position);

  @SqlUpdate("delete from import_batch where created_at < :before")
  void forget(@Bind("before") Instant before);
}
