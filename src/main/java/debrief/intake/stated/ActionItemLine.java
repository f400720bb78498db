package debrief.intake.stated;

import debrief.text.Markdown;
import debrief.text.time.TimeHints;
import debrief.text.time.TimedLine;
import debrief.text.word.WordTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one line of an action item says beside its words: who has it, and until when. Nothing is
 * guessed; what is not written is null.
 *
 * @param title the line without what was read
 * @param read what was taken out of the line, so that no word is missed
 */
public record ActionItemLine(
    String title,
    @Nullable String owner,
    @Nullable String team,
    @Nullable LocalDate due,
    String read) {
  private static final String WHO = words("OWNER");
  private static final String WHEN = words("DUE");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?<words>.*?\\S)\\s*[(\\[（](?<facts>[^()\\[\\]（）]{2,200})[)\\]）]\\s*[.;]?",
          Pattern.DOTALL);
  private static final Pattern OWN =
      Pattern.compile(
          "ACT-\\d+ (?<words>.*) \\((?:proposed|committed|in progress|inProgress|blocked|done|declined)"
              + "(?:, (?<team>[^,()]{1,100}))??(?:, due (?<due>\\d{4}-\\d\\d-\\d\\d))?\\)(?<rest>.*)",
          Pattern.DOTALL);
  private static final Pattern OWNER_FACT =
      Pattern.compile("(?i)\\s*" + WHO + "\\s*[:：=]?\\s*(?<owner>[@\\p{L}][^,;:]{0,60}?)\\s*");
  private static final Pattern DUE_FACT =
      Pattern.compile("(?i)\\s*" + WHEN + "\\s*[:：=]?\\s*(?<due>.{4,40}?)\\s*");
  private static final Pattern FIELD =
      Pattern.compile("\\s*\\p{L}[\\p{L} ]{1,20}\\s?[=:]\\s?\\S.{0,80}");
  private static final Pattern DASHES = Pattern.compile("\\s[–—-]{1,2}\\s");
  private static final Pattern OWNER_INLINE =
      Pattern.compile(
          "(?i)(?:^|\\s)(?:[-–—|,;]\\s*)?(?:"
              + WHO
              + ")\\s*[:：]\\s*(?<owner>[@\\p{L}][\\p{L}\\w.@-]{1,40}(?: \\p{Lu}\\p{Ll}+)?)(?=[\\s,;|.)]|$)");
  private static final Pattern DUE_INLINE =
      Pattern.compile(
          "(?i)(?:^|\\s)(?:[-–—|,;]\\s*)?(?:"
              + WHEN
              + ")\\s*[:：]?\\s+(?<due>\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{4}"
              + "|\\d{1,2}\\.? (?:de )?\\p{L}{3,10} (?:de )?\\d{4}|\\p{L}{3,10}\\.? \\d{1,2},? \\d{4})(?=[\\s,;|.)]|$)");

  /** {@code Add an alert – Kim – 2026-01-20}: a day that ends it, and is no part of a sentence. */
  private static final Pattern DAY_BEHIND =
      Pattern.compile(
          "(?s)(?<words>.*\\S)(?:\\s[–—-]{1,2}|,|\\s\\|)\\s(?<due>\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{4}"
              + "|\\d{1,2}\\.? (?:de )?\\p{L}{3,10} (?:de )?\\d{4}|\\p{L}{3,10}\\.? \\d{1,2},? \\d{4})\\.?");

  /**
   * Initials in bold at the end of an item, as minutes of meetings have them; others follow behind
   * a slash.
   */
  private static final Pattern INITIALS =
      Pattern.compile(
          "(?s)(?<words>.*\\S)\\s+\\*\\*(?<first>[A-Z]{2,3})\\*\\*(?<others>(?:/[A-Z]{2,3}){0,5})\\W*");

  /** {@code @kim will look into it}. */
  private static final Pattern HANDLE =
      Pattern.compile("@(?<owner>[\\w-]{2,39})[:,]?\\s.*", Pattern.DOTALL);

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)[^\\p{L}]*+(?:tb[acd]|to be (?:determined|decided|assigned|confirmed)|n/?a|"
              + "none|nobody|no owner|optional|later|ongoing|unassigned|unknown|open|offen|por definir|à définir|未定)?+[^\\p{L}]*+");

  private static final Pattern LABEL_MARKS = Pattern.compile("[*_`]");

  private static final Pattern OWNER_BELOW =
      Pattern.compile(
          "(?i)\\s*[-+]?\\s*" + WHO + "\\s?[:：]\\s*(?<owner>[@\\p{L}][^,;:|]{0,60}?)\\s*");

  private static final Pattern DUE_BELOW =
      Pattern.compile("(?i)\\s*[-+]?\\s*" + WHEN + "\\s?[:：]\\s*(?<due>.{4,40}?)\\s*");

  private static final int LABELLED_LINES = 12;
  private static final int LONGEST_LABELLED = 200;

  private static String words(String kind) {
    return "(?:" + WordTable.alternatives("/debrief/intake/stated/item-facts.txt", kind) + ")";
  }

  /**
   * Reads an item.
   *
   * @param source the same with its marks
   */
  public static ActionItemLine of(String line, String source, TimeHints near) {
    Matcher initials = source.length() > 2_000 ? null : INITIALS.matcher(source);
    if (initials != null && initials.matches()) {
      String names = initials.group("first") + initials.group("others");
      String words = Markdown.plain(initials.group("words")).replaceAll("\\s+", " ").strip();
      ActionItemLine read = of(words, near);
      return new ActionItemLine(
          read.title(), names, read.team(), read.due(), read.read() + " " + names);
    }
    ActionItemLine read = of(line, near);
    Matcher handle = HANDLE.matcher(line);
    return read.owner() == null && handle.matches()
        ? new ActionItemLine(
            read.title(), handle.group("owner"), read.team(), read.due(), read.read())
        : read;
  }

  /**
   * What stands below an item under labels: {@code - Owner: Kim}, {@code **Due:** 2026-01-20}, each
   * on a line of its own. The words of the item stay as they are.
   */
  public ActionItemLine below(String detail, TimeHints near) {
    String who = owner;
    LocalDate when = due;
    for (String line : detail.lines().limit(LABELLED_LINES).toList()) {
      String plain =
          line.length() > LONGEST_LABELLED ? "" : LABEL_MARKS.matcher(line).replaceAll("");
      Matcher named = OWNER_BELOW.matcher(plain);
      Matcher dated = DUE_BELOW.matcher(plain);
      if (who == null && named.matches()) {
        who = bare(named.group("owner"));
      } else if (when == null && dated.matches()) {
        when = day(dated.group("due"), near);
      }
    }
    return new ActionItemLine(title, who, team, when, read);
  }

  static ActionItemLine of(String line, TimeHints near) {
    Matcher own = OWN.matcher(line);
    if (own.matches()) {
      LocalDate due = own.group("due") == null ? null : day(own.group("due"), near);
      // A line of detail below it may have been drawn into the same paragraph.
      String read = line.substring(0, line.length() - own.group("rest").length());
      return new ActionItemLine(own.group("words"), null, own.group("team"), due, read);
    }
    ActionItemLine read = new ActionItemLine(line, null, null, null, "");
    Matcher tail = line.length() > 2_000 ? null : TAIL.matcher(line);
    return tail != null && tail.matches() ? read.tail(tail, near).inline(near) : read.inline(near);
  }

  /**
   * {@code (owner: Kim, due: 2026-01-20)}: taken out where every part of it was understood; where
   * other labels stand among them, {@code priority=high}, all of it stays.
   */
  private ActionItemLine tail(Matcher tail, TimeHints near) {
    String who = null;
    LocalDate when = null;
    boolean whole = true;
    for (String part : tail.group("facts").split("[;|]|,(?!\\s*\\d{4}(?![-/.\\d]))", -1)) {
      Matcher named = OWNER_FACT.matcher(part);
      Matcher dated = DUE_FACT.matcher(part);
      LocalDate day = dated.matches() ? day(dated.group("due"), near) : day(part, near);
      if (day != null && when == null) {
        when = day;
      } else if (named.matches() && who == null) {
        who = named.group("owner").strip();
      } else if (part.strip().matches("@[\\w.-]{2,40}") && who == null) {
        who = part.strip().substring(1);
      } else if (FIELD.matcher(part).matches()) {
        whole = false;
      } else {
        return this;
      }
    }
    return !whole
        ? new ActionItemLine(title, bare(who), null, when, "")
        : new ActionItemLine(tail.group("words"), bare(who), null, when, tail.group("facts"));
  }

  private ActionItemLine inline(TimeHints near) {
    String words = title;
    String who = owner;
    LocalDate when = due;
    StringBuilder taken = new StringBuilder(read);
    Matcher dated = DUE_INLINE.matcher(words.length() > 2_000 ? "" : words);
    if (when == null && dated.find()) {
      when = day(dated.group("due"), near);
      if (when != null && dated.end() >= words.length() - 1 && isWhole(words, dated.start())) {
        taken.append(' ').append(dated.group());
        words = words.substring(0, dated.start()).strip();
      }
    }
    Matcher ended = DAY_BEHIND.matcher(words.length() > 2_000 ? "" : words);
    LocalDate last = when == null && ended.matches() ? day(ended.group("due"), near) : null;
    if (last != null) {
      when = last;
      taken.append(' ').append(ended.group("due"));
      words = ended.group("words");
    }
    when = when == null ? between(words, near) : when;
    Matcher named = OWNER_INLINE.matcher(words.length() > 2_000 ? "" : words);
    if (who == null && named.find()) {
      who = bare(named.group("owner"));
      if (named.end() >= words.length() - 1 && isWhole(words, named.start())) {
        taken.append(' ').append(named.group());
        words = words.substring(0, named.start()).strip();
      }
    }
    return new ActionItemLine(words, who, team, when, taken.toString());
  }

  /** The only day between dashes. */
  private static @Nullable LocalDate between(String words, TimeHints near) {
    List<String> days =
        DASHES
            .splitAsStream(words.length() > 2_000 ? "" : words)
            .skip(1)
            .filter(part -> part.strip().matches("\\d{4}-\\d\\d-\\d\\d"))
            .toList();
    return days.size() == 1 ? day(days.get(0), near) : null;
  }

  /** Whether there are words up to a place, and no bracket among them stays open. */
  private static boolean isWhole(String words, int end) {
    String before = words.substring(0, end);
    return end > 0 && before.lastIndexOf('(') <= before.lastIndexOf(')');
  }

  private static @Nullable String bare(@Nullable String name) {
    String bare =
        name == null ? "" : name.replaceFirst("^@", "").replaceFirst("[.,;]+$", "").strip();
    return names(bare) ? bare : null;
  }

  /** Whether a value names anybody: "TBD" and "unassigned" do not. */
  public static boolean names(String value) {
    return !NOBODY.matcher(value).matches();
  }

  /** A day that stands by itself; null for "next week", and for a time in a sentence. */
  public static @Nullable LocalDate day(String words, TimeHints near) {
    String plain = words.replaceAll("[*_`~]", "").strip();
    Optional<TimedLine> read = TimedLine.parse(plain + ":", near);
    return read.filter(line -> line.time() == null && line.text().isEmpty())
        .map(TimedLine::date)
        .orElse(null);
  }
}
