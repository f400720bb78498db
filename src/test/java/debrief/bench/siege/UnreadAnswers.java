package debrief.bench.siege;

/** Ordinary answers, many on one connection, none of them read. */
final class UnreadAnswers implements Scenario {
  private static final int AT_ONCE = 20;

  /** So many answers fill what a connection's two ends keep; they take the place of connections. */
  private static final int REQUESTS_NEEDED = 10;

  @Override
  public String name() {
    return "unread answers";
  }

  /** How soon all buffers are full depends on the machine: some of them, at the least. */
  @Override
  public int cutOff(int connections) {
    return Math.max(1, connections / 4);
  }

  @Override
  public void begin(Target target, Attackers attackers, int count) {
    String large = target.signed("GET /api/v1/action-items?limit=100");
    for (int i = 0; i < count / REQUESTS_NEEDED; i++) {
      attackers.open(target, large.repeat(AT_ONCE));
    }
  }
}
