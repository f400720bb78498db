package debrief.intake.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ProgressMonitor;

/** Ends a fetch that takes too long or too much. */
final class GitLimits implements ProgressMonitor {
  /** A look at the folder costs more than a beat of the fetch. */
  private static final long EACH_NANOS = Duration.ofMillis(200).toNanos();

  private final Path folder;
  private final long most;
  private final long longest;
  private final long begin = System.nanoTime();
  private long looked = begin - EACH_NANOS;
  private volatile boolean passed;

  GitLimits(Path folder, long most, Duration longest) {
    this.folder = folder;
    this.most = most;
    this.longest = longest.toNanos();
  }

  long most() {
    return most;
  }

  /** The time that is left; zero when it has passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, longest - (System.nanoTime() - begin)));
  }

  /** Nobody waits any longer. */
  void pass() {
    passed = true;
  }

  /** Looks once more: the last bytes may have come since. */
  boolean isPassed() {
    passed |= System.nanoTime() - begin > longest || size() > most;
    return passed;
  }

  @Override
  public boolean isCancelled() {
    long now = System.nanoTime();
    if (!passed && now - looked >= EACH_NANOS) {
      looked = now;
      passed = now - begin > longest || size() > most;
    }
    return passed;
  }

  private long size() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0; // a file went away meanwhile; the next look sees the rest
    }
  }

  @Override
  public void start(int totalTasks) {
    // Nobody is told.
  }

  @Override
  public void beginTask(String title, int totalWork) {
    // Nobody is told.
  }

  @Override
  public void update(int completed) {
    // Nobody is told.
  }

  @Override
  public void endTask() {
    // Nobody is told.
  }

  @Override
  public void showDuration(boolean enabled) {
    // Nobody is told.
  }
}
