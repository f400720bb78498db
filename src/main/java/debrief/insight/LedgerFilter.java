package debrief.insight;

import debrief.db.Where;
import debrief.web.Problem;
import debrief.web.json.Query;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger counts.
 *
 * @param service that an incident names; null for any
 * @param team that looks after a service which an incident names, and that has given a promise;
 *     null for any
 * @param from the first quarter
 * @param to the last one
 */
public record LedgerFilter(
    @Nullable String service, @Nullable String team, Quarter from, Quarter to) {
  /** Quarters that are shown where nobody says. */
  private static final int USUAL = 8;

  /** Quarters that are counted at once. */
  public static final int MOST = 40;

  /** Whether an incident names a service that a team looks after. */
  private static final String OF_TEAM =
      """
      i.services && array(select s.name from service s join team t on t.id = s.team_id
        where t.name = :team)""";

  /** The words of a query as they came. */
  public record Asked(
      @Nullable String service, @Nullable String team, @Nullable String from, @Nullable String to) {

    /**
     * @throws Problem 422 that names the filter which cannot be understood
     */
    public LedgerFilter filter(Instant now) {
      Quarter last = Quarter.asked("to", to);
      Quarter first = Quarter.asked("from", from);
      if (last == null) {
        Quarter current = Quarter.of(now);
        boolean later = first != null && first.compareTo(current) > 0;
        last = later && first != null ? first : current;
      }
      if (first == null) {
        first = last.plus(1 - USUAL);
      }
      if (first.compareTo(last) > 0) {
        throw Problem.invalid("to", "The last quarter is not before the first.");
      }
      if (last.index() - first.index() >= MOST) {
        throw Problem.invalid("from", "At most %d quarters are counted at once.".formatted(MOST));
      }
      return new LedgerFilter(
          Query.text("service", service), Query.text("team", team), first, last);
    }
  }

  /** The same of a service and a team as they are called. */
  public LedgerFilter of(@Nullable String called, @Nullable String teamCalled) {
    return new LedgerFilter(called, teamCalled, from, to);
  }

  public boolean isOfAll() {
    return service == null && team == null;
  }

  public List<Quarter> quarters() {
    return IntStream.rangeClosed(from.index(), to.index()).mapToObj(Quarter::new).toList();
  }

  /** The same choice as the beginning of an address's query, which ends in {@code &}. */
  public String query() {
    return Query.again("service", service, "team", team, "from", from, "to", to);
  }

  /** Which incidents it takes. */
  public Where incidents() {
    return where().and(OF_TEAM, "team", team);
  }

  /** Which action items: of a team those that it has given, whatever they are about. */
  public Where promises() {
    return where().and("a.team = :team", "team", team);
  }

  private Where where() {
    return new Where()
        .and("i.started_at >= :from", "from", from.start())
        .and("i.started_at < :to", "to", to.end())
        .and("i.services @> array[:service]::text[]", "service", service);
  }

  /** The same choice of one quarter. */
  public LedgerFilter in(Quarter quarter) {
    return new LedgerFilter(service, team, quarter, quarter);
  }
}
