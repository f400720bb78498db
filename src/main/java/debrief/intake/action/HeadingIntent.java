package debrief.intake.action;

import debrief.intake.document.HeadingMap;

/** Of what a heading speaks that {@link HeadingMap} does not know. */
enum HeadingIntent {
  /** Of the future, of prevention, of improvement. */
  AHEAD,

  /** Of steps, fixes and changes, which may be those that were or those that will be. */
  MAYBE,

  /** Of neither. */
  SILENT,

  /** Of what was, or it gives advice to others. */
  BACK;

  private static final ActionWords AHEAD_WORDS = ActionWords.of("AHEAD");
  private static final ActionWords MAYBE_WORDS = ActionWords.of("MAYBE");
  private static final ActionWords BACK_WORDS = ActionWords.of("PAST-HEADING");

  private static final ActionWords LEADS = ActionWords.of("LEAD");

  private static final int LONGEST = 160;

  static HeadingIntent of(String heading) {
    String normal = heading.length() > LONGEST ? "" : ActionWords.normal(heading);
    if (BACK_WORDS.in(normal)) {
      return BACK;
    }
    if (AHEAD_WORDS.in(normal)) {
      return AHEAD;
    }
    return MAYBE_WORDS.in(normal) ? MAYBE : SILENT;
  }

  /** Whether a part of a heading of two, "Lessons learned and future improvements", speaks so. */
  static boolean joined(String heading) {
    if (heading.length() > LONGEST || HeadingMap.exactly(heading) != null) {
      return false;
    }
    String[] sides = heading.split("\\s+(?:and|und|et|y|e|en|&|/|\\+)\\s+|[,/&+]", -1);
    for (int i = 1; i < sides.length; i++) {
      HeadingMap place = HeadingMap.of(sides[i]);
      boolean known = place != null && place.kind() == HeadingMap.Kind.ACTIONS;
      if (known || (place == null && of(sides[i]) == AHEAD)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words before a list say that it tells what comes: "Going forward, we will:". */
  static boolean leads(String lead) {
    String normal = ActionWords.normal(lead);
    return lead.length() <= 3 * LONGEST && LEADS.in(normal) && !BACK_WORDS.in(normal);
  }
}
