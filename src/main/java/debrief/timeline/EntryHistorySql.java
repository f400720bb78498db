package debrief.timeline;

import debrief.access.Audience;
import debrief.incident.Moment;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What entries said before, and entries that were removed; whoever calls has asked who drafts. */
public interface EntryHistorySql {

  /** An entry as it was kept, with who wrote it so and who removed it. */
  record Kept(
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
      int version,
      @Nullable String byId,
      @Nullable String byName,
      @Nullable Instant removedAt,
      @Nullable String removedById,
      @Nullable String removedByName,
      @Nullable Long number) {

    EntryWording toWording() {
      Entry entry =
          new TimelineSql.Row(
                  id,
                  occurredAt,
                  knownAt,
                  kind,
                  text,
                  audience,
                  evidence,
                  source,
                  sourceRef,
                  milestone,
                  assumed,
                  createdAt,
                  updatedAt,
                  version)
              .toEntry();
      return new EntryWording(
          version,
          updatedAt,
          Editor.of(byId, byName),
          removedAt,
          Editor.of(removedById, removedByName),
          entry);
    }
  }

  String SELECT =
      """
      select t.id, t.occurred_at, t.known_at, t.kind, t.text, t.audience,
        t.evidence::text as evidence, t.source, t.source_ref, t.milestone, t.assumed, t.created_at,
        t.updated_at, t.version, p.id as by_id, p.display_name as by_name, r.removed_at,
        q.id as removed_by_id, q.display_name as removed_by_name, r.number
      """;

  String NAMES =
      """
      left join person p
        on p.id = coalesce(t.updated_by, case when t.version = 1 then t.created_by end)
      left join person q on q.id = r.removed_by
      """;

  /** The newest first. */
  @SqlQuery(
      SELECT
          + """
          from (
            select * from timeline_entry where incident_number = :number and id = :id
            union all
            select t.* from earlier_entry e,
              lateral jsonb_populate_record(null::timeline_entry, e.content) t
            where e.incident_number = :number and e.key = :id) t
          left join removed_entry r
            on r.id = t.id and r.incident_number = :number
              and cast(r.content->>'version' as integer) = t.version
          """
          + NAMES
          + "order by t.version desc limit 500")
  List<Kept> history(@Bind("number") long number, @Bind("id") String id);

  /** Those that are not back, the last removed first. */
  @SqlQuery(
      SELECT
          + """
          from removed_entry r
            cross join lateral jsonb_populate_record(null::timeline_entry, r.content) t
          """
          + NAMES
          + """
          where r.incident_number = :number and r.restored_at is null and r.number < :before
          order by r.number desc limit :limit
          """)
  List<Kept> removed(
      @Bind("number") long number, @Bind("before") long before, @Bind("limit") int limit);

  @SqlUpdate(
      """
      with kept as (
        insert into removed_entry (id, incident_number, removed_at, removed_by, content)
        select t.id, t.incident_number, :at, :by, to_jsonb(t) from timeline_entry t
        where t.incident_number = :number and t.id = any(:ids)
        returning id)
      delete from timeline_entry t using kept where t.id = kept.id
      """)
  int remove(
      @Bind("number") long number,
      @Bind("ids") List<String> ids,
      @Bind("by") String by,
      @Bind("at") Instant at);

  /**
   * Puts them where they were, under the same ids. One that was a moment of the incident's is it
   * again if nothing else has become that since.
   */
  @SqlUpdate(
      """
      with back as (
        update removed_entry set restored_at = :at
        where incident_number = :number and id = any(:ids) and restored_at is null
        returning incident_number, content)
      insert into timeline_entry
      select t.* from back b join incident i on i.number = b.incident_number,
        lateral jsonb_populate_record(null::timeline_entry, b.content || jsonb_build_object(
          'version', cast(b.content->>'version' as integer) + 1,
          'updated_at', cast(:at as timestamptz), 'updated_by', cast(:by as text),
          'milestone', case
            when not exists (select from timeline_entry o
                where o.incident_number = i.number and o.milestone = b.content->>'milestone')
              and cast(b.content->>'occurred_at' as timestamptz) = case b.content->>'milestone'
                when 'started' then i.started_at when 'detected' then i.detected_at
                when 'acknowledged' then i.acknowledged_at
                when 'mitigated' then i.mitigated_at when 'resolved' then i.resolved_at end
            then b.content->>'milestone' end)) t
      """)
  int restore(
      @Bind("number") long number,
      @Bind("ids") List<String> ids,
      @Bind("by") String by,
      @Bind("at") Instant at);
}
