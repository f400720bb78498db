package debrief.bench.siege;

import java.util.List;

/** All of them, in the order in which they are tried. */
public final class Scenarios {
  public static final List<Scenario> ALL =
      List.of(new SlowBodies(), new SlowHeaders(), new UnreadExports(), new UnreadAnswers());

  private Scenarios() {}
}
