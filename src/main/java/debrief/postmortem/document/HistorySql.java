package debrief.postmortem.document;

import debrief.access.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Revisions. Whoever calls has checked that the viewer drafts. */
interface HistorySql {

  record RevisionRow(
      String section,
      String heading,
      int version,
      Instant at,
      @Nullable String byId,
      @Nullable String byName,
      Audience audience,
      int size,
      String text) {

    Revision.@Nullable Writer by() {
      return byId == null || byName == null ? null : new Revision.Writer(byId, byName);
    }
  }

  String REVISION =
      """
      select r.key as section, s.heading, r.version, r.at, e.id as by_id, e.display_name as by_name,
        r.audience, length(r.markdown) as size,
      """;

  String FROM_REVISIONS =
      """
      from section_revision r
        join section s on s.incident_number = r.incident_number and s.key = r.key
        left join person e on e.id = r.by_person
      where r.incident_number = :number
      """;

  @SqlQuery(
      REVISION
          + " left(r.markdown, 300) as text "
          + FROM_REVISIONS
          + """
          and (r.at, r.key || ' ' || r.version) < (:at, :before)
          order by r.at desc, r.key || ' ' || r.version desc
          limit :limit
          """)
  List<RevisionRow> history(
      @Bind("number") long number,
      @Bind("at") Instant at,
      @Bind("before") String before,
      @Bind("limit") int limit);

  @SqlQuery(
      REVISION
          + " r.markdown as text "
          + FROM_REVISIONS
          + " and r.key = :key and r.version = :version")
  Optional<RevisionRow> revision(
      @Bind("number") long number, @Bind("key") String key, @Bind("version") int version);

  /**
   * The version that a writer started from, or the newest since that this writer saved with the
   * very text that is sent again.
   */
  @SqlQuery(
      REVISION
          + " r.markdown as text "
          + FROM_REVISIONS
          + """
          and r.key = :key and (r.version = :seen
            or r.version > :seen and r.by_person = :by and r.markdown = :mine)
          order by r.version desc limit 1
          """)
  Optional<RevisionRow> base(
      @Bind("number") long number,
      @Bind("key") String key,
      @Bind("seen") int seen,
      @Bind("by") String by,
      @Bind("mine") String mine);

  @SqlQuery(
      """
      select r.key as section, s.heading, r.version, r.at, e.display_name as by_name, r.audience,
        length(r.markdown) as size, coalesce(length(b.markdown), 0) as size_before,
        case when length(r.markdown) + coalesce(length(b.markdown), 0) < 40000
          then r.markdown end as text,
        coalesce(b.markdown, '') as before, s.version as now
      from section_revision r
        join section s on s.incident_number = r.incident_number and s.key = r.key
        left join section_revision b on b.incident_number = r.incident_number
          and b.key = r.key and b.version = r.version - 1
        left join person e on e.id = r.by_person
      where r.incident_number = :number
        and (r.at, r.key || ' ' || r.version) < (:at, :before)
      order by r.at desc, r.key || ' ' || r.version desc
      limit :limit
      """)
  List<Revision.Change> changes(
      @Bind("number") long number,
      @Bind("at") Instant at,
      @Bind("before") String before,
      @Bind("limit") int limit);
}
