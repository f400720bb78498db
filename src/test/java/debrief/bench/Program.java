package debrief.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Programs of this machine, and what {@code wrk} among them has measured. */
final class Program {
  private Program() {}

  /** Runs a program and gives what it printed. */
  static String run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return output;
  }

  static double requestsPerSecond(String wrk) {
    return wrk.lines()
        .filter(line -> line.startsWith("Requests/sec:"))
        .mapToDouble(line -> Double.parseDouble(line.replace("Requests/sec:", "").strip()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(wrk));
  }

  static void refuseErrors(String wrk) {
    if (wrk.contains("Non-2xx") || wrk.contains("Socket errors")) {
      throw new IllegalStateException(wrk);
    }
  }
}
