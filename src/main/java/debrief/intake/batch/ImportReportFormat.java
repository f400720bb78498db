package debrief.intake.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import debrief.web.download.SpreadsheetCell;
import debrief.web.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a report can be had as: a line for each file, and what came of it. */
public enum ImportReportFormat {
  /** RFC 4180 with a header. */
  csv("text/csv; charset=utf-8; header=present"),
  /** One list. */
  json("application/json");

  private static final List<String> COLUMNS =
      List.of(
          "path",
          "outcome",
          "incident",
          "reason",
          "timelineEvents",
          "actionItems",
          "assumed",
          "unplaced");

  private final String mediaType;

  ImportReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** Tells of the files of a batch, one by one. */
  interface Records {
    void each(Consumer<ImportRecord> told);
  }

  /** Writes all of it. The writer stays open. */
  void write(Records records, Writer out) throws IOException {
    try {
      if (this == csv) {
        writeCsv(records, out);
      } else {
        writeJson(records, out);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  private static void writeCsv(Records records, Writer out) throws IOException {
    // Not closed: the writer below it belongs to the caller.
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(COLUMNS);
    records.each(record -> csv.writeRecord(cells(record)));
    csv.flush();
  }

  private static List<String> cells(ImportRecord record) {
    return Stream.of(
            record.path(),
            Objects.requireNonNullElse(record.outcome(), "waiting"),
            Objects.requireNonNullElse(record.incident(), ""),
            record.reason(),
            record.timelineEvents(),
            record.actionItems(),
            String.join("\n", record.assumed()),
            String.join("\n", record.unplaced()))
        .map(SpreadsheetCell::of)
        .toList();
  }

  private static void writeJson(Records records, Writer out) throws IOException {
    String[] before = {"[\n"};
    records.each(
        record -> {
          try {
            out.write(before[0] + Json.text(record));
            before[0] = ",\n";
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    out.write(before[0].equals("[\n") ? "[]\n" : "\n]\n");
  }
}
