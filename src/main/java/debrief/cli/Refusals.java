package debrief.cli;

import debrief.process.StartRefused;
import debrief.web.Problem;
import io.dropwizard.configuration.ConfigurationException;
import java.io.PrintWriter;
import java.net.BindException;

/** Says on the console why something did not start: in a sentence where it knows one. */
public final class Refusals {
  private Refusals() {}

  public static void say(PrintWriter out, Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof StartRefused) {
        out.println("Debrief did not start. " + t.getMessage());
        return;
      }
      if (t instanceof BindException) {
        out.println(
            "Debrief did not start. Another program listens on its port already. Stop that one, or"
                + " set DEBRIEF_PORT and DEBRIEF_ADMIN_PORT to free ones.");
        return;
      }
      if (t instanceof ConfigurationException) {
        out.println("Debrief did not start. " + String.valueOf(t.getMessage()).strip());
        return;
      }
      if (t instanceof CommandExit) {
        out.println(t.getMessage());
        return;
      }
      if (t instanceof Problem problem) {
        out.println(problem.detail());
        problem.errors().forEach(e -> out.println("  " + e.field() + ": " + e.message()));
        return;
      }
    }
    thrown.printStackTrace(out);
  }
}
