package debrief.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process when memory has run out. What the error struck is half done, and a thread that
 * it ended is missing from then on: a server that goes on answers, but not truthfully. So it stops
 * at once, with nothing written half, since PostgreSQL recovers as from a power cut, and its
 * supervisor starts it again.
 *
 * <p>It is the same as the JVM's {@code -XX:+ExitOnOutOfMemoryError}, which no jar can ask for.
 * Whoever catches a {@link Throwable} and goes on calls {@link #endIf} first.
 */
public final class OutOfMemory {
  /** The status with which the process ends, the same as the JVM's own. */
  public static final int STATUS = 3;

  private static final int MOST_CAUSES = 20;
  private static final int RESERVED_BYTES = 256 * 1_024;

  // Made beforehand, for there is no memory for it then.
  private static final byte[] LINE =
      ("ERROR Memory has run out, so Debrief ends; whoever supervises it should start it again."
              + " Give it more with -Xmx if this happens often.\n")
          .getBytes(StandardCharsets.US_ASCII);
  private static final FileOutputStream CONSOLE = new FileOutputStream(FileDescriptor.err);

  /** Let go of at the end, for the little that ending needs. */
  @SuppressWarnings("unused")
  private static volatile byte @Nullable [] reserve = new byte[RESERVED_BYTES];

  private OutOfMemory() {}

  /** Ends the process where this is an {@link OutOfMemoryError}, or was caused by one. */
  public static void endIf(@Nullable Throwable thrown) {
    Throwable t = thrown;
    for (int depth = 0; t != null && depth < MOST_CAUSES; depth++) {
      if (t instanceof OutOfMemoryError) {
        end();
      }
      t = t.getCause();
    }
  }

  /** Does so for threads that end by one. To be called once, at the start of a server. */
  public static void watchThreads() {
    // Loads what ending needs: a class that cannot be loaded for want of memory never ends
    // anything.
    Thread nothing = new Thread(() -> {});
    Runtime.getRuntime().addShutdownHook(nothing);
    Runtime.getRuntime().removeShutdownHook(nothing);
    endIf(null);
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          endIf(thrown);
          if (before != null) {
            before.uncaughtException(thread, thrown);
          }
        });
  }

  private static void end() {
    reserve = null;
    try {
      CONSOLE.write(LINE);
    } catch (IOException e) {
      // Nobody can be told; the status says it.
    } finally {
      Runtime.getRuntime().halt(STATUS);
    }
  }
}
