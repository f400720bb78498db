package debrief.export;

import debrief.action.ActionItem;
import debrief.action.ActionState;
import debrief.web.download.FileFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;

/** A way to write a list of action items. */
interface ActionFormat extends FileFormat {
  /** Of the file that a browser saves, such as {@code action-items.csv}. */
  String fileName();

  /**
   * Writes all of the source and leaves the writer open.
   *
   * @param links makes addresses that work outside of this server
   */
  void write(Source source, Links links, Writer out) throws IOException;

  /** What there is to write. Each call reads anew, newest first. */
  interface Source {
    void each(Consumer<ActionItem> receiver);

    void each(ActionState only, Consumer<ActionItem> receiver);

    /** The states that can occur, in their order. */
    List<ActionState> states();
  }

  /**
   * Addresses of this server.
   *
   * @param base without a slash at the end
   */
  record Links(String base) {
    String item(ActionItem item) {
      return base + "/action-items/" + item.ref();
    }

    String incident(ActionItem item) {
      return base + "/incidents/" + item.incident();
    }
  }

  /** For lambdas that write. */
  interface Writing {
    void accept(ActionItem item) throws IOException;

    static Consumer<ActionItem> each(Writing writing) {
      return item -> {
        try {
          writing.accept(item);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      };
    }
  }
}
