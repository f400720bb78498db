package debrief.insight.counted;

import debrief.access.Access;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.action.ActionRow;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.db.Where;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.insight.LedgerFilter;
import debrief.service.ServiceNames;
import debrief.team.TeamNames;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to the lists behind the figures. */
public final class CountedLists {
  private final CountedSql sql;
  private final Incidents incidents;
  private final ServiceNames services;
  private final TeamNames teams;
  private final Clock clock;

  public CountedLists(
      Jdbi jdbi, Incidents incidents, ServiceNames services, TeamNames teams, Clock clock) {
    this.sql = SqlObjects.of(jdbi, CountedSql.class);
    this.incidents = incidents;
    this.services = services;
    this.teams = teams;
    this.clock = clock;
  }

  /**
   * An incident in the list.
   *
   * @param title as its report says it, and without one as the incident does, to this viewer
   * @param report the slug of its report; null where there is none
   */
  record Counted(
      String incident,
      String title,
      @Nullable String report,
      Instant startedAt,
      @Nullable String effect,
      @Nullable String explanation,
      @Nullable Long seconds) {}

  /**
   * @throws debrief.web.Problem 422 that names the filter which cannot be understood
   */
  CountedFilter filter(LedgerFilter.Asked ledger, CountedFilter.Asked asked) {
    return asked.filter(ledger.filter(clock.instant()));
  }

  private CountedFilter called(CountedFilter said) {
    LedgerFilter ledger = said.ledger();
    return said.of(services.known(ledger.service()), teams.known(ledger.team()));
  }

  /** Newest first. */
  Slice<Counted> incidents(Viewer viewer, CountedFilter said, Cursor after, int limit) {
    viewer.require(Right.READ);
    CountedFilter filter = called(said);
    Where where = filter.incidents();
    List<CountedSql.Row> rows =
        sql.incidents(
            Access.page(viewer, CountedSql.INCIDENTS, where.sql()),
            where.values(),
            filter.principle(),
            after.at(),
            after.number(),
            limit + 1,
            viewer);
    Slice<CountedSql.Row> slice =
        Slice.of(rows, limit, row -> new Cursor(row.startedAt(), "" + row.number()).encode());
    Map<Long, String> titles = titles(viewer, slice.items());
    return slice.map(
        row ->
            new Counted(
                Incident.ref(row.number()),
                row.said() == null ? titles.getOrDefault(row.number(), "") : row.said(),
                row.report(),
                row.startedAt(),
                row.effect(),
                row.explanation(),
                row.seconds()));
  }

  /** What those without a report are called. */
  private Map<Long, String> titles(Viewer viewer, List<CountedSql.Row> rows) {
    long[] without =
        rows.stream().filter(row -> row.said() == null).mapToLong(CountedSql.Row::number).toArray();
    return without.length == 0
        ? Map.of()
        : incidents.numbered(viewer, without).stream()
            .collect(Collectors.toMap(Incident::number, Incident::title));
  }

  /** Of the newest incident first. */
  Slice<ActionItem> promises(Viewer viewer, CountedFilter said, Cursor after, int limit) {
    viewer.require(Right.READ);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Where where = called(said).promises(viewer, today).andIf(true, "i.started_at <= :at");
    List<ActionRow> rows =
        sql.promises(
            Access.page(viewer, CountedSql.PROMISES, where.sql()),
            where.values(),
            after.at(),
            after.number(),
            limit + 1,
            viewer);
    return Slice.of(
            rows,
            limit,
            row -> new Cursor(sql.startOf(row.incidentNumber()), "" + row.number()).encode())
        .map(row -> row.toActionItem(viewer, today));
  }
}
