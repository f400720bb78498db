package debrief.intake.original;

import debrief.access.Viewer;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface OriginalSql {
  /** The bytes of a document. */
  record Kept(byte[] content) {}

  String ORIGINAL =
      """
      select 'INC-' || d.incident_number as incident, d.collection, d.path,
        length(d.content)::bigint as bytes, d.sha256, d.imported_at, d.origin, d.draft_hash,
        d.corrections, <byOffice>
      from imported_document d join incident i on i.number = d.incident_number
      where <visible>
      """;

  @SqlQuery(ORIGINAL + "and d.incident_number = :number")
  Optional<Original> find(@Bind("number") long number, @BindMethods("viewer") Viewer viewer);

  /** The newest under a path; the first of those with the same bytes, where there is one. */
  @SqlQuery(
      ORIGINAL
          + """
          and d.path = :path and d.collection = :collection
          order by (d.sha256 = :sha256) is true desc,
            case when d.sha256 = :sha256 then -d.incident_number else d.incident_number end desc
          limit 1
          """)
  Optional<Original> under(
      @Bind("collection") String collection,
      @Bind("path") String path,
      @Bind("sha256") String sha256,
      @BindMethods("viewer") Viewer viewer);

  /** Asked by whoever has just been given the incident. */
  @SqlQuery(
      "select content from imported_document where incident_number = :number and content is not null")
  Optional<Kept> content(@Bind("number") long number);

  @SqlUpdate(
      """
      insert into imported_document (incident_number, collection, path, sha256, content, corrections,
        draft_hash, imported_by, imported_at)
      values (:number, :collection, :path, :sha256, :content, :corrections, :draftHash, :by, :at)
      on conflict (incident_number) do update set sha256 = :sha256, content = :content,
        corrections = :corrections, draft_hash = :draftHash, imported_by = :by, imported_at = :at
      """)
  void keep(
      @Bind("number") long number,
      @Bind("collection") String collection,
      @Bind("path") String path,
      @Bind("sha256") String sha256,
      @Bind("content") byte[] content,
      @Bind("corrections") String corrections,
      @Bind("draftHash") String draftHash,
      @Bind("by") String by,
      @Bind("at") Instant at);

  @SqlUpdate("update imported_document set origin = :origin where incident_number = :number")
  void cameFrom(@Bind("number") long number, @Bind("origin") String origin);

  @SqlUpdate(
      """
      update imported_document set content = null, sha256 = null where incident_number = :number
      """)
  void forget(@Bind("number") long number);

  /** Until the transaction ends, nobody else brings in a document of this name. */
  @SqlQuery(
      """
      select 1 from (select pg_advisory_xact_lock(
        hashtextextended(:collection || '/' || :path, 4711))) locked
      """)
  int lock(@Bind("collection") String collection, @Bind("path") String path);
}
