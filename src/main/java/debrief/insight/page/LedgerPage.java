package debrief.insight.page;

import debrief.insight.LedgerFilter;
import debrief.insight.LedgerSummary;
import debrief.insight.Quarter;
import debrief.service.KnownNames;
import debrief.trust.Effect;
import debrief.web.page.Field;
import debrief.web.page.PickingPage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** The ledger as a page. */
record LedgerPage(
    String service,
    String team,
    List<Field.Choice> froms,
    List<Field.Choice> tos,
    KnownNames known,
    boolean empty,
    boolean chosen,
    LedgerTable principles,
    LedgerTable promises,
    List<Part> parts,
    LedgerTable coverage,
    List<Key> keys)
    implements PickingPage {

  /** A principle with its picture and the table behind it. */
  record Part(LedgerChart chart, LedgerTable table) {}

  /** An entry of the legend. */
  record Key(String effect, String label) {}

  static LedgerPage of(LedgerSummary ledger, KnownNames known, Instant now) {
    LedgerFilter filter =
        new LedgerFilter(ledger.service(), ledger.team(), ledger.from(), ledger.to());
    String csv = "/trust.csv" + filter.query() + "table=";
    int most =
        Math.max(
            1,
            ledger.principles().stream()
                .flatMap(one -> one.quarters().stream())
                .mapToInt(in -> in.figures().incidents())
                .max()
                .orElse(1));
    return new LedgerPage(
        Objects.toString(ledger.service(), ""),
        Objects.toString(ledger.team(), ""),
        quarters(filter, now, filter.from()),
        quarters(filter, now, filter.to()),
        known,
        !ledger.counted(),
        !filter.isOfAll(),
        principles(ledger, filter, csv),
        promises(ledger, filter, csv),
        ledger.principles().stream()
            .map(one -> new Part(LedgerChart.of(one, most), quarters(one, filter, csv)))
            .toList(),
        coverage(ledger, filter, csv),
        Arrays.stream(Effect.values()).map(e -> new Key(e.name(), e.label())).toList());
  }

  private static List<Field.Choice> quarters(LedgerFilter filter, Instant now, Quarter chosen) {
    TreeSet<Quarter> offered = new TreeSet<>(filter.quarters());
    Quarter current = Quarter.of(now);
    for (int back = 0; back < LedgerFilter.MOST; back++) {
      offered.add(current.plus(-back));
    }
    return offered.descendingSet().stream()
        .map(q -> new Field.Choice(q.toString(), q.toString(), q.equals(chosen)))
        .toList();
  }

  private static String query(LedgerFilter filter, LedgerSummary.OfPrinciple one) {
    return filter.query() + "principle=" + one.principle() + "&";
  }

  private static LedgerTable principles(LedgerSummary ledger, LedgerFilter filter, String csv) {
    return new LedgerTable(
        "What happened to each principle",
        "Principle",
        LedgerTable.FIGURES,
        ledger.principles().stream()
            .map(
                one ->
                    new LedgerTable.Row(
                        one.name(),
                        "#" + one.principle(),
                        LedgerTable.figures(one.total(), query(filter, one), one.name())))
            .toList(),
        csv + LedgerCsv.Table.principles);
  }

  private static LedgerTable promises(LedgerSummary ledger, LedgerFilter filter, String csv) {
    return new LedgerTable(
        "How the promises stand",
        "Principle",
        LedgerTable.PROMISES,
        ledger.principles().stream()
            .map(
                one ->
                    new LedgerTable.Row(
                        one.name(),
                        null,
                        LedgerTable.promises(
                            one.total().promises(), query(filter, one), one.name())))
            .toList(),
        csv + LedgerCsv.Table.principles);
  }

  private static LedgerTable quarters(
      LedgerSummary.OfPrinciple one, LedgerFilter filter, String csv) {
    return new LedgerTable(
        one.name() + " by quarter",
        "Quarter",
        LedgerTable.join(LedgerTable.FIGURES, LedgerTable.PROMISES),
        one.quarters().stream()
            .map(
                in -> {
                  String query = query(filter.in(in.quarter()), one);
                  String of = one.name() + ", " + in.quarter();
                  return new LedgerTable.Row(
                      in.quarter().toString(),
                      null,
                      LedgerTable.join(
                          LedgerTable.figures(in.figures(), query, of),
                          LedgerTable.promises(in.figures().promises(), query, of)));
                })
            .toList(),
        csv + LedgerCsv.Table.quarters);
  }

  private static LedgerTable coverage(LedgerSummary ledger, LedgerFilter filter, String csv) {
    return new LedgerTable(
        "All incidents, with and without a report",
        "Quarter",
        LedgerTable.COVERAGE,
        ledger.quarters().stream()
            .map(
                c ->
                    new LedgerTable.Row(
                        c.quarter().toString(),
                        null,
                        LedgerTable.coverage(c, filter.in(c.quarter()).query())))
            .toList(),
        csv + LedgerCsv.Table.incidents);
  }

  @Override
  public String title() {
    return "Trust";
  }
}
