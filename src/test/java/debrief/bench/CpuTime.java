package debrief.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** CPU time of processes as Linux counts it, in hundredths of a second. */
final class CpuTime {
  private static final Logger LOG = LoggerFactory.getLogger(CpuTime.class);
  private static final double TICKS = 100.0;

  private CpuTime() {}

  /** Of one process, in seconds. */
  static double of(long pid) throws IOException {
    List<String> fields = fields(pid);
    return (number(fields, 14) + number(fields, 15)) / TICKS;
  }

  /** Of a process, its children, and those of its children that have ended, in seconds. */
  static double ofFamily(long pid) throws IOException {
    List<String> fields = fields(pid);
    double ended = (number(fields, 16) + number(fields, 17)) / TICKS;
    double living = of(pid);
    for (long child : children(pid)) {
      try {
        living += of(child);
      } catch (NoSuchFileException e) {
        LOG.debug("Process {} has ended since it was listed", child);
      }
    }
    return living + ended;
  }

  private static List<Long> children(long pid) {
    try (Stream<ProcessHandle> children =
        ProcessHandle.of(pid).map(ProcessHandle::children).orElse(Stream.empty())) {
      return children.map(ProcessHandle::pid).toList();
    }
  }

  /** Numbered from 1, as proc(5) does; the name, which may hold blanks, is left out. */
  private static List<String> fields(long pid) throws IOException {
    String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
    return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
  }

  private static long number(List<String> fields, int field) {
    return Long.parseLong(fields.get(field - 3));
  }
}
