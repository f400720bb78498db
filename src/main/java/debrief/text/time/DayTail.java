package debrief.text.time;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind a day that has no clock: the part of the day, {@code 2026-03-01 evening}, or
 * the last of several days, {@code 2026-03-01 to 2026-03-04}. Both stay in the text.
 *
 * @param words as they are kept; empty for none
 * @param part whether it names a part of the day
 */
record DayTail(String words, boolean part, int end) {
  private static final Pattern TO_DAY =
      Pattern.compile("\\s*(?:-|–|—|->|→|to|until|till|and|bis)\\s+(?=[\\d\\p{Lu}])");

  /** {@code 2026-03-01 -> 04}: the last day without its month. */
  private static final Pattern LAST_DAY =
      Pattern.compile("(?:(?<month>\\d\\d)-)?(?<day>\\d\\d?)(?=\\s*(?:[:|]|$))");

  private static final Pattern NOTE = Pattern.compile("\\s\\((?<said>[^()]{2,40})\\)");

  private static final Pattern PART =
      Pattern.compile(
          ",?\\s+(?:(?:in the |late |early |de |da |du |à |am )?(?:morning|afternoon|evening|night|noon|midday|day|dia|manhã|tarde|noite"
              + "|mañana|noche|matin|après-midi|soir|nuit|morgens|mittags|abends|nachts|Morgen|Abend|mattina|sera|notte|ochtend|avond))"
              + "(?=\\s*(?:[:|–—]|$))");

  /**
   * @param at behind the day
   */
  static DayTail read(String line, int at, LocalDate day, TimeHints near) {
    Matcher part = PART.matcher(line).region(at, line.length());
    if (part.lookingAt()) {
      return new DayTail("(" + part.group().strip() + ") ", true, part.end());
    }
    Matcher to = TO_DAY.matcher(line).region(at, line.length());
    if (!to.lookingAt()) {
      return new DayTail("", false, at);
    }
    DateLead last = DateLead.read(line, to.end(), near.day(), near.monthFirst());
    Matcher number = LAST_DAY.matcher(line).region(to.end(), line.length());
    int end = at;
    if (last != null) {
      end = last.end();
    } else if (number.lookingAt() && later(number, day)) {
      end = number.end();
    }
    String words = end == at ? "" : "(until " + line.substring(to.end(), end) + ") ";
    Matcher note = NOTE.matcher(line).region(end, line.length());
    return end > at && note.lookingAt()
        ? new DayTail(words + "(" + note.group("said") + ") ", false, note.end())
        : new DayTail(words, false, end);
  }

  private static boolean later(Matcher last, LocalDate day) {
    int number = Integer.parseInt(last.group("day"));
    String month = last.group("month");
    return month == null
        ? number > day.getDayOfMonth()
        : 100 * Integer.parseInt(month) + number > 100 * day.getMonthValue() + day.getDayOfMonth();
  }
}
