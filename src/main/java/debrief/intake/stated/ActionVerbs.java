package debrief.intake.stated;

import debrief.text.word.WordTable;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a line orders something, as action items do; the verbs stand in a list. */
public final class ActionVerbs {
  private static final Set<String> VERBS = new HashSet<>();

  /** The first word, behind marks and a label that is set in bold; and the word behind it. */
  private static final Pattern FIRST =
      Pattern.compile(
          "[^\\p{L}\\n]{0,12}+(?<first>\\p{L}[\\p{L}-]{1,24})(?:,?\\s+(?<second>[\\p{L}]{1,24}))?");

  /** What stands behind a noun and not behind an order: {@code Test coverage was low}. */
  private static final Set<String> BEHIND_NOUNS =
      Set.of(
          "is", "was", "are", "were", "of", "has", "had", "will", "can", "shows", "showed", "did");

  static {
    for (String line : WordTable.lines("/debrief/intake/stated/action-verbs.txt")) {
      VERBS.addAll(Set.of(line.split(" ", -1)));
    }
  }

  private ActionVerbs() {}

  /** All of them, in small letters. */
  public static Set<String> all() {
    return Collections.unmodifiableSet(VERBS);
  }

  /** Whether it begins with an order; marks, numbers and emoji before it do not count. */
  public static boolean starts(String line) {
    Matcher words = FIRST.matcher(line);
    if (!words.lookingAt()) {
      return false;
    }
    String second = words.group("second");
    return VERBS.contains(words.group("first").toLowerCase(Locale.ROOT))
        && (second == null || !BEHIND_NOUNS.contains(second.toLowerCase(Locale.ROOT)));
  }
}
