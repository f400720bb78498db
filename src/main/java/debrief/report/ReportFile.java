package debrief.report;

import debrief.crypto.Ids;
import debrief.publish.format.ReportFormat;
import java.util.HexFormat;

/**
 * A file of an edition as somebody takes it away.
 *
 * @param name to save it under
 */
public record ReportFile(String name, ReportFormat format, byte[] body) {
  String etag() {
    return "\"" + HexFormat.of().formatHex(Ids.sha256(body), 0, 16) + "\"";
  }
}
