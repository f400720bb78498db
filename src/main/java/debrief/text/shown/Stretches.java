package debrief.text.shown;

import java.util.ArrayList;
import java.util.List;

/** Source that stands within a block without being one of its words; it is read behind them. */
final class Stretches {
  /**
   * A stretch.
   *
   * @param hidden whether it is no prose
   */
  record Stretch(int from, int to, boolean hidden) {}

  private final List<Stretch> waiting = new ArrayList<>();

  void add(int from, int to) {
    add(from, to, true);
  }

  private void add(int from, int to, boolean hidden) {
    if (to > from) {
      waiting.add(new Stretch(from, to, hidden));
    }
  }

  /** What stands behind the words of a link: where it leads, and a title, which may be shown. */
  void addTarget(String source, int from, int to) {
    int title = from + 1;
    while (title < to
        && !("\"'(".indexOf(source.charAt(title)) >= 0
            && Character.isWhitespace(source.charAt(title - 1)))) {
      title++;
    }
    int end = Math.min(title, to);
    add(from, end);
    add(end, to, false);
  }

  /** Those that wait, which wait no more. */
  List<Stretch> taken() {
    List<Stretch> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
