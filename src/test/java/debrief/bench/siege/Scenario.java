package debrief.bench.siege;

/** One way to take a server's threads, memory or connections from others. */
public interface Scenario {
  String name();

  /**
   * Opens connections and begins with something that it does not end.
   *
   * @param count how many
   */
  void begin(Target target, Attackers attackers, int count);

  /** What it does about once a second, for as long as it lasts. */
  default void goOn(Target target, Attackers attackers) {}

  /** How many of so many connections the server ought to close; the others it answers. */
  default int cutOff(int connections) {
    return connections;
  }
}
