package debrief.bench.siege;

/** Ordinary answers, many on one connection, none of them read. */
final class UnreadAnswers implements Scenario {
  private static final int AT_ONCE = 80;

  @Override
  public String name() {
    return "unread answers";
  }

  @Override
  public void begin(Target target, Attackers attackers, int count) {
    String large = target.signed("GET /openapi.json");
    for (int i = 0; i < count; i++) {
      attackers.open(target, large.repeat(AT_ONCE));
    }
  }
}
