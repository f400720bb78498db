package debrief.insight.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import debrief.insight.Distribution;
import debrief.insight.Figures;
import debrief.insight.LedgerSummary;
import debrief.web.Problem;
import debrief.web.download.SpreadsheetCell;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the ledger, each as RFC 4180 with a header; a figure that is not there is empty.
 */
final class LedgerCsv {
  /** The tables that there are. */
  enum Table {
    principles,
    quarters,
    incidents
  }

  private static final List<String> IMPACT =
      List.of(
          "impactRecorded",
          "impactToMitigated",
          "impactMissing",
          "impactTotalMinutes",
          "impactMedianMinutes",
          "impactP90Minutes");
  private static final List<String> CHOICE = List.of("service", "team");

  private final LedgerSummary ledger;
  private final List<List<?>> rows = new ArrayList<>();

  private LedgerCsv(LedgerSummary ledger) {
    this.ledger = ledger;
  }

  /**
   * @throws Problem 422 when there is no such table
   */
  static String write(LedgerSummary ledger, @Nullable Table table) {
    if (table == null) {
      throw Problem.invalid(
          "table", "One of principles, quarters, incidents: which table it is to be.");
    }
    LedgerCsv csv = new LedgerCsv(ledger);
    switch (table) {
      case principles -> csv.principles();
      case quarters -> csv.quarters();
      case incidents -> csv.incidents();
    }
    return csv.text();
  }

  private void principles() {
    head(List.of("principle", "from", "to"), figureNames());
    for (LedgerSummary.OfPrinciple one : ledger.principles()) {
      row(List.of(one.principle(), ledger.from(), ledger.to()), figures(one.total()));
    }
  }

  private void quarters() {
    head(List.of("principle", "quarter"), figureNames());
    for (LedgerSummary.OfPrinciple one : ledger.principles()) {
      for (LedgerSummary.InQuarter in : one.quarters()) {
        row(List.of(one.principle(), in.quarter()), figures(in.figures()));
      }
    }
  }

  private void incidents() {
    head(List.of("quarter", "incidents", "withReport", "withoutReport"), IMPACT);
    for (LedgerSummary.Coverage one : ledger.quarters()) {
      row(
          List.of(one.quarter(), one.incidents(), one.withReport(), one.withoutReport()),
          impact(one.impact()));
    }
  }

  private static List<String> figureNames() {
    List<String> names =
        new ArrayList<>(List.of("incidents", "harmed", "strained", "held", "strengthened"));
    names.addAll(IMPACT);
    names.addAll(
        List.of(
            "promisesOpen",
            "promisesOverdue",
            "promisesKept",
            "promisesDeclined",
            "promisesKeptBeforeImport"));
    return names;
  }

  private static List<?> figures(Figures f) {
    List<Object> cells =
        new ArrayList<>(
            List.of(f.incidents(), f.harmed(), f.strained(), f.held(), f.strengthened()));
    cells.addAll(impact(f.impact()));
    Figures.Promises promises = f.promises();
    cells.addAll(
        List.of(
            promises.open(),
            promises.overdue(),
            promises.kept(),
            promises.declined(),
            promises.keptBeforeImport()));
    return cells;
  }

  private static List<?> impact(Distribution impact) {
    return Arrays.asList(
        impact.n(),
        impact.toMitigated(),
        impact.missing(),
        minutes(impact.totalSeconds()),
        minutes(impact.medianSeconds()),
        minutes(impact.p90Seconds()));
  }

  /** To a tenth. */
  private static String minutes(@Nullable Long seconds) {
    return seconds == null
        ? ""
        : BigDecimal.valueOf(seconds)
            .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private void head(List<?> first, List<?> then) {
    add(first, then, CHOICE);
  }

  /** With the filters behind it, so that a file says what it counts. */
  private void row(List<?> first, List<?> then) {
    add(first, then, Arrays.asList(ledger.service(), ledger.team()));
  }

  private void add(List<?> first, List<?> then, List<?> last) {
    List<Object> all = new ArrayList<>(first);
    all.addAll(then);
    all.addAll(last);
    rows.add(all);
  }

  private String text() {
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    rows.forEach(row -> csv.writeRecord(row.stream().map(SpreadsheetCell::of).toList()));
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
