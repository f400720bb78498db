package debrief.report;

import debrief.access.Access;
import debrief.access.Right;
import debrief.access.Role;
import debrief.access.Viewer;
import debrief.action.ActionItems;
import debrief.cluster.Notifications;
import debrief.cluster.NotifiedCache;
import debrief.crypto.Ids;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.db.Where;
import debrief.event.IncidentEvent;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.journal.Journal;
import debrief.postmortem.Postmortem;
import debrief.postmortem.document.PostmortemState;
import debrief.publish.Transitions;
import debrief.publish.article.Article;
import debrief.publish.article.Composer;
import debrief.publish.article.ReportContent;
import debrief.publish.article.ReportMarkdown;
import debrief.service.ServiceNames;
import debrief.text.Slug;
import debrief.timeline.Timeline;
import debrief.web.Problem;
import debrief.web.json.Json;
import debrief.web.page.Assets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to what is published. */
public final class Reports {
  /** What readers get, or who may get it, has changed; the signal's key is the incident's. */
  private static final String CHANGED = "reports";

  private static final long MOST_PAGES = 300;

  /** Somebody who may read and takes part in nothing: what they see, every reader sees. */
  private static final Viewer ANY_READER =
      new Viewer("", "", Role.reader, List.of(), Set.of(Right.READ), null);

  private final Jdbi jdbi;
  private final ReportSql sql;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;
  private final Incidents incidents;
  private final Transitions transitions;
  private final ServiceNames services;
  private final Composer composer;
  private final Assets assets;
  private final NotifiedCache<String, Kept> pages;

  /** A page that every reader may see, and the incident that it hangs on. */
  private record Kept(String incident, ServedPage page) {
    boolean concerns(String changed) {
      return incident.equals(changed);
    }
  }

  /** What this door stands on. */
  public record Ground(
      Jdbi jdbi, Journal journal, Notifications notifications, Clock clock, Assets assets) {}

  /** The rooms that a report is made of. */
  public record Sources(
      Incidents incidents,
      Timeline timeline,
      Transitions transitions,
      ActionItems actionItems,
      ServiceNames services) {}

  public Reports(Ground ground, Sources sources) {
    this.jdbi = ground.jdbi();
    this.sql = SqlObjects.of(jdbi, ReportSql.class);
    this.journal = ground.journal();
    this.notifications = ground.notifications();
    this.clock = ground.clock();
    this.assets = ground.assets();
    this.incidents = sources.incidents();
    this.transitions = sources.transitions();
    this.services = sources.services();
    this.composer = new Composer(sources.incidents(), sources.timeline(), sources.actionItems());
    this.pages = new NotifiedCache<>(notifications, CHANGED, MOST_PAGES, Kept::concerns);
    journal.on(IncidentEvent.Changed.class, e -> notifications.send(CHANGED, e.subject()));
  }

  /** A service is called otherwise from now on; joins the transaction that says so. */
  public void renameService(String from, String to) {
    sql.renameService(from, to);
    notifications.send(CHANGED);
  }

  /**
   * A transition's outcome: the postmortem, and its report if that was published.
   *
   * @param unchanged whether that is the edition which was there before
   */
  public record Moved(Postmortem postmortem, @Nullable ReportContent report, boolean unchanged) {}

  /**
   * Moves a postmortem to another state; moving it to {@code published} freezes an edition in the
   * same transaction, unless nothing has changed since the newest.
   *
   * @throws Problem 409 with the reasons where it may not
   */
  public Moved move(Viewer viewer, String incident, PostmortemState to) {
    return jdbi.inTransaction(
        handle -> {
          Postmortem postmortem = transitions.move(viewer, incident, to);
          return to == PostmortemState.published
              ? publish(viewer, postmortem)
              : new Moved(postmortem, null, false);
        });
  }

  private Moved publish(Viewer viewer, Postmortem postmortem) {
    Incident incident = incidents.lock(viewer, postmortem.incident());
    Optional<ReportSql.Head> before = sql.ofIncident(incident.number());
    ReportContent same = before.map(head -> same(viewer, postmortem, head)).orElse(null);
    if (same != null) {
      return new Moved(postmortem, same, true);
    }
    String slug = before.map(ReportSql.Head::slug).orElseGet(() -> newSlug(incident));
    int edition = before.map(head -> head.edition() + 1).orElse(1);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ReportContent content = composer.compose(viewer, postmortem, slug, edition, now);
    byte[] json = Json.bytes(content);
    String hash = HexFormat.of().formatHex(Ids.sha256(json));
    sql.put(incident.number(), content.lede(), content);
    sql.freeze(
        slug,
        edition,
        now,
        viewer.personId(),
        new String(json, StandardCharsets.UTF_8),
        Article.html(content, hash),
        ReportMarkdown.of(content, hash),
        hash);
    journal.write(
        viewer.personId(),
        "report.published",
        slug,
        Map.of("edition", edition, "incident", incident.ref()));
    notifications.send(CHANGED, incident.ref());
    return new Moved(postmortem, content, false);
  }

