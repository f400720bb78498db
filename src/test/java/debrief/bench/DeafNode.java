package debrief.bench;

import debrief.cluster.Withdrawal;
import debrief.world.Await;
import debrief.world.TcpProxy.Mode;
import debrief.world.TwoNodes;
import java.io.PrintStream;

/**
 * Two nodes, of which one stops hearing the other: how many answers are out of date after a report
 * was restricted, a token revoked and a session ended on the other, and until when.
 *
 * <pre>
 * java -cp … debrief.bench.DeafNode 3
 * </pre>
 */
public final class DeafNode {
  /** What makes it deaf; {@code PASS} is a node that hears. */
  private static final Mode[] WAYS = {Mode.PASS, Mode.REFUSE, Mode.STALL};

  private DeafNode() {}

  public static void main(String[] arguments) {
    run(arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]), System.out);
  }

  /**
   * Prints a line for each way in each round.
   *
   * @return the longest time in milliseconds for which something that was taken back was given
   */
  public static long run(int rounds, PrintStream out) {
    long worst = 0;
    try (TwoNodes nodes = new TwoNodes(false)) {
      for (int round = 0; round < rounds; round++) {
        for (Mode way : WAYS) {
          Withdrawal withdrawal = new Withdrawal(nodes);
          nodes.proxy().listeners(way);
          withdrawal.takeBack();
          Withdrawal.Outcome outcome = withdrawal.await();
          out.printf(
              "listening connection %-6s  %,5d answers out of date, right after %.2f s%n",
              way, outcome.stale(), outcome.until().toMillis() / 1000.0);
          worst = Math.max(worst, outcome.until().toMillis());
          nodes.proxy().listeners(Mode.PASS);
          Await.until("the far node hears again", () -> nodes.ear().areCurrent());
        }
      }
    }
    return worst;
  }
}
