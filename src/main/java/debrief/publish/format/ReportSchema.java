package debrief.publish.format;

import debrief.publish.article.ReportContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The JSON Schema of a report's JSON file. A new format of the content has a schema of its own. */
public final class ReportSchema {
  private ReportSchema() {}

  /** Of the format that is written today. */
  public static byte[] json() {
    String file = "report-" + ReportContent.FORMAT + ".schema.json";
    try (InputStream in = ReportSchema.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it stands in our own jar
    }
  }
}
