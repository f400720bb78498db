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
import org.jspecify.annotations.Nullable;

/**
 * When it began and ended, as the first sentences of a document tell it: {@code On 3 May search was
 * down from 10:02 to 11:15 UTC}. Only for documents that state it under no name.
 */
public final class ToldTimes {
  private static final int LONGEST = 4_000;
  private static final int SENTENCE = 400;
  private static final String CLOCK =
      "\\b(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?: ?[AaPp]\\.?[Mm]\\b)?";
  private static final Pattern TIME = Pattern.compile(CLOCK);
  private static final Pattern BREAK =
      Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}*_`(\\[])|\\n\\s*\\n");

  /** {@code between the hours of 1900 and 2100 UTC}. */
  private static final Pattern FIGURES =
      Pattern.compile(
          "\\b([01]\\d|2[0-3])([0-5]\\d) (and|to|until) ([01]\\d|2[0-3])([0-5]\\d)(?= ?(?:UTC|GMT)\\b)");

  private static final Pattern INCIDENT =
      Pattern.compile(
          "(?i)\\b(?:outage|down|downtime|unavailable|unreachable|inaccessible|degrad\\w+|incident|disrupt\\w*|fail\\w*|errors?|"
              + "indispon\\w+|fora do ar|falh\\w+|interrup\\w+|caíd[ao]s?|caiu|"
              + "ausfall|ausgefallen|störung|nicht erreichbar|panne|HTTP 5\\d\\d|"
              + "offline|interrupt\\w*|unusable|unresponsive|timeouts?|spikes?|stopped working|(?:could not|unable to) reach)\\b");

  /** Whoever hears of it, hears of it later. */
  private static final Pattern HEARD =
      Pattern.compile(
          "(?i)\\b(?:received|reported|notified|alerted|paged|noticed|detected|discovered|identified|informed)\\b");

  /** What happens at a time named in such a sentence is not the beginning. */
  private static final Pattern AFTER =
      Pattern.compile(
          "(?i)\\b(?:resolved|restored|fix\\w*|deployed|recover\\w*|ended|over|rolled|rollback|released|reverted|mitigated|restarted|"
              + "declared|opened|published|posted|announced|updated|investigat\\w*)\\b");

  /** A period of something else. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)\\b(?:planned|scheduled|will be|deployed|rolled|rollback|investigat\\w*|monitored)\\b");

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)\\b(?:from|between|das|desde|entre|von|zwischen|dalle)\\b[^.]{0,40}?"
              + CLOCK
              + ".{0,40}?(?:\\b(?:to|and|until|till|às|as|até|bis|und|hasta|alle|à)\\s|[–—-]).{0,40}?"
              + CLOCK);

  /** {@code lasted 18 minutes (14:05–14:23 UTC)}. */
  private static final Pattern BESIDE =
      Pattern.compile("\\(" + CLOCK + " ?[–—-] ?" + CLOCK + "[^()]{0,30}\\)");

  private static final String ABOUT =
      "(?: (?:at|around|about|from|approximately|roughly|on|~))*+\\s~?";
  private static final String ZONED = "(?<clock>" + CLOCK + "(?: \\(?[A-Z]{2,4}\\b\\)?)?)";
  private static final Pattern START =
      Pattern.compile(
          "(?i:\\b(?:(?<verb>start(?:ing|ed)?|began|beginning)|at))"
              + ABOUT
              + "(?:\\d{4}-\\d\\d-\\d\\d )?"
              + ZONED);
  private static final Pattern BACK =
      Pattern.compile(
          "(?i:\\b(?:at|by|until))"
              + ABOUT
              + ZONED
              + "[^.]*\\b(?:came back|back online|(?:was|were) (?:fully )?(?:restored|resolved)|recovered)\\b");

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
    if (stated.stream().anyMatch(ToldTimes::isTime)) {
      return List.of();
    }
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<Fact> facts = new ArrayList<>();
    for (String part : BREAK.split(head)) {
      String sentence = FIGURES.matcher(part.replaceAll("\\s+", " ")).replaceAll("$1:$2 $3 $4:$5");
      if (sentence.length() <= SENTENCE) {
        facts.addAll(facts.isEmpty() ? begun(sentence, near) : over(sentence, facts, near));
      }
    }
    return facts;
  }

  /** "Detection: by a monitor" names no time. */
  private static boolean isTime(Fact fact) {
    return TIMES.contains(fact.kind()) && TIME.matcher(fact.value()).find();
  }

  private static List<Fact> begun(String sentence, TimeHints near) {
    if (!INCIDENT.matcher(sentence).find() || OTHER.matcher(sentence).find()) {
      return List.of();
    }
    if (PERIOD.matcher(sentence).find() || BESIDE.matcher(sentence).find()) {
      return List.of(new Fact(Fact.Kind.PERIOD, "told", sentence));
    }
    Matcher start = START.matcher(sentence);
    boolean told = start.find() && !HEARD.matcher(sentence).find();
    boolean sure = told && (start.group("verb") != null || !AFTER.matcher(sentence).find());
    if (!sure) {
      return List.of();
    }
    LocalDate day = TimedLine.dateIn(sentence, near.day()).orElse(near.day());
    return List.of(at(Fact.Kind.START, day, start));
  }

  /** The end is read only behind a beginning that stands by itself. */
  private static List<Fact> over(String sentence, List<Fact> facts, TimeHints near) {
    Matcher back = BACK.matcher(sentence);
    boolean told = facts.size() == 1 && facts.get(0).kind() == Fact.Kind.START && back.find();
    return told
        ? List.of(at(Fact.Kind.END, TimedLine.dateIn(sentence, near.day()).orElse(null), back))
        : List.of();
  }

  /**
   * @param day null for the one of the beginning
   */
  private static Fact at(Fact.Kind kind, @Nullable LocalDate day, Matcher time) {
    String clock = time.group("clock");
    return new Fact(kind, "told", day == null ? clock : day + " " + clock);
  }
}
