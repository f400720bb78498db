package debrief.intake.stated;

import debrief.incident.Severity;
import debrief.text.word.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a document's own words for severity and state mean here; the words stand in tables. */
final class SeverityWords {
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)\\W*(?:sev(?:erity)?|p|s|prio(?:rity)?|level|stufe|nivel|niveau|livello)?[\\s_:#-]{0,3}([0-5])(?!\\d|\\.\\d|\\w).{0,300}");

  /** {@code SEV-2}, {@code P1}; what stands in it is read as a value. */
  private static final String NAMED = "(?<level>(?i:sev(?:erity)?[ -]?)[0-5]|P[0-5])(?![\\w.-])";

  private static final Pattern IN_TITLE =
      Pattern.compile("^\\W*" + NAMED + "|[(\\[]" + NAMED.replace("level", "boxed") + "[)\\]]");
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "\\b(?:classified|declared|rated|categori[sz]ed|treated|raised|escalated|opened)(?: \\w+){0,3}? (?:as|to) (?:an? )?"
              + NAMED
              + "|\\b(?i:an?|this) "
              + NAMED.replace("level", "incident")
              + " (?:incident|outage)");

  private static final int LONGEST_STATE = 80;

  /** "Closed (by the new loader, which …)": how it came about stands behind the state. */
  private static final Pattern CLAUSE = Pattern.compile("[;(–—]");

  private record Word(Severity severity, Pattern pattern) {}

  private static final List<Word> WORDS = new ArrayList<>();
  private static final Pattern OVER = words("states.txt", "OVER");
  private static final Pattern NOT_OVER = words("states.txt", "NOT");

  static {
    for (Severity severity : Severity.values()) {
      WORDS.add(new Word(severity, words("severities.txt", severity.name())));
    }
  }

  private SeverityWords() {}

  private static Pattern words(String table, String key) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}_])(?:"
            + WordTable.alternatives("/debrief/intake/stated/" + table, key)
            + ")(?![\\p{L}\\p{N}_])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * P0, P1, Sev-1 and critical are the worst; a number from 4 on is the least; null for neither.
   */
  static @Nullable Severity severity(String value) {
    Matcher level = LEVEL.matcher(value);
    if (level.matches()) {
      return switch (level.group(1)) {
        case "0", "1" -> Severity.SEV1;
        case "2" -> Severity.SEV2;
        case "3" -> Severity.SEV3;
        default -> Severity.SEV4;
      };
    }
    Severity first = null;
    int at = Integer.MAX_VALUE;
    for (Word word : WORDS) {
      Matcher found = word.pattern().matcher(value);
      if (found.find() && found.start() < at) {
        at = found.start();
        first = word.severity();
      }
    }
    return first;
  }

  /**
   * What a title, or else the first words of a document, call the incident; empty for nothing.
   *
   * @param text its beginning
   */
  static String told(String title, String text) {
    Matcher titled = IN_TITLE.matcher(title);
    if (titled.find()) {
      return titled.group("level") == null ? titled.group("boxed") : titled.group("level");
    }
    Matcher told = IN_TEXT.matcher(text.replaceAll("\\s+", " "));
    if (told.find()) {
      return told.group("level") == null ? told.group("incident") : told.group("level");
    }
    return "";
  }

  /** Whether a state says that all is over. */
  static boolean over(String value) {
    String said = value.length() < LONGEST_STATE ? value : CLAUSE.split(value, 2)[0];
    Matcher over = OVER.matcher(said.length() < LONGEST_STATE ? said : "");
    if (!over.find()) {
      return false;
    }
    Matcher not = NOT_OVER.matcher(said);
    return !not.find() || not.start() > over.start();
  }
}
