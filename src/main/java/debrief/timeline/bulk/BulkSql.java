package debrief.timeline.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Changes of many entries; whoever calls has locked the incident and asked who writes. */
interface BulkSql {

  /** A row of the table; {@code entries} is a JSON list of what the change left. */
  record Row(
      String id,
      BulkChange.Kind kind,
      long seconds,
      Instant at,
      String entries,
      int count,
      @Nullable Instant undoneAt) {
    BulkChange toChange() {
      return new BulkChange(id, kind, seconds, count, at, undoneAt);
    }
  }

  @SqlUpdate(
      """
      update timeline_entry
      set occurred_at = occurred_at + :seconds * interval '1 second',
        known_at = known_at + :seconds * interval '1 second',
        updated_by = :by, updated_at = :at, version = version + 1
      where incident_number = :number and id = any(:ids)
      """)
  int shift(
      @Bind("number") long number,
      @Bind("ids") List<String> ids,
      @Bind("seconds") long seconds,
      @Bind("by") String by,
      @Bind("at") Instant at);

  @SqlUpdate(
      """
      insert into bulk_change (id, incident_number, kind, seconds, at, entries)
      values (:id, :number, :kind, :seconds, :at, cast(:entries as jsonb))
      """)
  void keep(
      @Bind("id") String id,
      @Bind("number") long number,
      @Bind("kind") BulkChange.Kind kind,
      @Bind("seconds") long seconds,
      @Bind("at") Instant at,
      @Bind("entries") String entries);

  @SqlQuery(
      """
      select id, kind, seconds, at, entries::text as entries, jsonb_array_length(entries) as count,
        undone_at
      from bulk_change where incident_number = :number and id = :id
      """)
  Optional<Row> find(@Bind("number") long number, @Bind("id") String id);

  @SqlUpdate("update bulk_change set undone_at = :at where id = :id")
  void undone(@Bind("id") String id, @Bind("at") Instant at);
}
