package debrief.timeline;

import java.util.Locale;
import java.util.regex.Pattern;

/** What sort of thing an entry tells of. */
public enum EntryKind {
  change("deploy(ed|ing)?|rolled back|rolling back|roll ?back|released|merged|shipped|upgraded"),
  alert("alerts?|alarms?|paged?|pager"),
  observation("saw|sees|noticed"),
  hypothesis("suspect(ed|ing)?|hypothesis|perhaps|maybe|theory"),
  decision("decided?|decision|agreed"),
  action("restarted|restarting|scaled|switched|disabled|enabled|widened|drained"),
  communication("posted|status page|announced|notified|e?-?mailed|told"),
  milestone("mitigated|resolved|recovered|all clear|declared");

  /** Small words that may stand before the one that tells the kind. */
  private static final String BEFORE =
      "(?:the|we|an?|it|is|was|has|been|have|incident|issue|now|everything|team) ";

  private final Pattern beginning;

  EntryKind(String words) {
    beginning = Pattern.compile("(?:" + BEFORE + "){0,4}(?:" + words + ")\\b.*");
  }

  /** As pages write it: {@code Alert}. */
  public String label() {
    return name().substring(0, 1).toUpperCase(Locale.ROOT) + name().substring(1);
  }

  /**
   * What the first words of a text suggest; an observation where they suggest nothing. A guess is
   * shown at once, so that a wrong one can be mended.
   */
  public static EntryKind guess(String text) {
    String head = text.substring(0, Math.min(text.length(), 80));
    String words = head.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ").strip();
    for (EntryKind kind : values()) {
      if (kind.beginning.matcher(words).matches()) {
        return kind;
      }
    }
    return observation;
  }
}