  /** The newest edition, if it says what one of now would say: a second press makes no second. */
  private @Nullable ReportContent same(Viewer viewer, Postmortem postmortem, ReportSql.Head head) {
    ReportContent again =
        composer.compose(viewer, postmortem, head.slug(), head.edition(), head.publishedAt());
    String hash = HexFormat.of().formatHex(Ids.sha256(Json.bytes(again)));
    return hash.equals(head.contentHash()) ? again : null;
  }

  /**
   * The title, and the incident's number: a name is never taken, so that nobody learns from a
   * changed one that there is a report which they may not see.
   */
  private static String newSlug(Incident incident) {
    return Slug.of(incident.roles().inMarkdown(incident.title())) + "-" + incident.number();
  }

  /** All of them, newest first. */
  public Slice<ReportLine> newest(Viewer viewer, Cursor after, int limit) {
    return list(viewer, ReportFilter.ALL, after, limit);
  }

  /** Newest first, by first publication. */
  Slice<ReportLine> list(Viewer viewer, ReportFilter filter, Cursor after, int limit) {
    viewer.require(Right.READ);
    Where where = filter.of(services.known(filter.service())).where();
    List<ReportSql.Row> rows =
        sql.list(
            Access.page(viewer, ReportSql.NEWEST, where.sql()),
            where.values(),
            after.at(),
            after.key(),
            limit + 1,
            viewer);
    return Slice.of(rows, limit, row -> new Cursor(row.firstPublishedAt(), row.slug()).encode())
        .map(ReportSql.Row::toLine);
  }

  /**
   * A frozen edition.
   *
   * @param edition 0 for the newest
   * @throws Problem 404 when there is none, or it is not shared with the viewer
   */
  Edition edition(Viewer viewer, String slug, int edition) {
    viewer.require(Right.READ);
    return sql.edition(slug, edition, viewer)
        .map(
            row ->
                new Edition(
                    row.slug(),
                    row.number(),
                    row.newest(),
                    row.title(),
                    row.content(),
                    row.html(),
                    row.markdown(),
                    row.contentHash()))
        .orElseThrow(Problem::missing);
  }

  /**
   * The page of an edition as it goes over the wire. One that every reader may see is rendered and
   * compressed once, at its first reading; any other is made for whom it is asked, each time.
   */
  ServedPage page(Viewer viewer, String slug, int edition) {
    viewer.require(Right.READ);
    Kept known =
        pages.get(
            key(slug, edition),
            k ->
                sql.edition(slug, edition, ANY_READER)
                    .map(row -> new Kept(row.incident(), serve(row, true)))
                    .orElse(null));
    if (known != null) {
      return known.page();
    }
    return sql.edition(slug, edition, viewer)
        .map(row -> serve(row, false))
        .orElseThrow(Problem::missing);
  }

  /** As {@link #page}, from memory alone: null also when it would have to ask. */
  @Nullable ServedPage rememberedPage(Viewer viewer, String slug, int edition) {
    Kept known = viewer.may(Right.READ) ? pages.peek(key(slug, edition)) : null;
    return known == null ? null : known.page();
  }

  private static String key(String slug, int edition) {
    return slug + "?" + edition;
  }

  private ServedPage serve(ReportSql.EditionRow row, boolean readers) {
    return ServedPage.of(
        new ReportPages.Report(
            row.title(), row.number() == row.newest() ? 0 : row.newest(), row.slug(), row.html()),
        assets,
        readers);
  }

  /** The slug of an incident's report, or null. The caller has asked for the incident before. */
  public @Nullable String slugOf(Incident incident) {
    return sql.slugOf(incident.number());
  }

  /** A frozen edition with all its forms. */
  record Edition(
      String slug,
      int number,
      int newest,
      String title,
      String json,
      String html,
      String markdown,
      String hash) {

    String etag() {
      return "\"" + Objects.requireNonNull(hash) + "\"";
    }
  }
}
