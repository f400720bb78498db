package debrief.bench;

import debrief.world.OwnJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A command of this program in a process of its own, with what it took. */
final class MeasuredCommand {
  private MeasuredCommand() {}

  /**
   * What one command took.
   *
   * @param mebibytes of memory at the most, as Linux counts it, without the database's
   */
  record Figure(String command, double seconds, double mebibytes) {}

  /**
   * @param name what it is called in the figures
   * @param folder for what it says
   * @param data of its database
   * @param flags for Java, such as {@code -Xmx256m}
   */
  static Figure run(String name, Path folder, Path data, List<String> flags, String... arguments)
      throws Exception {
    List<String> command = OwnJvm.command(flags, "debrief.Debrief");
    command.addAll(Arrays.asList(arguments));
    Path said = Files.createTempFile(folder, "said", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("DEBRIEF_DATA", data.toString());
    long before = System.nanoTime();
    Process process = builder.start();
    double most = 0;
    while (process.isAlive()) {
      most = Math.max(most, residentMiB(process.pid()));
      Thread.sleep(50);
    }
    double seconds = (System.nanoTime() - before) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(Files.readString(said));
    }
    return new Figure(name, seconds, most);
  }

  /** The most until now; 0 where the process has just ended. */
  private static double residentMiB(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
