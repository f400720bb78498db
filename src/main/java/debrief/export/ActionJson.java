package debrief.export;

import debrief.web.json.Json;
import java.io.IOException;
import java.io.Writer;

/** One JSON list of the items as the API shows them, with what {@link Exported} adds. */
final class ActionJson implements ActionFormat {
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
  public String fileName() {
    return "action-items.json";
  }

  @Override
  public void write(Source source, Links links, Writer out) throws IOException {
    String[] before = {"[\n"};
    source.each(
        Writing.each(
            item -> {
              out.write(before[0]);
              out.write(Json.text(Exported.of(item, links)));
              before[0] = ",\n";
            }));
    out.write(before[0].equals("[\n") ? "[]\n" : "\n]\n");
  }
}
