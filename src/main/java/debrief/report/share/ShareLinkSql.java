package debrief.report.share;

import debrief.access.Audience;
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

/** Links that open a report, and how often each was opened. */
interface ShareLinkSql {

  /** A report that may be shared. */
  record Target(String slug, String incident, String title, boolean closed) {}

  @SqlQuery(
      """
      select r.slug, 'INC-' || r.incident_number as incident, r.title,
        r.withdrawn or i.listed <> 'organization' as closed, <byOffice>
      from report r join incident i on i.number = r.incident_number
      where r.slug = :slug and <visible>
      """)
  Optional<Target> target(@Bind("slug") String slug, @BindMethods("viewer") Viewer viewer);

  /** Until the transaction ends, nobody else makes a link of this report. */
  @SqlQuery("select slug from report where slug = :slug for no key update")
  Optional<String> lock(@Bind("slug") String slug);

  @SqlQuery(
      """
      select count(*) from share_link
      where slug = :slug and revoked_at is null and (expires_at is null or expires_at > :now)
      """)
  int standing(@Bind("slug") String slug, @Bind("now") Instant now);

  @SqlQuery(
      """
      select exists (select 1 from report r join edition_rendering d
        on d.slug = r.slug and d.number = r.edition and d.audience = :audience
        where r.slug = :slug)
      """)
  boolean isRendered(@Bind("slug") String slug, @Bind("audience") Audience audience);

  /**
   * A new link.
   *
   * @param hash of its secret
   * @param passphrase the hash of that; null where none is asked for
   */
  record Made(
      String id,
      String slug,
      Audience audience,
      byte[] hash,
      @Nullable String passphrase,
      String by,
      Instant at,
      @Nullable Instant expiresAt) {}

  @SqlUpdate(
      """
      insert into share_link (id, slug, audience, secret_hash, passphrase_hash, created_by,
        created_at, expires_at)
      values (:l.id, :l.slug, :l.audience, :l.hash, :l.passphrase, :l.by, :l.at, :l.expiresAt)
      """)
  void insert(@BindMethods("l") Made made);

  /** A link as a list shows it. */
  record Row(
      String id,
      String slug,
      String title,
      String incident,
      Audience audience,
      Instant createdAt,
      @Nullable String createdBy,
      @Nullable Instant expiresAt,
      @Nullable Instant revokedAt,
      boolean passphrase,
      boolean closed,
      long opens,
      @Nullable LocalDate openedOn) {}

  String ROWS =
      """
      select l.id, l.slug, r.title, 'INC-' || r.incident_number as incident, l.audience,
        l.created_at, p.name as created_by, l.expires_at, l.revoked_at,
        l.passphrase_hash is not null as passphrase,
        r.withdrawn or i.listed <> 'organization' as closed,
        (select coalesce(sum(o.openings), 0) from share_link_opening o
          where o.share_link_id = l.id) as opens,
        (select max(o.day) from share_link_opening o where o.share_link_id = l.id) as opened_on,
        <byOffice>
      from share_link l
      join report r on r.slug = l.slug
      join incident i on i.number = r.incident_number
      left join person p on p.id = l.created_by
      where <visible>
      """;

  String PAGE =
      " and (l.created_at, l.id) < (:at, :before) order by l.created_at desc, l.id desc"
          + " limit :limit";

  @SqlQuery(ROWS + " and l.slug = :slug and l.id = :id")
  Optional<Row> find(
      @Bind("slug") String slug, @Bind("id") String id, @BindMethods("viewer") Viewer viewer);

