package debrief.insight.page;

import debrief.insight.Distribution;
import debrief.insight.Figures;
import debrief.insight.LedgerSummary;
import debrief.insight.PromiseStanding;
import debrief.web.page.TimeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table of the ledger as it is shown.
 *
 * @param caption says which table it is
 * @param first the heading of the column that names a row
 * @param csv the address of the same as a file
 */
record LedgerTable(String caption, String first, List<String> columns, List<Row> rows, String csv) {
  private static final List<String> IMPACT =
      List.of("Impact", "Median", "p90", "Measured", "Missing");

  /** What happened: the columns of figures that are counted of a principle. */
  static final List<String> FIGURES =
      join(List.of("Incidents", "Harmed", "Strained", "Held", "Strengthened"), IMPACT);

  static final List<String> PROMISES = List.of("Open", "Overdue", "Kept", "Declined");
  static final List<String> COVERAGE =
      join(List.of("Incidents", "With a report", "Without one"), IMPACT);

  /** A figure, the list of what it counts, and what that is in words; nothing leads to nothing. */
  record Cell(String label, String text, @Nullable String href, String words) {}

  /**
   * @param href of the row's own page, or null
   */
  record Row(String name, @Nullable String href, List<Cell> cells) {}

  static <T> List<T> join(List<T> one, List<T> other) {
    List<T> both = new ArrayList<>(one);
    both.addAll(other);
    return List.copyOf(both);
  }

  /**
   * The cells of a row, of {@link #FIGURES} and {@link #PROMISES}.
   *
   * @param query of the row's choice, which ends in {@code &}
   * @param of what it is about, in words
   */
  static List<Cell> figures(Figures f, String query, String of) {
    String incidents = "/trust/incidents" + query;
    List<Cell> cells = new ArrayList<>();
    cells.add(count("Incidents", f.incidents(), incidents, "incidents that touched " + of));
    cells.add(effect("Harmed", f.harmed(), incidents, "harmed " + of));
    cells.add(effect("Strained", f.strained(), incidents, "strained " + of));
    cells.add(effect("Held", f.held(), incidents, "in which it held: " + of));
    cells.add(effect("Strengthened", f.strengthened(), incidents, "strengthened " + of));
    cells.addAll(impact(f.impact(), incidents, of));
    return cells;
  }

  static List<Cell> promises(Figures.Promises p, String query, String of) {
    String list = "/trust/promises" + query + "standing=";
    return List.of(
        count("Open", p.open(), list + PromiseStanding.open + "&", "open promises for " + of),
        count(
            "Overdue", p.overdue(), list + PromiseStanding.overdue + "&", "overdue ones for " + of),
        kept(p, list + PromiseStanding.kept + "&", "kept promises for " + of),
        count(
            "Declined",
            p.declined(),
            list + PromiseStanding.declined + "&",
            "declined ones for " + of));
  }

  /** What was done before its import was kept on a day that nobody knows, and is told apart. */
  private static Cell kept(Figures.Promises p, String list, String words) {
    Cell all = count("Kept", p.kept(), list, words);
    int before = p.keptBeforeImport();
    String text = all.text() + (before == 0 ? "" : ", " + before + " before import");
    return new Cell(all.label(), text, all.href(), all.words());
  }

  static List<Cell> coverage(LedgerSummary.Coverage c, String query) {
    String list = "/trust/incidents" + query;
    String of = c.quarter().toString();
    return join(
        List.of(
            count("Incidents", c.incidents(), list, "incidents of " + of),
            count("With a report", c.withReport(), list + "report=with&", "with a report, " + of),
            count(
                "Without one",
                c.withoutReport(),
                list + "report=without&",
                "without a report, " + of)),
        impact(c.impact(), list, of));
  }

  private static List<Cell> impact(Distribution impact, String list, String of) {
    return List.of(
        lasting("Impact", impact.totalSeconds()),
        lasting("Median", impact.medianSeconds()),
        lasting("p90", impact.p90Seconds()),
        new Cell("Measured", "n = " + impact.n() + (impact.few() ? ", few" : ""), null, ""),
        count(
            "Missing",
            impact.missing(),
            list + "impact=missing&",
            "without a recorded end, " + of));
  }

  private static Cell effect(String label, int count, String list, String words) {
    return count(label, count, list + "effect=" + label.toLowerCase(Locale.ROOT) + "&", words);
  }

  private static Cell count(String label, int count, String list, String words) {
    String href = count == 0 ? null : list.substring(0, list.length() - 1);
    return new Cell(label, String.valueOf(count), href, words);
  }

  private static Cell lasting(String label, @Nullable Long seconds) {
    return new Cell(label, seconds == null ? "none recorded" : TimeView.lasting(seconds), null, "");
  }
}
