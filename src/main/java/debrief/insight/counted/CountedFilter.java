package debrief.insight.counted;

import debrief.access.Viewer;
import debrief.db.Where;
import debrief.insight.LedgerFilter;
import debrief.insight.PromiseStanding;
import debrief.trust.Effect;
import debrief.trust.Principles;
import debrief.web.Problem;
import debrief.web.json.Query;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which incidents or promises of the ledger a list shows; everything may be left out. */
record CountedFilter(
    LedgerFilter ledger,
    @Nullable String principle,
    @Nullable Effect effect,
    @Nullable Reported report,
    @Nullable Impact impact,
    @Nullable PromiseStanding standing) {

  /** Whether a published report says what an incident touched. */
  enum Reported {
    with,
    without
  }

  /** Whether it is known how long customers felt it. */
  enum Impact {
    missing
  }

  /** Words of a query as they came. */
  record Asked(
      @Nullable String principle,
      @Nullable String effect,
      @Nullable String report,
      @Nullable String impact,
      @Nullable String standing) {

    /**
     * @throws Problem 422 that names the filter which cannot be understood
     */
    CountedFilter filter(LedgerFilter ledger) {
      CountedFilter filter =
          new CountedFilter(
              ledger,
              Principles.asked(principle),
              Query.choice("effect", effect, Effect.class),
              Query.choice("report", report, Reported.class),
              Query.choice("impact", impact, Impact.class),
              Query.choice("standing", standing, PromiseStanding.class));
      if (filter.effect != null && filter.principle == null) {
        throw Problem.invalid("principle", "An effect is one on a principle: say on which.");
      }
      return filter;
    }
  }

  /** The same of a service and a team as they are called. */
  CountedFilter of(@Nullable String service, @Nullable String team) {
    return new CountedFilter(ledger.of(service, team), principle, effect, report, impact, standing);
  }

  /** The same choice as the beginning of an address's query, which ends in {@code &}. */
  String query() {
    return ledger.query()
        + Query.again(
                "principle",
                principle,
                "effect",
                effect,
                "report",
                report,
                "impact",
                impact,
                "standing",
                standing)
            .substring(1);
  }

  Where incidents() {
    return ledger
        .incidents()
        .and("r.principles @> array[:principle]::text[]", "principle", principle)
        .and("r.effects @> array[:effect]::text[]", "effect", effect == null ? null : on(effect))
        .andIf(report == Reported.with, "i.reported")
        .andIf(report == Reported.without, "not i.reported")
        .andIf(impact != null, "i.state = 'ongoing'")
        // As the figure: where it held nobody asks how long.
        .and(
            "r.effects && cast(:felt as text[])",
            "felt",
            impact == null || principle == null
                ? null
                : new String[] {on(Effect.harmed), on(Effect.strained)});
  }

  /** As a report has it: {@code security harmed}. */
  private String on(Effect what) {
    return principle + " " + what;
  }

  Where promises(Viewer viewer, LocalDate today) {
    Where where =
        ledger
            .promises()
            .andIf(!viewer.seesTeamText(), "a.audience <> 'team'")
            .and("r.principles @> array[:principle]::text[]", "principle", principle);
    return standing == null
        ? where
        : switch (standing) {
          case open -> where.andIf(true, "a.state not in ('done', 'declined')");
          case overdue ->
              where.and(
                  "a.state not in ('done', 'declined') and a.due_on < :today", "today", today);
          case kept -> where.andIf(true, "a.state = 'done'");
          case declined -> where.andIf(true, "a.state = 'declined'");
        };
  }
}
