package debrief.insight;

import debrief.trust.Effect;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Figures while they are added up. */
final class Tally {
  private final Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
  private final Map<PromiseStanding, Integer> promises = new EnumMap<>(PromiseStanding.class);
  private int incidents;
  private int keptBefore;
  private int reported;
  private int felt;
  private int mitigated;
  private long[] seconds = new long[0];

  /** All incidents of a group, whatever they touched. */
  void add(LedgerSql.Group group) {
    count(group);
    reported += group.reported() ? group.numbers().size() : 0;
    feel(group);
  }

  /** The incidents of a group, of which a report says this. */
  void add(LedgerSql.Group group, Effect effect) {
    count(group);
    effects.merge(effect, group.numbers().size(), Integer::sum);
    if (effect == Effect.harmed || effect == Effect.strained) {
      feel(group);
    }
  }

  private void count(LedgerSql.Group group) {
    incidents += group.numbers().size();
  }

  private void feel(LedgerSql.Group group) {
    List<Long> more = group.seconds();
    felt += group.numbers().size();
    mitigated += group.mitigated();
    long[] all = Arrays.copyOf(seconds, seconds.length + more.size());
    for (int i = 0; i < more.size(); i++) {
      all[seconds.length + i] = more.get(i);
    }
    seconds = all;
  }

  void add(LedgerSql.Promised promised) {
    promises.merge(promised.standing(), promised.count(), Integer::sum);
    keptBefore += promised.before() ? promised.count() : 0;
  }

  private Distribution impact() {
    return Distribution.of(seconds, mitigated, felt - seconds.length);
  }

  Figures figures() {
    return new Figures(
        incidents,
        effects.getOrDefault(Effect.harmed, 0),
        effects.getOrDefault(Effect.strained, 0),
        effects.getOrDefault(Effect.held, 0),
        effects.getOrDefault(Effect.strengthened, 0),
        impact(),
        new Figures.Promises(
            of(PromiseStanding.open) + of(PromiseStanding.overdue),
            of(PromiseStanding.overdue),
            of(PromiseStanding.kept),
            of(PromiseStanding.declined),
            keptBefore));
  }

  private int of(PromiseStanding standing) {
    return promises.getOrDefault(standing, 0);
  }

  LedgerSummary.Coverage coverage(Quarter quarter) {
    return new LedgerSummary.Coverage(quarter, incidents, reported, incidents - reported, impact());
  }
}
