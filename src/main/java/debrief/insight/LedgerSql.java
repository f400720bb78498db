package debrief.insight;

import debrief.access.Access;
import debrief.access.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What there is to count; whoever calls says whose. */
interface LedgerSql {
  Access.Listed INCIDENTS =
      new Access.Listed("incident i", "i.listed", "i.number", "i.started_at", "i.number");

  /**
   * Incidents of a quarter of which the same is said.
   *
   * @param effects what happened to principles, as in {@code security harmed}
   * @param seconds how long customers felt those of which that is recorded
   * @param mitigated how many of these end with mitigation; the others with resolution
   */
  record Group(
      int quarter,
      boolean reported,
      List<String> effects,
      List<Long> numbers,
      List<Long> seconds,
      int mitigated) {}

  /**
   * Promises of a quarter's incidents of which the same is said.
   *
   * @param before whether they were done before they were imported
   * @param team whether they are for those who draft only
   */
  record Promised(
      int quarter,
      List<String> effects,
      PromiseStanding standing,
      boolean before,
      boolean team,
      int count) {}

  @SqlQuery(
      """
      select cast(extract(year from i.started_at at time zone 'UTC') * 4
          + extract(quarter from i.started_at at time zone 'UTC') - 1 as int) as quarter,
        i.reported,
        coalesce(r.effects, '{}') as effects,
        array_agg(i.number) as numbers,
        coalesce(array_agg(cast(floor(extract(epoch from
            coalesce(i.mitigated_at, i.resolved_at) - i.started_at)) as bigint))
          filter (where coalesce(i.mitigated_at, i.resolved_at) is not null), '{}') as seconds,
        count(i.mitigated_at) as mitigated
      from incident i
      left join report r on r.incident_number = i.number and not r.withdrawn
      where <which>
      group by 1, 2, 3
      """)
  List<Group> incidents(
      @Define("which") String which,
      @BindMap Map<String, Object> values,
      @BindMethods("viewer") Viewer viewer);

  /** A promise is overdue where it is open and its day has passed; those are not among the open. */
  @SqlQuery(
      """
      select cast(extract(year from i.started_at at time zone 'UTC') * 4
          + extract(quarter from i.started_at at time zone 'UTC') - 1 as int) as quarter,
        r.effects,
        case a.state when 'done' then 'kept' when 'declined' then 'declined'
          else case when a.due_on < :today then 'overdue' else 'open' end end as standing,
        a.done_before_import as before,
        a.audience = 'team' as team, count(*) as count
      from incident i
      join report r on r.incident_number = i.number and not r.withdrawn
      join action_item a on a.incident_number = i.number
      where <which>
      group by 1, 2, 3, 4, 5
      """)
  List<Promised> promises(
      @Define("which") String which,
      @BindMap Map<String, Object> values,
      @Bind("today") LocalDate today,
      @BindMethods("viewer") Viewer viewer);

  @SqlQuery("select i.started_at from incident i where i.number = :number")
  Optional<Instant> startOf(@Bind("number") long number);

  @SqlQuery(
      """
      select distinct i.started_at
      from action_item a join incident i on i.number = a.incident_number
      where a.number = any(:numbers)
      """)
  List<Instant> startsOfItems(@Bind("numbers") long[] numbers);
}
