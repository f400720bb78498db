package debrief.timeline.bulk;

import debrief.web.page.TimeView;

/** By how much times move. */
final class Distance {
  private Distance() {}

  /** Such as {@code 1 h later}. */
  static String words(long seconds) {
    return TimeView.lasting(Math.abs(seconds)) + (seconds < 0 ? " earlier" : " later");
  }
}
