package debrief.jobs;

import debrief.db.Outage;
import debrief.web.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a job failed, in a sentence that may be stored and shown. Of exceptions that are not ours it
 * tells the class and never the message: that may quote what people wrote.
 */
final class Reason {
  private static final String GONE = "The server that was doing it went away before it was done.";
  private static final int MOST_CAUSES = 20;

  private Reason() {}

  /**
   * @param cause null where nobody was left to say
   */
  static String of(@Nullable Throwable cause) {
    if (cause == null) {
      return GONE;
    }
    if (cause instanceof JobFailed failed) {
      return String.valueOf(failed.getMessage());
    }
    if (cause instanceof Problem problem) {
      return "It was refused: " + problem.kind().title() + ".";
    }
    Optional<Outage> outage = Outage.of(cause);
    return outage.isPresent() ? outage.get().sentence() : named(cause);
  }

  /** Whether the log should say where in the code it was. */
  static boolean isFault(@Nullable Throwable cause) {
    return cause != null && !(cause instanceof JobFailed) && Outage.of(cause).isEmpty();
  }

  private static String named(Throwable cause) {
    Throwable root = cause;
    for (int depth = 0; root.getCause() != null && depth < MOST_CAUSES; depth++) {
      root = root.getCause();
    }
    String name = cause.getClass().getSimpleName();
    return "It ended in a fault of ours: "
        + (root == cause ? name : name + ", because of " + root.getClass().getSimpleName())
        + ". The log says more.";
  }
}
