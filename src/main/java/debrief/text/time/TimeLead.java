package debrief.text.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time at the head of one line, piece by piece: marks, "about", a date, a clock, a zone,
 * what separates it from the words.
 */
final class TimeLead {
  private static final Pattern MARKS =
      Pattern.compile(
          "\\s{0,40}(?:[-*+•–—] +|\\d{1,3}[.)] +(?!(?i:"
              + Months.PATTERN
              + "),? \\d{4})|> *|#{1,6} *){0,9}(?:\\*\\*|__|[*_`(\\[{|]|\\s){0,20}+(?:(?:[Uu]pdate|"
              + "[Ii]nitial [Mm]essage|[Ff]inal [Mm]essage) *(?:[-–—:]|at |on )? *)?");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:~|≈|c\\. ?|ca\\.? |circa |around |about |approx(?:\\.|imately)? |between )\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ZONE =
      Pattern.compile("\\s*[(\\[]?\\s*(" + Zones.WORD + ")\\s*[)\\]]?");
  private static final Pattern ZONE_BEFORE =
      Pattern.compile("[(\\[]?(" + Zones.WORD + "|[ICB]ST)[)\\]]?:?\\s+(?=\\d)");
  private static final Pattern AMBIGUOUS =
      Pattern.compile("\\s*[(\\[]?\\s*([ICB]ST)\\b\\s*[)\\]]?");

  /** Words that languages set before and behind a clock time. */
  private static final Pattern BEFORE =
      Pattern.compile("(?:um|à|a las|às|alle(?: ore)?|ore|om|vers|gegen|kl\\.?)\\s+(?=\\d)");

  private static final Pattern BEHIND =
      Pattern.compile("\\s?(?:Uhr|uur|hrs|h|horas)(?![\\p{L}\\d])");
  private static final Pattern SMALL_Z = Pattern.compile("(?<=\\d|[xX?])z(?!\\w)");
  private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d\\d:?\\d\\d)(?!\\w)");
  private static final Pattern RANGE =
      Pattern.compile(
          "\\s*(?:-|–|—|~|->|→|to|until|and|bis|à|a|até)\\s*((?:\\d{4}-\\d\\d-\\d\\d[ T])?"
              + ClockLead.CLOCK
              + ")(?!\\d|/|:\\d)");
  private static final Pattern SECOND =
      Pattern.compile(
          "\\s*[/(=,]\\s*(?:"
              + ClockLead.CLOCK
              + ")\\s*(?:"
              + Zones.WORD
              + "|[ICB]ST)\\s*\\)?(?=\\W|$)");
  private static final Pattern DATE_GAP =
      Pattern.compile(
          "(?:\\*\\*|[*_`\\])]|\\s){0,9}(?:[,:@|–—-]|/(?=\\d\\d?[:.h])|\\bat\\b|T(?=\\d))?(?:\\*\\*|[*_`\\[(~]|\\s){0,9}");

  /** What stands where a clock that nobody knows would. */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?:-{1,2}[:.]-{1,2}|\\?{1,2}[:.]\\?{1,2}|(?:\\d\\d|[xX]{2})[:.][xX]{2}|X(?= ?[:|]))(?![\\w-])");

  /** {@code 22:XX}, {@code 22:1x}: the hour is known, or also the ten of its minutes. */
  private static final Pattern HOUR =
      Pattern.compile("([01]\\d|2[0-3])[:.](?:([0-5])[xX?]|XX|xx|\\?\\?)(?![\\w&&[^zZ]])");

  private static final Pattern ON =
      Pattern.compile(
          "\\s*(?:,|on|\\()\\s*|\\s*(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\b,? )");

  /** A footnote or the mark of a source, as it stands behind a date. */
  private static final Pattern NOTE = Pattern.compile("\\[\\^[\\w-]{1,20}\\](?=\\s*(?::|$))");

  private final String line;
  private final TimeHints near;
  private int at;
  private int dateEnd;
  private boolean iso;
  private @Nullable ZoneId zone;

  TimeLead(String line, TimeHints near) {
    this.line = line.length() > 20_000 ? "" : line.replace('\u00A0', ' ').stripTrailing();
    this.near = near;
  }

  @Nullable TimedLine read() {
    eat(MARKS);
    boolean about = eat(ABOUT) != null;
    int start = at;
    LocalDate date = date();
    boolean dated = date != null;
    dateEnd = at;
    if (dated) {
      Matcher gap = eat(DATE_GAP);
      iso = gap != null && gap.group().equals("T");
      about |= eat(ABOUT) != null;
    }
    zoneBefore();
    ClockLead clock = ClockLead.read(line, at, dated, near.dotted());
    if (clock == null) {
      return withoutClock(date, dateEnd == start, about);
    }
    at = clock.end();
    if (!dated && clock.counts(line)) {
      return null;
    }
    zone();
    Matcher range = eat(RANGE);
    clock = range == null ? clock : clock.upTo(range);
    if (date == null) {
      date = trailingDate();
    }
    zone();
    eat(SECOND);
    if (insideWord()) {
      return null;
    }
    // The end of 15:30-15:45 has no place of its own: it stays in the text.
    String until = range == null ? "" : "(until " + range.group(1).strip() + ") ";
    return new TimedLine(date, clock.time(), zone, about, clock.half(), rest(until));
  }

  /** Only the hour, or nothing, is known of the clock; or the day stands by itself. */
  private @Nullable TimedLine withoutClock(@Nullable LocalDate date, boolean same, boolean about) {
    int afterGap = at;
    Matcher hour = eat(HOUR);
    if (hour != null) {
      int ten = hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2));
      LocalTime time = LocalTime.of(Integer.parseInt(hour.group(1)), 10 * ten);
      zone();
      return new TimedLine(date, time, zone, true, rest(""));
    }
    if (date != null && eat(UNKNOWN) != null) {
      return new TimedLine(date, null, null, about, rest(""));
    }
    at = afterGap;
    return date == null || same ? null : dayAlone(date, about);
  }

  /** {@code 2026-03-01 The words go on}. */
  @Nullable TimedLine readDay() {
    eat(MARKS);
    int start = at;
    LocalDate date = date();
    boolean words = at < line.length() && Character.isWhitespace(line.charAt(at));
    return date == null || !words || !line.substring(start, at).matches(".*\\d{4}.*")
        ? null
        : new TimedLine(date, null, null, false, rest(""));
  }

  private @Nullable TimedLine dayAlone(LocalDate date, boolean about) {
    at = dateEnd;
    zone = null;
    Matcher note = eat(NOTE);
    DayTail tail = note == null ? DayTail.read(line, at, date, near) : null;
    at = tail == null ? at : tail.end();
    String until = tail != null ? tail.words() : note != null ? note.group() : "";
    boolean vague = about || (tail != null && tail.part());
    return LeadWords.closes(line, at) ? new TimedLine(date, null, null, vague, rest(until)) : null;
  }

  private boolean insideWord() {
    return at < line.length()
        && Character.isLetterOrDigit(line.charAt(at))
        && !Character.isWhitespace(line.charAt(at - 1));
  }

  /** {@code UTC 14:02} and {@code (JST) 14:02}. */
  private void zoneBefore() {
    Matcher word = ZONE_BEFORE.matcher(line).region(at, line.length());
    ZoneId read = word.lookingAt() ? known(word.group(1)) : null;
    if (read != null) {
      zone = read;
      at = word.end();
    }
    eat(BEFORE);
  }

  private @Nullable ZoneId known(String word) {
    return AmbiguousZone.read(word, near.zones()).orElseGet(() -> Zones.read(word));
  }

  private @Nullable LocalDate date() {
    DateLead lead = DateLead.read(line, at, near.day(), near.monthFirst());
    if (lead == null) {
      return null;
    }
    at = lead.end();
    return lead.date();
  }

  /** {@code 14:02 on 1 March 2026} and {@code 14:02 (2026-03-01)}. */
  private @Nullable LocalDate trailingDate() {
    Matcher gap = ON.matcher(line).region(at, line.length());
    DateLead lead =
        gap.lookingAt() ? DateLead.read(line, gap.end(), near.day(), near.monthFirst()) : null;
    if (lead == null || !line.substring(lead.end()).matches("(?s)(?:\\*\\*|[)\\s*_:|–—-]).*|")) {
      return null;
    }
    at = lead.end();
    return lead.date();
  }

  /** A zone that is named twice, on both sides of a range, is read once. */
  private void zone() {
    eat(BEHIND);
    if (zone == null && eat(SMALL_Z) != null) {
      zone = ZoneOffset.UTC;
      return;
    }
    // In 10:00-11:30 the second clock ends a range; in 2026-03-01T10:00-05:30 it is an offset.
    Matcher word = (iso ? OFFSET : ZONE).matcher(line).region(at, line.length());
    ZoneId read = word.lookingAt() ? known(word.group(1)) : null;
    Matcher several = AMBIGUOUS.matcher(line).region(at, line.length());
    if (read == null && several.lookingAt()) {
      word = several;
      read = known(several.group(1));
    }
    if (read != null && (zone == null || zone.equals(read))) {
      zone = read;
      at = word.end();
    }
  }

  private String rest(String until) {
    return until + LeadWords.behind(line, at);
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
