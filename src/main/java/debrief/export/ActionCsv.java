package debrief.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import debrief.action.ActionItem;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a header. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe, also where blanks stand before the sign, or it is a full-width, small, raised or
 * lowered one, which some spreadsheets read as the plain one. So does one that begins with
 * apostrophes before such a sign, and so a reader who takes one apostrophe away has the text as it
 * was: Linear's importer does so by itself, others leave it.
 */
final class ActionCsv implements ActionFormat {
  private static final Pattern FORMULA =
      Pattern.compile("^'*(?:[\\t\\r\\n]|[\\p{Z}\\s\\p{Cf}]*[=+\\-−@|])");

  /** Enough of a cell to see what it begins with. */
  private static final int BEGINNING = 200;

  private static final List<String> COLUMNS =
      List.of(
          "ref",
          "title",
          "outcome",
          "state",
          "control",
          "team",
          "owner",
          "dueOn",
          "overdue",
          "impact",
          "effort",
          "incident",
          "incidentTitle",
          "severity",
          "services",
          "report",
          "principles",
          "reason",
          "evidence",
          "tracker",
          "createdAt",
          "updatedAt",
          "link",
          "ownerName",
          "ownerAddress",
          "committedAt",
          "firstDueOn",
          "dateMoves");

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String label() {
    return "CSV";
  }

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8; header=present";
  }

  @Override
  public String fileName() {
    return "action-items.csv";
  }

  @Override
  public void write(Source source, Links links, Writer out) throws IOException {
    // Not closed: the writer below it belongs to the caller.
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(COLUMNS);
    source.each(item -> csv.writeRecord(cells(Exported.of(item, links))));
    csv.flush();
  }

  private static List<String> cells(Exported row) {
    ActionItem item = row.item();
    return Stream.of(
            item.ref(),
            item.title(),
            Exported.trimmed(item.outcome()),
            item.state(),
            item.control(),
            item.team(),
            item.owner(),
            item.dueOn(),
            item.overdue(),
            item.impact(),
            item.effort(),
            item.incident(),
            item.about().title(),
            item.about().severity(),
            String.join(", ", item.about().services()),
            item.report(),
            String.join(", ", item.principles()),
            Exported.trimmed(item.reason()),
            Exported.trimmed(item.evidence()),
            item.tracker() == null ? null : item.tracker().url(),
            item.createdAt(),
            item.updatedAt(),
            row.link(),
            row.ownerName(),
            row.ownerAddress(),
            row.committedAt(),
            row.firstDueOn(),
            row.dateMoves())
        .map(ActionCsv::cell)
        .toList();
  }

  static String cell(@Nullable Object value) {
    String text = Objects.toString(value, "");
    return FORMULA.matcher(folded(text)).find() ? "'" + text : text;
  }

  private static String folded(String text) {
    String beginning = text.length() > BEGINNING ? text.substring(0, BEGINNING) : text;
    return Normalizer.normalize(beginning, Normalizer.Form.NFKC);
  }
}
