package debrief.report.correction;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.publish.article.ReportContent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface CorrectionSql {

  /**
   * The edition that is meant.
   *
   * @param newest the number of the report's newest one
   * @param withdrawnAt null while readers get it
   */
  record Target(
      String slug,
      String incident,
      int edition,
      int newest,
      Instant publishedAt,
      @Nullable Instant withdrawnAt) {}

  String TARGETS =
      """
      select r.slug, 'INC-' || r.incident_number as incident, e.number as edition,
        r.edition as newest, e.published_at, w.withdrawn_at, <byOffice>
      from report r
      join incident i on i.number = r.incident_number
      join edition e on e.slug = r.slug
      left join edition_withdrawal w on w.slug = e.slug and w.number = e.number
      where r.slug = :slug and <visible>
      """;

  @SqlQuery(TARGETS + "and e.number = :edition")
  Optional<Target> target(
      @Bind("slug") String slug,
      @Bind("edition") int edition,
      @BindMethods("viewer") Viewer viewer);

  @SqlQuery(TARGETS + "and e.number = r.edition")
  Optional<Target> newest(@Bind("slug") String slug, @BindMethods("viewer") Viewer viewer);

  @SqlQuery("select withdrawn_at from edition_withdrawal where slug = :slug and number = :edition")
  Instant withdrawnAt(@Bind("slug") String slug, @Bind("edition") int edition);

  @SqlUpdate(
      """
      insert into edition_withdrawal (slug, number, withdrawn_at, reason)
      values (:slug, :edition, :at, :reason)
      """)
  void withdraw(
      @Bind("slug") String slug,
      @Bind("edition") int edition,
      @Bind("at") Instant at,
      @Bind("reason") String reason);

  @SqlUpdate(
      """
      update report r set withdrawn = exists (select 1 from edition_withdrawal w
        where w.slug = r.slug and w.number = r.edition)
      where r.slug = :slug
      """)
  void sayWhetherWithdrawn(@Bind("slug") String slug);

  @SqlQuery(
      """
      select e.number from edition e where e.slug = :slug and not exists (
        select 1 from edition_withdrawal w where w.slug = e.slug and w.number = e.number)
      order by e.number
      """)
  List<Integer> readable(@Bind("slug") String slug);

  @SqlQuery("select number from edition where slug = :slug order by number")
  List<Integer> editions(@Bind("slug") String slug);

  /** What an edition says, to each audience that it has a rendering for. */
  @SqlQuery(
      """
      select content::text from edition_rendering where slug = :slug and number = :edition
      order by array_position(array['team', 'organization', 'public'], audience)
      """)
  List<String> contents(@Bind("slug") String slug, @Bind("edition") int edition);

  /** What an edition says it changed. */
  @SqlQuery("select changes from edition_note where slug = :slug and number = :edition")
  Optional<String> note(@Bind("slug") String slug, @Bind("edition") int edition);

  @SqlUpdate("update edition_note set changes = :changes where slug = :slug and number = :edition")
  void rewriteNote(
      @Bind("slug") String slug, @Bind("edition") int edition, @Bind("changes") String changes);

  /** Why it was withdrawn, and why words were taken out of it. */
  @SqlQuery(
      """
      select reason from edition_withdrawal where slug = :slug and number = :edition
      union select reason from edition_redaction where slug = :slug and number = :edition
      """)
  List<String> reasons(@Bind("slug") String slug, @Bind("edition") int edition);

  @SqlUpdate(
      """
      with withdrawal as (update edition_withdrawal set reason = :after
        where slug = :slug and number = :edition and reason = :before)
      update edition_redaction set reason = :after
      where slug = :slug and number = :edition and reason = :before
      """)
  void rewriteReason(
      @Bind("slug") String slug,
      @Bind("edition") int edition,
      @Bind("before") String before,
      @Bind("after") String after);

  /** Takes away what an edition says, with its files. */
  @SqlUpdate("delete from edition_rendering where slug = :slug and number = :edition")
  void takeAway(@Bind("slug") String slug, @Bind("edition") int edition);

  /** What an edition says from now on to one audience. */
  record Rendering(Audience audience, int format, String content, String hash, String article) {}

  @SqlBatch(
      """
      insert into edition_rendering (slug, number, audience, content_format, content, content_hash,
        article)
      values (:slug, :edition, :r.audience, :r.format, cast(:r.content as json), :r.hash,
        :r.article)
      """)
  void putInPlace(
      @Bind("slug") String slug,
      @Bind("edition") int edition,
      @BindMethods("r") List<Rendering> renderings);

  @SqlUpdate(
      """
      insert into edition_redaction (slug, number, redacted_at, places, reason)
      values (:slug, :edition, :at, :places, :reason)
      """)
  void noteRedaction(
      @Bind("slug") String slug,
      @Bind("edition") int edition,
      @Bind("at") Instant at,
      @Bind("places") int places,
      @Bind("reason") String reason);

  /** What lists say and find it by. */
  @SqlUpdate(
      """
      update report set title = :c.title, summary = :c.lede, services = :c.services
      where slug = :slug
      """)
  void list(@Bind("slug") String slug, @BindMethods("c") ReportContent content);

  @SqlUpdate("update report set slug = :to where slug = :from")
  void move(@Bind("from") String from, @Bind("to") String to);

  /** Files that say the address; they are made again when somebody asks. */
  @SqlUpdate("delete from edition_file where slug = :slug")
  void dropFiles(@Bind("slug") String slug);
}
