package debrief.report;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.publish.format.EditionStamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Editions, what each says to each audience, and their files. */
interface EditionSql {

  /** What an edition says to one audience, as it was composed and rendered. */
  record Rendering(Audience audience, int format, String content, String hash, String article) {}

  /**
   * A rendering as a file.
   *
   * @param hash of the content that it was made from
   */
  record File(Audience audience, String format, String hash, byte[] body) {}

  @SqlUpdate(
      """
      insert into edition (slug, number, published_at, published_by)
      values (:s.slug, :s.edition, :s.publishedAt, :by)
      """)
  void publish(@BindMethods("s") EditionStamp stamp, @Bind("by") String by);

  @SqlUpdate("insert into edition_note (slug, number, changes) values (:slug, :edition, :changes)")
  void note(
      @Bind("slug") String slug, @Bind("edition") int edition, @Bind("changes") String changes);

  @SqlBatch(
      """
      insert into edition_rendering (slug, number, audience, content_format, content, content_hash,
        article)
      values (:slug, :edition, :r.audience, :r.format, cast(:r.content as json), :r.hash,
        :r.article)
      """)
  void freeze(
      @Bind("slug") String slug,
      @Bind("edition") int edition,
      @BindMethods("r") List<Rendering> renderings);

  /**
   * What is there already stays, and nothing is kept that was made from a rendering or a note which
   * another has taken the place of since.
   *
   * @param changes the note that the files print; null for none
   */
  @SqlBatch(
      """
      insert into edition_file (slug, number, audience, format, body)
      select d.slug, d.number, d.audience, :f.format, :f.body from edition_rendering d
      where d.slug = :slug and d.number = :edition and d.audience = :f.audience
        and d.content_hash = :f.hash
        and cast(:changes as text) is not distinct from (select n.changes from edition_note n
          where n.slug = d.slug and n.number = d.number)
      for share
      on conflict do nothing
      """)
  void keep(
      @Bind("slug") String slug,
      @Bind("edition") int edition,
      @Bind("changes") @Nullable String changes,
      @BindMethods("f") List<File> files);

  /**
   * An edition as a page shows it.
   *
   * @param newest the number of the newest one
   * @param newestWithdrawn whether readers get that no more
   * @param format of its content
   * @param withdrawnAt null while readers get it
   * @param changes what it changed, in its author's words; null where they said nothing
   * @param comparable whether there is an earlier one that readers get
   * @param dismissedAt since when its incident is said to have been none; null for an incident
   * @param redactedAt when words were last taken out of it; null where none were
   */
  record ArticleRow(
      String slug,
      String incident,
      int number,
      int newest,
      boolean newestWithdrawn,
      String title,
      @Nullable String lede,
      Instant publishedAt,
      int format,
      String hash,
      String article,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnWhy,
      @Nullable Instant redactedAt,
      @Nullable String redactedWhy,
      @Nullable String changes,
      boolean comparable,
      @Nullable Instant dismissedAt) {}

  /**
   * @param edition 0 for the newest
   */
  @SqlQuery(
      """
      select e.slug, 'INC-' || r.incident_number as incident, e.number, r.edition as newest,
        r.withdrawn as newest_withdrawn, d.content ->> 'title' as title,
        d.content ->> 'lede' as lede, e.published_at,
        d.content_format as format, d.content_hash as hash, d.article,
        w.withdrawn_at, w.reason as withdrawn_why, x.redacted_at, x.reason as redacted_why,
        n.changes, exists (select 1 from edition y where y.slug = e.slug and y.number < e.number
          and not exists (select 1 from edition_withdrawal v
            where v.slug = y.slug and v.number = y.number)) as comparable, i.dismissed_at,
        <byOffice>
      from report r
      join incident i on i.number = r.incident_number
      join edition e on e.slug = r.slug
        and e.number = case when :edition = 0 then r.edition else :edition end
      join edition_rendering d on d.slug = e.slug and d.number = e.number
        and d.audience = :audience
      left join edition_withdrawal w on w.slug = e.slug and w.number = e.number
      left join edition_note n on n.slug = e.slug and n.number = e.number
      left join lateral (select o.redacted_at, o.reason from edition_redaction o
        where o.slug = e.slug and o.number = e.number order by o.redacted_at desc limit 1) x on true
      where r.slug = :slug and <visible>
      """)
  Optional<ArticleRow> article(
      @Bind("slug") String slug,
      @Bind("edition") int edition,
      @Bind("audience") Audience audience,
      @BindMethods("viewer") Viewer viewer);

  /**
   * A file, or what one is made from.
   *
   * @param body null where it has not been made yet
   * @param content null where the file is there
   */
  record FileRow(
      String slug,
      int edition,
      Audience audience,
      Instant publishedAt,
      String hash,
      byte @Nullable [] body,
      @Nullable String content,
      @Nullable String changes,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnWhy) {
    EditionStamp stamp() {
      return new EditionStamp(slug, edition, publishedAt, hash, changes);
    }
  }

  /**
   * @param edition 0 for the newest
   */
  @SqlQuery(
      """
      select e.slug, e.number as edition, d.audience, e.published_at, d.content_hash as hash,
        f.body,
        case when f.body is null then d.content end as content, n.changes,
        w.withdrawn_at, w.reason as withdrawn_why, <byOffice>
      from report r
      join incident i on i.number = r.incident_number
      join edition e on e.slug = r.slug
        and e.number = case when :edition = 0 then r.edition else :edition end
      join edition_rendering d on d.slug = e.slug and d.number = e.number
        and d.audience = :audience
      left join edition_note n on n.slug = e.slug and n.number = e.number
      left join edition_file f on f.slug = d.slug and f.number = d.number
        and f.audience = d.audience and f.format = :format
      left join edition_withdrawal w on w.slug = e.slug and w.number = e.number
      where r.slug = :slug and <visible>
      """)
  Optional<FileRow> file(
      @Bind("slug") String slug,
      @Bind("edition") int edition,
      @Bind("audience") Audience audience,
      @Bind("format") String format,
      @BindMethods("viewer") Viewer viewer);

  /**
   * Of the latest editions, what a file of this format has not been made of yet.
   *
   * @param without those that are left out, as {@code slug/number}
   */
  @SqlQuery(
      """
      select e.slug, e.number as edition, d.audience, e.published_at, d.content_hash as hash,
        null::bytea as body, d.content, n.changes, null::timestamptz as withdrawn_at,
        null as withdrawn_why
      from edition e
      join edition_rendering d on d.slug = e.slug and d.number = e.number
        and d.audience = 'organization'
      left join edition_note n on n.slug = e.slug and n.number = e.number
      where e.published_at > :since
        and e.slug || '/' || e.number <> all(:without)
        and not exists (select 1 from edition_file f where f.slug = d.slug
          and f.number = d.number and f.audience = d.audience and f.format = :format)
        and not exists (select 1 from edition_withdrawal w
          where w.slug = e.slug and w.number = e.number)
      order by e.published_at desc
      limit :limit
      """)
  List<FileRow> late(
      @Bind("format") String format,
      @Bind("since") Instant since,
      @Bind("without") String[] without,
      @Bind("limit") int limit);

  /** The editions that readers still get; the caller has asked for the report before. */
  @SqlQuery(
      """
      select e.number from edition e where e.slug = :slug and not exists (
        select 1 from edition_withdrawal w where w.slug = e.slug and w.number = e.number)
      order by e.number
      """)
  List<Integer> readable(@Bind("slug") String slug);
}
