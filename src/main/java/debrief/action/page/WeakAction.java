package debrief.action.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows a wish for more attention when it reads one. "Be more careful" asks people to be other than
 * they were at three in the morning; what helps is that the system expects them as they are.
 */
final class WeakAction {
  private static final Pattern WISH =
      Pattern.compile(
          "\\b(?:be|being|stay|become) (?:more |extra |very )?"
              + "(?:careful|vigilant|diligent|mindful|cautious|aware|attentive|alert to)\\b"
              + "|\\b(?:more|better|extra|greater) (?:care|attention|vigilance|diligence|discipline)\\b"
              + "|\\bpay (?:more |closer |better )?attention\\b"
              + "|\\bremind (?:everyone|everybody|people|all|the team|teams?|staff|engineers|developers"
              + "|each other|ourselves)\\b"
              + "|\\b(?:remember|not forget|never forget|don['’]?t forget|try harder|try) to\\b"
              + "|\\bdouble[- ]?check\\b"
              + "|\\braise awareness\\b"
              + "|\\bmake sure (?:everyone|everybody|people|we|engineers|developers|nobody|no one)\\b",
          Pattern.CASE_INSENSITIVE);

  static final String NOTE =
      "This one asks people to watch more closely. Attention runs out, first of all on a bad night."
          + " What could the system do, so that a tired person is safe anyway: refuse, warn, undo,"
          + " show it in time?";

  private WeakAction() {}

  /** A gentle word on a title that rests on attention; null for any other. */
  static @Nullable String noteOn(String title) {
    return WISH.matcher(title).find() ? NOTE : null;
  }
}
