package debrief.bench.siege;

/** Headers that never end. */
final class SlowHeaders implements Scenario {
  @Override
  public String name() {
    return "slow headers";
  }

  @Override
  public void begin(Target target, Attackers attackers, int count) {
    for (int i = 0; i < count; i++) {
      attackers.open(target, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    }
  }

  @Override
  public void goOn(Target target, Attackers attackers) {
    attackers.sendAll("x");
  }
}
