package debrief.review.verdict;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import debrief.web.download.FileFormat;
import debrief.web.download.SpreadsheetCell;
import debrief.web.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A way to write verdicts; the names stand in addresses. */
enum VerdictFormat implements FileFormat {
  csv("CSV", "text/csv; charset=utf-8; header=present") {
    @Override
    void write(Source source, Writer out) {
      // Not closed: the writer below it belongs to the caller.
      CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
      rows.writeRecord("words", "rule", "category", "verdict", "day", "language");
      source.each(
          one ->
              rows.writeRecord(
                  Stream.of(
                          one.words(),
                          one.rule(),
                          one.category(),
                          one.verdict(),
                          one.day(),
                          one.language())
                      .map(SpreadsheetCell::of)
                      .toList()));
      flush(rows);
    }
  },
  jsonl("JSON lines", Json.LINES) {
    @Override
    void write(Source source, Writer out) {
      source.each(
          one -> {
            try {
              out.write(Json.text(one) + "\n");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  };

  private final String label;
  private final String mediaType;

  VerdictFormat(String label, String mediaType) {
    this.label = label;
    this.mediaType = mediaType;
  }

  /** What there is to write. */
  interface Source {
    void each(Consumer<Verdict> receiver);
  }

  abstract void write(Source source, Writer out);

  private static void flush(CsvWriter rows) {
    try {
      rows.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String mediaType() {
    return mediaType;
  }
}
