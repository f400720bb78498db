package debrief.export;

import debrief.web.Problem;
import debrief.web.download.FileFormat;
import debrief.web.download.FileFormats;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every format that a list of action items can be taken away in. */
public final class ActionFormats implements FileFormats {
  static final List<ActionFormat> ALL =
      List.of(new ActionCsv(), new ActionJson(), new ActionJsonLines(), new ActionMarkdown());

  @Override
  public List<? extends FileFormat> all() {
    return ALL;
  }

  /**
   * @throws Problem 422 that lists the formats
   */
  static ActionFormat named(@Nullable String name) {
    return ALL.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "format",
                    "One of "
                        + ALL.stream().map(ActionFormat::name).collect(Collectors.joining(", "))
                        + "."));
  }
}
