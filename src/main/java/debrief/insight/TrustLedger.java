package debrief.insight;

import debrief.access.Access;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.cluster.Notifications;
import debrief.cluster.NotifiedCache;
import debrief.db.SqlObjects;
import debrief.db.Where;
import debrief.incident.Incident;
import debrief.report.Reports;
import debrief.service.ServiceNames;
import debrief.team.TeamNames;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to the Trust ledger. */
public final class TrustLedger {
  /** Something that is counted has changed; the signal's key is the quarter of its incident. */
  private static final String CHANGED = "ledger";

  /** Quarters that are kept: with 7,000 incidents in each at most 20 MB. */
  private static final long MOST_KEPT = 120;

  private final LedgerSql sql;
  private final Notifications notifications;
  private final ServiceNames services;
  private final TeamNames teams;
  private final Clock clock;
  private final NotifiedCache<Kept, QuarterCounts> kept;

  /** What is kept: a quarter, of the incidents that are chosen, on a day. */
  private record Kept(
      Quarter quarter, @Nullable String service, @Nullable String team, LocalDate today) {}

  /** What was asked for in one statement each. */
  private record Read(List<LedgerSql.Group> incidents, List<LedgerSql.Promised> promises) {}

  public TrustLedger(
      Jdbi jdbi, Notifications notifications, ServiceNames services, TeamNames teams, Clock clock) {
    this.sql = SqlObjects.of(jdbi, LedgerSql.class);
    this.notifications = notifications;
    this.services = services;
    this.teams = teams;
    this.clock = clock;
    this.kept = new NotifiedCache<>(notifications, CHANGED, MOST_KEPT, QuarterCounts::concerns);
    kept.follow(Reports.CHANGED);
  }

  /**
   * As the viewer may see it.
   *
   * @throws debrief.web.Problem 422 that names the filter which cannot be understood
   */
  public LedgerSummary of(Viewer viewer, LedgerFilter.Asked asked) {
    viewer.require(Right.READ);
    Instant now = clock.instant();
    LedgerFilter said = asked.filter(now);
    LedgerFilter called = said.of(services.known(said.service()), teams.known(said.team()));
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Tallies tallies = new Tallies(viewer);
    for (QuarterCounts digest : everybodys(viewer, called, today)) {
      tallies.addIncidents(digest.incidents());
      tallies.addPromises(digest.promises());
    }
    Read restricted =
        read(viewer, called, today, c -> Access.restricted(viewer, LedgerSql.INCIDENTS, c));
    tallies.addIncidents(restricted.incidents());
    tallies.addPromises(restricted.promises());
    return tallies.ledger(said);
  }

  /** What is open to everybody, kept once for all who read it. */
  private Iterable<QuarterCounts> everybodys(Viewer viewer, LedgerFilter called, LocalDate today) {
    List<Kept> wanted = new ArrayList<>();
    for (Quarter quarter : called.quarters()) {
      wanted.add(new Kept(quarter, called.service(), called.team(), today));
    }
    return kept.getAll(wanted, missing -> digests(viewer, called, today, missing)).values();
  }

  private Map<Kept, QuarterCounts> digests(
      Viewer viewer, LedgerFilter called, LocalDate today, List<Kept> missing) {
    LedgerFilter span =
        new LedgerFilter(
            called.service(),
            called.team(),
            missing.get(0).quarter(),
            missing.get(missing.size() - 1).quarter());
    Read read = read(viewer, span, today, c -> Access.everybodys(LedgerSql.INCIDENTS) + c);
    Map<Kept, QuarterCounts> digests = new HashMap<>();
    for (Kept one : missing) {
      int index = one.quarter().index();
      digests.put(
          one,
          QuarterCounts.of(
              one.quarter(),
              called.isOfAll(),
              read.incidents().stream().filter(g -> g.quarter() == index).toList(),
              read.promises().stream().filter(p -> p.quarter() == index).toList()));
    }
    return digests;
  }

  /**
   * @param whose from conditions, each after {@code and}, to one of all incidents that are meant
   */
  private Read read(
      Viewer viewer, LedgerFilter filter, LocalDate today, UnaryOperator<String> whose) {
    Where incidents = filter.incidents();
    Where promises = filter.promises();
    return new Read(
        sql.incidents(whose.apply(incidents.sql()), incidents.values(), viewer),
        sql.promises(whose.apply(promises.sql()), promises.values(), today, viewer));
  }

  /** An incident is counted in its quarter from now on; joins the transaction that says so. */
  public void incidentChanged(String ref) {
    sql.startOf(Incident.number(ref)).map(Quarter::of).ifPresent(this::changed);
  }

  /** How promises stand has changed; likewise. */
  public void promisesChanged(List<String> refs) {
    long[] numbers = refs.stream().mapToLong(ActionItem::number).toArray();
    sql.startsOfItems(numbers).stream().map(Quarter::of).distinct().forEach(this::changed);
  }

  private void changed(Quarter quarter) {
    notifications.send(CHANGED, quarter.toString());
  }

  /** A service or a team is called otherwise, or looks after something else; likewise. */
  public void namesChanged() {
    notifications.send(CHANGED);
  }
}
