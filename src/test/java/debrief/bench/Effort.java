package debrief.bench;

/**
 * How much a benchmark does.
 *
 * @param rounds in which both sides take turns
 * @param seconds of one side in a round
 * @param warmUp seconds of each side before the first round; 0 for none
 */
record Effort(int rounds, int seconds, int warmUp) {
  /** Enough to see that the program still runs to its end; its figures mean nothing. */
  static final Effort TOY = new Effort(1, 1, 0);

  boolean warms() {
    return warmUp > 0;
  }
}
