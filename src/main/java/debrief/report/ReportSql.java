package debrief.report;

import debrief.access.Access;
import debrief.access.Viewer;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.publish.article.ReportContent;
import debrief.publish.format.EditionStamp;
import debrief.web.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface ReportSql {
  /** What lists speak of, to everybody: not a report whose newest edition was withdrawn. */
  String LISTED = " and not r.withdrawn";

  /** All of them, newest first. */
  Access.Listed NEWEST =
      new Access.Listed(
          "report r",
          "r.incident_visibility",
          "r.incident_number",
          "r.first_published_at",
          "r.slug");

  /** Promises, by whose incidents a team has its reports. */
  Access.Listed PROMISES =
      new Access.Listed(
          "action_item a",
          "a.incident_visibility",
          "a.incident_number",
          "a.created_at",
          "a.number");

  String PROMISED_BY_TEAM = " and a.team = :team and a.audience <> 'team'";

  /** Reports of these services. */
  String OF_SERVICES = " and r.services && cast(:services as text[])";

  /**
   * What makes a report one of a team: it is on a service of theirs, or they promised something.
   *
   * @param services that it looks after
   * @param promises how many it has given, counted no further than asked for
   */
  record OfTeam(List<String> services, int promises) {
    /** So many are quick to gather. */
    static final int FEW = 2_000;

    private static final int FEW_SERVICES = 20;

    /** Whether it may have few reports; counting those of many services takes long. */
    boolean mayHaveFew() {
      return promises < FEW && services.size() <= FEW_SERVICES;
    }

    /**
     * The condition, on {@code :team} and its {@code :services}. Where it has few they are
     * gathered; else it is quicker to walk from the newest report until enough are found. The
     * planner cannot know.
     */
    String condition(Viewer viewer, boolean few) {
      String promised = Access.numbers(viewer, PROMISES, PROMISED_BY_TEAM);
      if (few) {
        return "r.incident_number = any (array(%s union all %s))"
            .formatted(Access.numbers(viewer, NEWEST, OF_SERVICES), promised);
      }
      return "(r.services && cast(:services as text[]) or "
          + (promises < FEW
              ? "r.incident_number = any (array(" + promised + "))"
              // Not "exists": that reads the promises of all teams first, in case it needs them.
              : "coalesce((select true from action_item a where a.incident_number ="
                  + " r.incident_number"
                  + PROMISED_BY_TEAM
                  + " limit 1), false)")
          + ")";
    }
  }

  /**
   * @param page of its promises: in their order, so that the index of teams counts them
   */
  @SqlQuery(
      """
      select array(select s.name from service s join team t on t.id = s.team_id
          where t.name = :team order by s.name limit 1000) as services,
        cardinality(<page>) as promises
      """)
  OfTeam ofTeam(
      @Define("page") String page,
      @Bind("team") String team,
      @Bind("at") Instant at,
      @Bind("before") long before,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  @SqlQuery("<count>")
  int ofServices(
      @Define("count") String count,
      @Bind("services") String[] services,
      @Bind("most") int most,
      @BindMethods("viewer") Viewer viewer);

  /** A line of the list; {@code trust} is a JSON list. */
  record Row(
      String slug,
      String incident,
      String title,
      String summary,
      Severity severity,
      Origin origin,
      List<String> services,
      List<String> principles,
      String trust,
      Instant startedAt,
      int edition,
      Instant firstPublishedAt,
      Instant publishedAt) {

    ReportLine toLine() {
      return new ReportLine(
          slug,
          "/reports/" + slug,
          incident,
          title,
          summary,
          severity,
          origin,
          services,
          principles,
          List.of(Json.read(trust, ReportContent.Trust[].class)),
          startedAt,
          edition,
          firstPublishedAt,
          publishedAt);
    }
  }

  /**
   * A report's name and newest edition.
   *
   * @param hashes of what it says to each audience, from the narrowest to the widest
   */
  record Head(
      String slug,
      int edition,
      Instant publishedAt,
      boolean withdrawn,
      @Nullable String changes,
      List<String> hashes) {
    /** Whether the edition says what this says, to every audience, and to readers still. */
    boolean says(List<ReportContent> contents) {
      return !withdrawn && contents.stream().map(ReportContent::hash).toList().equals(hashes);
    }

    EditionStamp stamp(String hash) {
      return new EditionStamp(slug, edition, publishedAt, hash, changes);
    }
  }

  @SqlQuery(
      """
      select r.slug, r.edition, e.published_at, r.withdrawn, (select n.changes from edition_note n
          where n.slug = e.slug and n.number = e.number) as changes, array(
          select d.content_hash from edition_rendering d
          where d.slug = e.slug and d.number = e.number
          order by array_position(array['team', 'organization', 'public'], d.audience)) as hashes
      from report r join edition e on e.slug = r.slug and e.number = r.edition
      where r.incident_number = :number for update of r
      """)
  Optional<Head> ofIncident(@Bind("number") long number);

  @SqlUpdate(
      """
      insert into report (slug, incident_number, title, summary, severity, origin, services,
        principles, effects, started_at, edition, first_published_at, published_at)
      values (:s.slug, :number, :c.title, :c.lede, :c.severity, :c.origin, :c.services,
        :c.principles, :c.effects, :c.startedAt, :s.edition, :s.publishedAt, :s.publishedAt)
      on conflict (slug) do update set title = excluded.title, summary = excluded.summary,
        severity = excluded.severity, origin = excluded.origin, services = excluded.services,
        principles = excluded.principles, effects = excluded.effects, started_at = excluded.started_at,
        edition = excluded.edition, published_at = excluded.published_at, withdrawn = false
      """)
  void put(
      @Bind("number") long number,
      @BindMethods("s") EditionStamp stamp,
      @BindMethods("c") ReportContent content);

  /** In what lists say. Editions say what they said. */
  @SqlUpdate(
      """
      update report r set services = array(
        select u.name from unnest(array_replace(r.services, :from, :to)) with ordinality u (name, place)
        group by u.name order by min(u.place))
      where r.services @> array[:from]::text[]
      """)
  void renameService(@Bind("from") String from, @Bind("to") String to);

  @SqlQuery(
      """
      select r.slug, 'INC-' || r.incident_number as incident, r.title, r.summary, r.severity,
        r.origin, r.services, r.principles,
        (select (d.content -> 'trust')::text from edition_rendering d
         where d.slug = r.slug and d.number = r.edition and d.audience = 'organization') as trust,
        r.started_at, r.edition, r.first_published_at, r.published_at, <byOffice>
      from report r join incident i on i.number = r.incident_number
      where r.slug = any (<page>) and <visible>
      order by r.first_published_at desc, r.slug desc
      """)
  List<Row> list(
      @Define("page") String page,
      @BindMap Map<String, Object> values,
      @Bind("at") Instant at,
      @Bind("before") String before,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  @SqlQuery("select slug from report where incident_number = :number")
  @Nullable String slugOf(@Bind("number") long number);
}
