package debrief.export;

import debrief.web.json.Json;
import java.io.IOException;
import java.io.Writer;

/** One JSON object a line, for programs that read as it comes. */
final class ActionJsonLines implements ActionFormat {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public String label() {
    return "JSON lines";
  }

  @Override
  public String mediaType() {
    return Json.LINES;
  }

  @Override
  public String fileName() {
    return "action-items.jsonl";
  }

  @Override
  public void write(Source source, Links links, Writer out) throws IOException {
    source.each(
        Writing.each(
            item -> {
              out.write(Json.text(Exported.of(item, links)));
              out.write('\n');
            }));
  }
}
