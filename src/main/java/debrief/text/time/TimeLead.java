package debrief.text.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time at the head of one line, piece by piece: marks, "about", a date, a clock, a zone,
 * what separates it from the words.
 */
final class TimeLead {
  private static final String CLOCK =
      "(?<hour>[01]?\\d|2[0-3])(?<mark>[:.h])(?<minute>[0-5]\\d)(?:\\k<mark>(?<second>[0-5]\\d)(?:(?<=:\\d\\d)[.,]\\d{1,9})?)?"
          + "(?: ?(?<half>[AaPp]\\.?[Mm]\\b\\.?))?";
  private static final Pattern MARKS =
      Pattern.compile(
          "(?:[-*+•–—] +|\\d{1,3}[.)] +|> *|#{1,6} *){0,9}(?:\\*\\*|__|[*_`(\\[{|]|\\s){0,20}+(?:(?:[Uu]pdate|"
              + "[Ii]nitial [Mm]essage|[Ff]inal [Mm]essage) *(?:[-–—:]|at |on )? *)?");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:~|≈|c\\. ?|ca\\.? |circa |around |about |approx(?:\\.|imately)? |between )\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME = Pattern.compile(CLOCK + "(?!\\d|:\\d|/|\\.\\d)");
  private static final Pattern HOUR =
      Pattern.compile("(?<hour>1[0-2]|0?[1-9]) ?(?<half>[AaPp]\\.?[Mm]\\b\\.?)");
  private static final Pattern DIGITS =
      Pattern.compile("(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?!\\d|[-/.:]\\d)");
  private static final Pattern ZONE =
      Pattern.compile("\\s*[(\\[]?\\s*(" + Zones.WORD + ")\\s*[)\\]]?");
  private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d\\d:?\\d\\d)(?!\\w)");
  private static final Pattern RANGE =
      Pattern.compile("\\s*(?:-|–|—|to|until|and)\\s*(" + CLOCK + ")(?![\\d:/])");
  private static final Pattern DATE_GAP =
      Pattern.compile(
          "(?:\\*\\*|[*_`\\])]|\\s){0,9}(?:[,:@|–—-]|\\bat\\b|T(?=\\d))?(?:\\*\\*|[*_`\\[(~]|\\s){0,9}");
  private static final String SEPARATOR = "(?:[:;|,]|->|→|=>|[–—-](?=\\s|\\*|$)){0,4}";
  private static final Pattern GAP =
      Pattern.compile("\\s*" + SEPARATOR + "\\s*(?:[|:–—-](?=\\s)\\s*)?");

  /** The same where the time stands in bold, code or brackets that close behind it. */
  private static final Pattern MARKED_GAP =
      Pattern.compile(
          "(?:\\s|\\*\\*|__|[*_`)\\]}]){0,9}"
              + SEPARATOR
              + "(?:\\*\\*|__|[*_`)\\]}](?=\\s|$|[:–—-]))?\\s*(?:[|:–—-](?=\\s)\\s*)?");

  private static final Pattern UNIT =
      Pattern.compile(
          "\\s*(?:%|percent\\b|seconds\\b|s\\b|ms\\b|minutes\\b|min\\b|hours\\b|[KMGT]i?B\\b|times\\b|x\\b|"
              + "million\\b|thousand\\b|ratio\\b)");

  private static final Pattern MARK = Pattern.compile("[\\[({`_]|\\*(?! )");
  private static final Pattern ON = Pattern.compile("\\s*(?:,|on|\\()\\s*");

  private final String line;
  private final @Nullable LocalDate near;
  private int at;
  private boolean iso;
  private boolean loose;
  private @Nullable ZoneId zone;

  TimeLead(String line, @Nullable LocalDate near) {
    this.line = line.length() > 20_000 ? "" : line.replace('\u00A0', ' ').stripTrailing();
    this.near = near;
  }

  @Nullable TimedLine read() {
    eat(MARKS);
    boolean about = eat(ABOUT) != null;
    int start = at;
    LocalDate date = date();
    boolean dated = date != null;
    int afterDate = at;
    if (dated) {
      Matcher gap = eat(DATE_GAP);
      iso = gap != null && gap.group().equals("T");
      about |= eat(ABOUT) != null;
    }
    LocalTime time = time(dated);
    if (time == null) {
      at = afterDate;
      return date != null && at > start && ends()
          ? new TimedLine(date, null, null, about, rest(""))
          : null;
    }
    if (!dated && loose && unit()) {
      return null;
    }
    zone();
    String until = range();
    if (date == null) {
      date = trailingDate();
    }
    zone();
    if (at < line.length()
        && Character.isLetterOrDigit(line.charAt(at))
        && !Character.isWhitespace(line.charAt(at - 1))) {
      return null;
    }
    return new TimedLine(date, time, zone, about, rest(until));
  }

  private @Nullable LocalDate date() {
    DateLead lead = DateLead.read(line, at, near);
    if (lead == null) {
      return null;
    }
    at = lead.end();
    return lead.date();
  }

  /** {@code 14:02 on 1 March 2026} and {@code 14:02 (2026-03-01)}. */
  private @Nullable LocalDate trailingDate() {
    Matcher gap = ON.matcher(line).region(at, line.length());
    DateLead lead = gap.lookingAt() ? DateLead.read(line, gap.end(), near) : null;
    if (lead == null || !line.substring(lead.end()).matches("(?s)(?:\\*\\*|[)\\s*_:|–—-]).*|")) {
      return null;
    }
    at = lead.end();
    return lead.date();
  }

  private @Nullable LocalTime time(boolean dated) {
    Matcher clock = eat(TIME);
    if (clock == null && dated) {
      clock = eat(DIGITS);
    }
    if (clock == null) {
      clock = eat(HOUR);
    }
    if (clock == null) {
      return null;
    }
    loose = clock.pattern() == TIME && ".h".contains(clock.group("mark"));
    if (loose && !dated && clock.group("hour").length() < 2 && clock.group("half") == null) {
      return null;
    }
    try {
      return clock(clock);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalTime clock(Matcher clock) {
    int hour = Integer.parseInt(clock.group("hour"));
    String half = clock.pattern() == DIGITS ? null : clock.group("half");
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.charAt(0) == 'p' || half.charAt(0) == 'P' ? 12 : 0);
    }
    int minute = clock.pattern() == HOUR ? 0 : Integer.parseInt(clock.group("minute"));
    String second = clock.pattern() == TIME ? clock.group("second") : null;
    return LocalTime.of(hour, minute, second == null ? 0 : Integer.parseInt(second));
  }

  private void zone() {
    // In 10:00-11:30 the second clock ends a range; in 2026-03-01T10:00-05:30 it is an offset.
    Matcher word = (iso ? OFFSET : ZONE).matcher(line).region(at, line.length());
    ZoneId read = zone == null && word.lookingAt() ? Zones.read(word.group(1)) : null;
    if (read != null) {
      zone = read;
      at = word.end();
    }
  }

  /** The end of {@code 15:30-15:45} has no place of its own: it stays in the text. */
  private String range() {
    Matcher range = eat(RANGE);
    return range == null ? "" : "(until " + range.group(1).strip() + ") ";
  }

  /** A date alone is an entry only where something closes it. */
  private boolean ends() {
    return line.substring(at)
        .matches("(?s)\\s*(?:\\*\\*|__|[*_`)\\]])*\\s*(?:[:|–—].*|-(?:\\s.*)?|->.*|)");
  }

  private boolean unit() {
    return UNIT.matcher(line).region(at, line.length()).lookingAt();
  }

  private String rest(String until) {
    String head = line.substring(0, at);
    boolean marked = count(head, "**") % 2 == 1 || MARK.matcher(head.replace("**", "")).find();
    eat(marked ? MARKED_GAP : GAP);
    String text = line.substring(at).strip();
    // A bold lead may go on after the time, "**14:02 Paged** the team": the mark that was eaten
    // comes back.
    boolean bold =
        count(head, "**") % 2 == 1
            && count(text, "**") % 2 == 1
            && at > 0
            && !line.substring(head.length(), at).contains("**");
    boolean cell = line.stripLeading().startsWith("|") && text.endsWith("|");
    text = cell ? text.substring(0, text.length() - 1).strip() : text;
    return until + (bold ? "**" + text : text);
  }

  private static int count(String text, String mark) {
    int count = 0;
    for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + mark.length())) {
      count++;
    }
    return count;
  }

  private @Nullable Matcher eat(Pattern pattern) {
    Matcher matcher = pattern.matcher(line).region(at, line.length());
    matcher.useTransparentBounds(true);
    boolean found = matcher.lookingAt();
    if (!found || matcher.end() == at) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }
}
