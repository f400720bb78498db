package debrief.report;

import debrief.access.Access;
import debrief.access.Audience;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.cluster.Notifications;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.db.Where;
import debrief.event.IncidentEvent;
import debrief.event.ReportEvent;
import debrief.incident.Incident;
import debrief.journal.Journal;
import debrief.postmortem.Postmortem;
import debrief.postmortem.document.PostmortemState;
import debrief.publish.Transition;
import debrief.publish.Transitions;
import debrief.publish.article.Composer;
import debrief.publish.article.Renditions;
import debrief.publish.article.ReportContent;
import debrief.publish.format.EditionStamp;
import debrief.publish.format.ReportDocument;
import debrief.service.ServiceNames;
import debrief.team.TeamNames;
import debrief.text.Slug;
import debrief.web.Problem;
import debrief.web.page.Assets;
import debrief.web.page.Page;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to what is published. */
public final class Reports {
  /** What readers get, or who may get it, has changed; the signal's key is the incident's. */
  public static final String CHANGED = "reports";

  private final Jdbi jdbi;
  private final ReportSql sql;
  private final Editions editions;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;
  private final Sources sources;
  private final ReportPageCache pages;
  private final Assets assets;

  /** What this door stands on. */
  public record Ground(
      Jdbi jdbi, Journal journal, Notifications notifications, Clock clock, Assets assets) {}

  /** The rooms that a report is made of. */
  public record Sources(
      Composer composer,
      Transitions transitions,
      ServiceNames services,
      TeamNames teams,
      ReportFilter.WordSearch words) {}

