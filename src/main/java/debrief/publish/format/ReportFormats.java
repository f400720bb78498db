package debrief.publish.format;

import debrief.web.download.FileFormats;
import java.util.List;
import java.util.Optional;

/** Every file that a report can be had as. */
public final class ReportFormats implements FileFormats {
  public static final List<ReportFormat> ALL =
      List.of(new MarkdownFile(), new JsonFile(), new HtmlFile(), new PdfFile());

  public static Optional<ReportFormat> named(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  @Override
  public List<ReportFormat> all() {
    return ALL;
  }
}
