package debrief.publish.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.access.Audience;
import debrief.web.json.Json;

/**
 * Reads what an edition froze, in whatever format it was written: a file form that comes later is
 * made for earlier editions too.
 */
public final class FrozenContent {
  private FrozenContent() {}

  /**
   * @param json as it was stored
   * @throws IllegalStateException for a format that this version does not know
   */
  public static ReportContent read(String json) {
    ObjectNode content = Json.read(json, ObjectNode.class);
    int format = content.path("format").asInt();
    if (format == 1) {
      // One rendering for all readers, which held its own name, number and date.
      content.remove("slug");
      content.remove("edition");
      content.remove("publishedAt");
      content.put("audience", Audience.organization.toString());
    } else if (format != ReportContent.FORMAT) {
      throw new IllegalStateException(
          "an edition of format " + format + " is from a later version");
    }
    return Json.read(content.toString(), ReportContent.class);
  }
}