  /** Of one report, the newest first. */
  @SqlQuery(ROWS + " and l.slug = :slug" + PAGE)
  List<Row> of(
      @Bind("slug") String slug,
      @Bind("at") Instant at,
      @Bind("before") String before,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  /** Of all reports, the newest first. */
  @SqlQuery(ROWS + PAGE)
  List<Row> all(
      @Bind("at") Instant at,
      @Bind("before") String before,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  /** Openings of a link on a day. */
  record Openings(String link, LocalDate day, int openings) {}

  /** The last 30 days on which each of a report's links was opened, the latest first. */
  @SqlQuery(
      """
      select l.id as link, o.day, o.openings from share_link l
      join lateral (select * from share_link_opening x where x.share_link_id = l.id
        order by x.day desc limit 30) o on true
      where l.id = any (:links)
      order by l.id, o.day desc
      """)
  List<Openings> days(@Bind("links") String[] links);

  @SqlUpdate(
      """
      update share_link set revoked_at = :at where id = :id and slug = :slug and revoked_at is null
      """)
  int revoke(@Bind("id") String id, @Bind("slug") String slug, @Bind("at") Instant at);

  /**
   * The newest edition as a link opens it.
   *
   * @param expiresAt null where it never ends
   * @param passphrase its hash; null where none is asked for
   */
  record Opened(
      String id,
      String slug,
      String incident,
      Audience audience,
      @Nullable Instant expiresAt,
      @Nullable String passphrase,
      int edition,
      String title,
      @Nullable String lede,
      Instant publishedAt,
      String hash,
      String article,
      @Nullable String changes,
      @Nullable Instant redactedAt,
      @Nullable String redactedWhy) {
    SharedReport.Edition report() {
      return new SharedReport.Edition(
          incident,
          title,
          lede,
          audience,
          edition,
          publishedAt,
          hash,
          article,
          changes,
          redactedAt);
    }
  }

  /** Nobody asks who: only what everybody in the organisation reads is opened by a link. */
  @SqlQuery(
      """
      select l.id, l.slug, 'INC-' || r.incident_number as incident, l.audience, l.expires_at,
        l.passphrase_hash as passphrase, e.number as edition, d.content ->> 'title' as title,
        d.content ->> 'lede' as lede, e.published_at, d.content_hash as hash, d.article,
        n.changes, x.redacted_at, x.reason as redacted_why
      from share_link l
      join report r on r.slug = l.slug
      join incident i on i.number = r.incident_number
      join edition e on e.slug = r.slug and e.number = r.edition
      join edition_rendering d on d.slug = e.slug and d.number = e.number
        and d.audience = l.audience
      left join edition_note n on n.slug = e.slug and n.number = e.number
      left join lateral (select o.redacted_at, o.reason from edition_redaction o
        where o.slug = e.slug and o.number = e.number order by o.redacted_at desc limit 1) x on true
      where l.secret_hash = :hash and l.revoked_at is null
        and (l.expires_at is null or l.expires_at > :now)
        and not r.withdrawn and i.listed = 'organization'
      """)
  Optional<Opened> open(@Bind("hash") byte[] hash, @Bind("now") Instant now);

  /** Counts an attempt at a passphrase before it is judged; empty where there were too many. */
  @SqlQuery(
      """
      update share_link set
        attempts = case when attempts_since > :since then attempts + 1 else 1 end,
        attempts_since = case when attempts_since > :since then attempts_since else :now end
      where id = :id and (attempts < :most or attempts_since is null or attempts_since <= :since)
      returning attempts
      """)
  Optional<Integer> attempt(
      @Bind("id") String id,
      @Bind("most") int most,
      @Bind("since") Instant since,
      @Bind("now") Instant now);

  /** An attempt that was right is not held against anybody. */
  @SqlUpdate("update share_link set attempts = greatest(0, attempts - 1) where id = :id")
  void forgetAttempt(@Bind("id") String id);

  /** Adds to what was counted before; a link that is gone is not counted. */
  @SqlBatch(
      """
      insert into share_link_opening (share_link_id, day, openings)
      select id, :o.day, :o.openings from share_link where id = :o.link
      on conflict (share_link_id, day)
        do update set openings = share_link_opening.openings + excluded.openings
      """)
  void count(@BindMethods("o") List<Openings> openings);
}
