package debrief.intake.source;

import java.io.IOException;
import java.util.function.Consumer;

/** Many files, told one by one. */
@FunctionalInterface
public interface DocumentSource {
  /**
   * Tells of each once, in an order that is always the same.
   *
   * @throws IOException where they cannot be read at all
   * @throws debrief.web.Problem 422 for what is no collection of files
   */
  void each(Consumer<FoundDocument> found) throws IOException;
}
