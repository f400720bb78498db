package debrief.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import debrief.action.ActionItem;
import debrief.web.download.SpreadsheetCell;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with a header. */
final class ActionCsv implements ActionFormat {
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
          "dateMoves",
          "doneAt",
          "doneBeforeImport");

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
            row.dateMoves(),
            item.doneAt(),
            item.doneBeforeImport())
        .map(ActionCsv::cell)
        .toList();
  }

  static String cell(@Nullable Object value) {
    return SpreadsheetCell.of(value);
  }
}
