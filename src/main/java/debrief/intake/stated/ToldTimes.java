package debrief.intake.stated;

import debrief.text.time.TimeHints;
import debrief.text.time.TimedLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When it began and ended, as the first sentences of a document tell it: {@code On 3 May search was
 * down from 10:02 to 11:15 UTC}. Only for documents that state it under no name.
 */
public final class ToldTimes {
  private static final int LONGEST = 4_000;
  private static final int SENTENCE = 400;
  private static final String CLOCK =
      "\\b(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?: ?[AaPp]\\.?[Mm]\\b)?";
  private static final Pattern BREAK = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}*_`(\\[])|\\n\\s*\\n");

  /** {@code between the hours of 1900 and 2100 UTC}. */
  private static final Pattern FIGURES =
      Pattern.compile(
          "\\b([01]\\d|2[0-3])([0-5]\\d) (and|to|until) ([01]\\d|2[0-3])([0-5]\\d)(?= ?(?:UTC|GMT)\\b)");

  private static final Pattern INCIDENT =
      Pattern.compile(
          "(?i)\\b(?:outage|down|downtime|unavailable|unreachable|inaccessible|degraded|incident|disrupt\\w*|fail\\w*|errors?|"
              + "offline|interrupt\\w*|unusable)\\b");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)\\b(?:from|between)\\b[^.]{0,40}?" + CLOCK + ".{0,40}?(?:\\b(?:to|and|until|till)\\b|[–—-]).{0,40}?" + CLOCK);
  private static final Pattern START =
      Pattern.compile(
          "(?i)\\b(?:start(?:ing|ed)?|began|beginning)\\b(?: (?:at|around|about|from|approximately|roughly|on|~))*+\\s~?(?<clock>"
              + CLOCK
              + "(?: \\(?[A-Z]{2,4}\\b\\)?)?)");
  private static final Set<Fact.Kind> TIMES =
      EnumSet.of(
          Fact.Kind.START,
          Fact.Kind.END,
          Fact.Kind.PERIOD,
          Fact.Kind.CLOCK,
          Fact.Kind.DETECTION,
          Fact.Kind.MITIGATION);

  private ToldTimes() {}

  /**
   * What the sentences say, as facts.
   *
   * @param stated what the document states under names; nothing is read where times are among it
   */
  public static List<Fact> in(String text, List<Fact> stated, TimeHints near) {
    if (stated.stream().anyMatch(fact -> TIMES.contains(fact.kind()))) {
      return List.of();
    }
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<Fact> facts = new ArrayList<>();
    for (String part : BREAK.split(head)) {
      String sentence =
          FIGURES.matcher(part.replaceAll("\\s+", " ")).replaceAll("$1:$2 $3 $4:$5");
      if (facts.isEmpty() && sentence.length() <= SENTENCE && INCIDENT.matcher(sentence).find()) {
        facts.addAll(read(sentence, near));
      }
    }
    return facts;
  }

  private static List<Fact> read(String sentence, TimeHints near) {
    if (PERIOD.matcher(sentence).find()) {
      return List.of(new Fact(Fact.Kind.PERIOD, "told", sentence));
    }
    Matcher start = START.matcher(sentence);
    LocalDate day =
        start.find() ? TimedLine.dateIn(sentence, near.day()).orElse(near.day()) : null;
    return day == null
        ? List.of()
        : List.of(new Fact(Fact.Kind.START, "told", day + " " + start.group("clock")));
  }
}
