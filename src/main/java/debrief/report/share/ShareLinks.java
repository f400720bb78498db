package debrief.report.share;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.cluster.Notifications;
import debrief.crypto.Ids;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.event.ReportEvent;
import debrief.journal.Journal;
import debrief.report.Reports;
import debrief.signin.password.Passwords;
import debrief.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The door for those who make links and revoke them: whoever approves what is published. A link is
 * made and ended, never changed.
 */
public final class ShareLinks {
  /** Links of one report that open something at once: more would be sent to nobody by hand. */
  private static final int MOST = 100;

  private final Jdbi jdbi;
  private final ShareLinkSql sql;
  private final Openings openings;
  private final Passwords passwords;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;

  /** What this door stands on. */
  public record Ground(Jdbi jdbi, Journal journal, Notifications notifications, Clock clock) {}

  public ShareLinks(Ground ground, Openings openings, Passwords passwords) {
    this.jdbi = ground.jdbi();
    this.sql = SqlObjects.of(jdbi, ShareLinkSql.class);
    this.openings = openings;
    this.passwords = passwords;
    this.journal = ground.journal();
    this.notifications = ground.notifications();
    this.clock = ground.clock();
  }

  /** A link that was just made: the only time that its secret is there to be read. */
  public record Made(ShareLink link, String secret) {}

  /**
   * A report whose links somebody looks after.
   *
   * @throws Problem 404 when there is none for the viewer, 403 for those who do not approve
   */
  ShareLinkSql.Target target(Viewer viewer, String slug) {
    ShareLinkSql.Target target = sql.target(slug, viewer).orElseThrow(Problem::missing);
    viewer.require(Right.APPROVE);
    return target;
  }

  /**
   * @throws Problem as {@link #target}; 409 where the report is withdrawn or restricted, or has too
   *     many links; 422 for what cannot be asked of a link
   */
  public Made make(Viewer viewer, String slug, ShareLinkInput input) {
    target(viewer, slug);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    input.check(at);
    String phrase = input.passphrase() == null ? null : passwords.hash(input.passphrase().strip());
    return jdbi.inTransaction(
        handle -> {
          sql.lock(slug);
          ShareLinkSql.Target target = target(viewer, slug);
          requireOpen(target, input, at);
          String secret = Ids.secret();
          ShareLinkSql.Made made =
              new ShareLinkSql.Made(
                  Ids.ordered(at, 0),
                  slug,
                  Objects.requireNonNull(input.audience()),
                  Ids.hash(secret),
                  phrase,
                  viewer.personId(),
                  at,
                  input.end(at));
          sql.insert(made);
          journal.write(
              viewer.personId(),
              new ReportEvent.LinkMade(slug, made.id(), made.audience().toString()));
          ShareLink link =
              sql.find(slug, made.id(), viewer)
                  .map(row -> link(row, List.of()))
                  .orElseThrow(Problem::missing);
          return new Made(link, secret);
        });
  }

  private void requireOpen(ShareLinkSql.Target target, ShareLinkInput input, Instant at) {
    if (target.closed()) {
      throw Problem.conflict(
          "This report is withdrawn, restricted or not an incident, so a link would open"
              + " nothing.");
    }
    if (!sql.isRendered(target.slug(), Objects.requireNonNull(input.audience()))) {
      throw Problem.conflict(
          "This edition was published before there was a rendering for that audience. Publish the"
              + " next one, then share it.");
    }
    if (sql.standing(target.slug(), at) >= MOST) {
      throw Problem.conflict(
          "This report has " + MOST + " open links already. Revoke one before you make another.");
    }
  }

  /** Of one report, the newest first. */
  public Slice<ShareLink> of(Viewer viewer, String slug, Cursor after, int limit) {
    viewer.require(Right.READ);
    target(viewer, slug);
    openings.flush();
    return told(sql.of(slug, after.at(), after.key(), limit + 1, viewer), limit);
  }

  /** Of the whole organisation, the newest first; for administrators. */
  public Slice<ShareLink> all(Viewer viewer, Cursor after, int limit) {
    viewer.require(Right.READ);
    viewer.require(Right.ADMINISTER);
    openings.flush();
    return told(sql.all(after.at(), after.key(), limit + 1, viewer), limit);
  }

  private Slice<ShareLink> told(List<ShareLinkSql.Row> rows, int limit) {
    Slice<ShareLinkSql.Row> slice =
        Slice.of(rows, limit, row -> new Cursor(row.createdAt(), row.id()).encode());
    String[] ids = slice.items().stream().map(ShareLinkSql.Row::id).toArray(String[]::new);
    Map<String, List<ShareLink.Day>> days =
        sql.days(ids).stream()
            .collect(
                Collectors.groupingBy(
                    ShareLinkSql.Openings::link,
                    Collectors.mapping(
                        o -> new ShareLink.Day(o.day(), o.openings()), Collectors.toList())));
    return slice.map(row -> link(row, days.getOrDefault(row.id(), List.of())));
  }

  private ShareLink link(ShareLinkSql.Row row, List<ShareLink.Day> days) {
    return new ShareLink(
        row.id(),
        row.slug(),
        row.title(),
        row.incident(),
        row.audience(),
        row.createdAt(),
        row.createdBy(),
        row.expiresAt(),
        row.revokedAt(),
        row.passphrase(),
        row.opens(),
        row.openedOn(),
        state(row.revokedAt(), row.expiresAt(), row.closed()),
        days);
  }

  private ShareLink.State state(
      @Nullable Instant revokedAt, @Nullable Instant expiresAt, boolean closed) {
    if (revokedAt != null) {
      return ShareLink.State.revoked;
    }
    if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
      return ShareLink.State.expired;
    }
    return closed ? ShareLink.State.closed : ShareLink.State.open;
  }

  /**
   * Ends a link at once, on every node. To revoke it again changes nothing.
   *
   * @throws Problem as {@link #target}, and 404 when the report has no such link
   */
  public void revoke(Viewer viewer, String slug, String id) {
    jdbi.useTransaction(
        handle -> {
          ShareLinkSql.Target target = target(viewer, slug);
          if (sql.revoke(id, slug, clock.instant()) > 0) {
            journal.write(viewer.personId(), new ReportEvent.LinkRevoked(slug, id));
            notifications.send(Reports.CHANGED, target.incident());
          } else if (sql.find(slug, id, viewer).isEmpty()) {
            throw Problem.missing();
          }
        });
  }
}
