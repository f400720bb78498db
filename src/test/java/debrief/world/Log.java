package debrief.world;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** What servers of this JVM say on their console, for tests that read it as an operator would. */
final class Log extends OutputStream {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Log KEPT = install();

  private final PrintStream console;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  private Log(PrintStream console) {
    this.console = console;
  }

  private static Log install() {
    Log log = new Log(System.out);
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    return log;
  }

  /**
   * Begins to keep what is said, and how much that is by now; to be called before a server starts.
   */
  static int length() {
    KEPT.flush();
    return KEPT.text().length();
  }

  @Override
  public synchronized void write(int b) {
    console.write(b);
    kept.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    console.write(bytes, offset, length);
    kept.write(bytes, offset, length);
  }

  @Override
  public void flush() {
    console.flush();
  }

  private synchronized String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }

  static boolean holds(String words) {
    return KEPT.text().contains(words);
  }

  /** All that has been said, up to a line that this writes itself. */
  static String soFar() {
    String mark = "mark " + System.nanoTime();
    LoggerFactory.getLogger("debrief.world").info(mark);
    await(Pattern.compile(mark), 0);
    return KEPT.text();
  }

  /**
   * Waits for a line that holds the pattern; the log is written by a thread of its own.
   *
   * @param from how much of what was said before is not looked at
   */
  static Matcher await(Pattern pattern, int from) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Matcher matcher = pattern.matcher(KEPT.text());
      if (matcher.find(from)) {
        return matcher;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("never said: " + pattern);
      }
      Thread.onSpinWait();
    }
  }
}
