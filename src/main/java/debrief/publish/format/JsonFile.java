package debrief.publish.format;

import debrief.publish.article.ReportContent;
import debrief.web.json.Json;

/** A report for programs; the same as the API answers. */
final class JsonFile implements ReportFormat {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public String label() {
    return "JSON";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public byte[] write(ReportContent content, EditionStamp stamp) {
    return Json.bytes(ReportDocument.of(content, stamp));
  }
}
