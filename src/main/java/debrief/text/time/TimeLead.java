package debrief.text.time;

import java.time.LocalDate;
import java.time.ZoneId;
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
  private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d\\d:?\\d\\d)(?!\\w)");
  private static final Pattern RANGE =
      Pattern.compile(
          "\\s*(?:-|–|—|~|to|until|and|bis|à|a|até)\\s*((?:\\d{4}-\\d\\d-\\d\\d[ T])?"
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
  private static final String SEPARATOR = "(?:[:;|,]|->|→|=>|[–—-](?=\\s|\\*|$)){0,4}";
  private static final Pattern GAP =
      Pattern.compile("\\s*" + SEPARATOR + "\\s*(?:[|:–—-](?=\\s)\\s*)?");

  /** The same where the time stands in bold, code or brackets that close behind it. */
  private static final Pattern MARKED_GAP =
      Pattern.compile(
          "(?:\\s|\\*\\*|__|[*_`)\\]}]){0,9}"
              + SEPARATOR
              + "(?:\\*\\*|__|[*_`)\\]}](?=\\s|$|[:–—-]))?\\s*(?:[|:–—-](?=\\s)\\s*)?");

  /** What stands where a clock that nobody knows would. */
  private static final Pattern UNKNOWN =
      Pattern.compile("(?:-{1,2}[:.]-{1,2}|\\?{1,2}[:.]\\?{1,2}|[xX]{2}[:.][xX]{2}|X(?= ?[:|]))(?![\\w-])");

  private static final Pattern MARK = Pattern.compile("[\\[({`_]|\\*(?! )");
  private static final Pattern ON =
      Pattern.compile(
          "\\s*(?:,|on|\\()\\s*|\\s*(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\b,? )");

  /** A footnote or the mark of a source, as it stands behind a date. */
  private static final Pattern NOTE = Pattern.compile("\\[\\^[\\w-]{1,20}\\](?=\\s*(?::|$))");

  private final String line;
  private final TimeHints near;
  private int at;
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
    int afterDate = at;
    if (dated) {
      Matcher gap = eat(DATE_GAP);
      iso = gap != null && gap.group().equals("T");
      about |= eat(ABOUT) != null;
    }
    zoneBefore();
    ClockLead clock = ClockLead.read(line, at, dated, near.dotted());
    if (clock == null && dated && eat(UNKNOWN) != null) {
      return new TimedLine(date, null, null, about, rest(""));
    }
    if (clock == null) {
      return date == null || afterDate == start ? null : dayAlone(date, afterDate, about);
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

  @Nullable TimedLine readDay() {
    eat(MARKS);
    int start = at;
    LocalDate date = date();
    boolean words = at < line.length() && Character.isWhitespace(line.charAt(at));
    return date == null || !words || !line.substring(start, at).matches(".*\\d{4}.*")
        ? null
        : new TimedLine(date, null, null, false, rest(""));
  }

  private @Nullable TimedLine dayAlone(LocalDate date, int afterDate, boolean about) {
    at = afterDate;
    zone = null;
    Matcher note = eat(NOTE);
    return ends()
        ? new TimedLine(date, null, null, about, rest(note == null ? "" : note.group()))
        : null;
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
    DateLead lead = gap.lookingAt() ? DateLead.read(line, gap.end(), near.day(), near.monthFirst()) : null;
    if (lead == null || !line.substring(lead.end()).matches("(?s)(?:\\*\\*|[)\\s*_:|–—-]).*|")) {
      return null;
    }
    at = lead.end();
    return lead.date();
  }

  /** A zone that is named twice, on both sides of a range, is read once. */
  private void zone() {
    eat(BEHIND);
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

  /** A date alone is an entry only where something closes it. */
  private boolean ends() {
    boolean bold = count(line.substring(0, at), "**") % 2 == 1;
    return (bold && line.startsWith("** ", at))
        || line.substring(at)
            .matches("(?s)\\s*(?:\\*\\*|__|[*_`)\\]])*\\s*(?:[:|–—].*|-(?:\\s.*)?|->.*|)");
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
    // One backslash at the end is a line break of Markdown.
    text =
        text.endsWith("\\") && !text.endsWith("\\\\")
            ? text.substring(0, text.length() - 1).strip()
            : text;
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
