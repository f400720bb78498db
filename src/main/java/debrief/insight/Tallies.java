package debrief.insight;

import debrief.access.Viewer;
import debrief.trust.Effect;
import debrief.trust.Principle;
import debrief.trust.Principles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up, for a viewer, what digests hold: by principle, by quarter, by both. */
final class Tallies {
  /** One cell of the ledger. */
  private record Cell(String principle, int quarter) {}

  private final boolean teamText;
  private final Map<Integer, Tally> byQuarter = new HashMap<>();
  private final Map<String, Tally> byPrinciple = new HashMap<>();
  private final Map<Cell, Tally> byBoth = new HashMap<>();

  Tallies(Viewer viewer) {
    this.teamText = viewer.seesTeamText();
  }

  void addIncidents(List<LedgerSql.Group> groups) {
    for (LedgerSql.Group group : groups) {
      byQuarter.computeIfAbsent(group.quarter(), q -> new Tally()).add(group);
      for (String said : group.effects()) {
        Effect effect = Effect.valueOf(said.substring(said.indexOf(' ') + 1));
        of(principle(said)).add(group, effect);
        of(principle(said), group.quarter()).add(group, effect);
      }
    }
  }

  void addPromises(List<LedgerSql.Promised> promises) {
    for (LedgerSql.Promised promised : promises) {
      if (promised.team() && !teamText) {
        continue;
      }
      for (String said : promised.effects()) {
        of(principle(said)).add(promised);
        of(principle(said), promised.quarter()).add(promised);
      }
    }
  }

  private static String principle(String said) {
    return said.substring(0, said.indexOf(' '));
  }

  private Tally of(String principle) {
    return byPrinciple.computeIfAbsent(principle, p -> new Tally());
  }

  private Tally of(String principle, int quarter) {
    return byBoth.computeIfAbsent(new Cell(principle, quarter), c -> new Tally());
  }

  LedgerSummary ledger(LedgerFilter filter) {
    return new LedgerSummary(
        filter.from(),
        filter.to(),
        filter.service(),
        filter.team(),
        "UTC",
        Principles.all().stream().map(principle -> of(principle, filter)).toList(),
        filter.quarters().stream()
            .map(quarter -> byQuarter.getOrDefault(quarter.index(), new Tally()).coverage(quarter))
            .toList());
  }

  private LedgerSummary.OfPrinciple of(Principle principle, LedgerFilter filter) {
    return new LedgerSummary.OfPrinciple(
        principle.key(),
        principle.name(),
        of(principle.key()).figures(),
        filter.quarters().stream()
            .map(q -> new LedgerSummary.InQuarter(q, of(principle.key(), q.index()).figures()))
            .toList());
  }
}