  public Reports(Ground ground, Sources sources) {
    this.jdbi = ground.jdbi();
    this.sql = SqlObjects.of(jdbi, ReportSql.class);
    this.editions = new Editions(SqlObjects.of(jdbi, EditionSql.class));
    this.journal = ground.journal();
    this.notifications = ground.notifications();
    this.clock = ground.clock();
    this.sources = sources;
    this.assets = ground.assets();
    this.pages = new ReportPageCache(editions, assets, notifications, CHANGED);
    journal.on(IncidentEvent.Changed.class, e -> notifications.send(CHANGED, e.subject()));
    journal.on(IncidentEvent.Dismissed.class, e -> notifications.send(CHANGED, e.subject()));
    journal.on(IncidentEvent.Restored.class, e -> notifications.send(CHANGED, e.subject()));
    journal.on(IncidentEvent.Erased.class, e -> notifications.send(CHANGED, e.subject()));
    journal.on(ReportEvent.Withdrawn.class, e -> notifications.send(CHANGED, e.incident()));
    journal.on(ReportEvent.Moved.class, e -> notifications.send(CHANGED, e.incident()));
    journal.on(ReportEvent.Redacted.class, e -> notifications.send(CHANGED, e.incident()));
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
  public record Moved(Postmortem postmortem, @Nullable ReportDocument report, boolean unchanged) {}

  /**
   * Moves a postmortem to another state; moving it to {@code published} freezes an edition in the
   * same transaction, unless nothing has changed since the newest.
   *
   * @throws Problem 409 with the reasons where it may not
   */
  public Moved move(Viewer viewer, String incident, Transition transition) {
    return jdbi.inTransaction(
        handle -> {
          Transitions.Moved moved = sources.transitions().move(viewer, incident, transition);
          return transition.to() == PostmortemState.published
              ? publish(viewer, moved.incident(), moved.postmortem(), transition.note())
              : new Moved(moved.postmortem(), null, false);
        });
  }

  private Moved publish(
      Viewer viewer, Incident incident, Postmortem postmortem, @Nullable String note) {
    Renditions renditions = sources.composer().compose(viewer, incident, postmortem);
    List<ReportContent> contents = renditions.all();
    ReportContent shared = renditions.of(Audience.organization);
    Optional<ReportSql.Head> before = sql.ofIncident(incident.number());
    if (before.isEmpty() && note != null) {
      throw Problem.invalid("changes", "The first edition has nothing before it. Leave this out.");
    }
    if (before.isPresent() && before.get().says(contents)) {
      // A second press makes no second edition.
      EditionStamp same = before.get().stamp(shared.hash());
      return new Moved(postmortem, ReportDocument.of(shared, same), true);
    }
    EditionStamp stamp =
        new EditionStamp(
            before.map(ReportSql.Head::slug).orElseGet(() -> newSlug(incident)),
            before.map(head -> head.edition() + 1).orElse(1),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            shared.hash(),
            note == null ? null : incident.roles().inMarkdown(note));
    sql.put(incident.number(), stamp, shared);
    editions.freeze(stamp, viewer.personId(), contents);
    journal.write(
        viewer.personId(),
        new ReportEvent.Published(stamp.slug(), stamp.edition(), incident.ref()));
    notifications.send(CHANGED, incident.ref());
    return new Moved(postmortem, ReportDocument.of(shared, stamp), false);
  }

  /**
   * The title, and the incident's number: a name is never taken, so that nobody learns from a
   * changed one that there is a report which they may not see.
   */
  private static String newSlug(Incident incident) {
    return Slug.of(incident.roles().inMarkdown(incident.title())) + "-" + incident.number();
  }

  /** Newest first, by first publication. */
  public Slice<ReportLine> list(Viewer viewer, ReportFilter asked, Cursor after, int limit) {
    viewer.require(Right.READ);
    ReportFilter filter =
        asked.of(sources.services().known(asked.service()), sources.teams().known(asked.team()));
    Where where = filter.where();
    if (filter.team() != null) {
      chooseTeam(viewer, filter.team(), where);
    }
    ReportFilter.Words sought = filter.words(sources.words());
    sought.values().forEach(where::bind);
    String chosen = ReportSql.LISTED + where.sql();
    List<ReportSql.Row> rows =
        sql.list(
            Access.page(viewer, ReportSql.NEWEST, chosen + sought.open(), chosen + sought.shared()),
            where.values(),
            after.at(),
            after.key(),
            limit + 1,
            viewer);
    return Slice.of(rows, limit, row -> new Cursor(row.firstPublishedAt(), row.slug()).encode())
        .map(ReportSql.Row::toLine);
  }

  private void chooseTeam(Viewer viewer, String team, Where where) {
    int most = ReportSql.OfTeam.FEW;
    Cursor all = Cursor.START;
    String page = Access.page(viewer, ReportSql.PROMISES, ReportSql.PROMISED_BY_TEAM);
    ReportSql.OfTeam its = sql.ofTeam(page, team, all.at(), all.number(), most, viewer);
    String count = Access.count(viewer, ReportSql.NEWEST, ReportSql.OF_SERVICES);
    String[] theirs = its.services().toArray(String[]::new);
    boolean few = its.mayHaveFew() && sql.ofServices(count, theirs, most, viewer) < most;
    where.and(its.condition(viewer, few), "team", team).bind("services", theirs);
  }

  /**
   * A file of an edition.
   *
   * @param edition 0 for the newest
   * @param audience whose rendering it is
   * @throws Problem 404 when there is none, or it is not shared with the viewer
   */
  public ReportFile file(
      Viewer viewer, String slug, int edition, Audience audience, String format) {
    return editions.file(viewer, slug, edition, audience, format);
  }

  /** Makes the files of the latest editions that nobody waits for while they publish. */
  public void makeLateFiles() {
    editions.makeLateFiles(clock.instant());
  }

  /**
   * The page of an edition as it goes over the wire.
   *
   * @param edition 0 for the newest
   * @throws Problem 404 when there is none, or it is not shared with the viewer
   */
  ServedPage page(Viewer viewer, String slug, int edition, Audience audience) {
    viewer.require(Right.READ);
    return pages.page(viewer, slug, edition, audience);
  }

  /**
   * How a link to a report unfolds for somebody who may read it.
   *
   * @throws Problem as {@link #page}
   */
  public Page.@Nullable LinkPreview preview(Viewer viewer, String slug) {
    return ReportPage.of(
            editions.article(viewer, slug, 0, Audience.organization), Audience.organization)
        .linkPreview();
  }

  /**
   * As {@link #file} of the newest edition, for whoever holds a link to it.
   *
   * @throws Problem 404 when not every reader may have it, 410 when it was withdrawn
   */
  public ReportFile fileForReaders(String slug, Audience audience, String format) {
    return editions.file(ReportPageCache.ANY_READER, slug, 0, audience, format);
  }

  /** A page for whoever holds its address, as it goes over the wire. */
  public ServedPage forAnybody(Page page) {
    return ServedPage.ofAnybody(page, assets);
  }

  /** As {@link #page} of the newest edition, from memory alone: null when it would have to ask. */
  @Nullable ServedPage rememberedPage(Viewer viewer, String slug) {
    return viewer.may(Right.READ) ? pages.remembered(slug) : null;
  }

  /** The slug of an incident's report, or null. The caller has asked for the incident before. */
  public @Nullable String slugOf(Incident incident) {
    return sql.slugOf(incident.number());
  }
}
