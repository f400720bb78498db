package debrief.text.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A date that stands at one place of a line, and where it ends. */
record DateLead(LocalDate date, int end) {
  private static final String MONTH = Months.PATTERN;
  private static final String WEEKDAY =
      "(?:(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|"
          + "(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
          + "(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:luned|marted|mercoled|gioved|venerd)ì|sabato|domenica|"
          + "(?:maan|dins|woens|donder|vrij|zater|zon)dag)\\b\\.?,?\\s+(?:the\\s+|den\\s+|le\\s+|el\\s+)?)?";
  private static final String DAY = "(?<day>\\d\\d?)(?:st|nd|rd|th|er|º|ª)?(?![\\p{L}\\d])";

  /**
   * The second of two days, {@code 19-20 December} or {@code 12-19/20}: the story begins on the
   * first.
   */
  private static final String TO = "(?:\\s?[-–/&]\\s?\\d\\d?(?:st|nd|rd|th)?(?![\\p{L}\\d:.]))?";

  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)\\b";
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              WEEKDAY
                  + "(?<year>\\d{4})[-/.](?<first>\\d\\d?)[-/.](?<second>\\d\\d?)(?:/\\d\\d?(?![\\d:"
                  + ".h/-]))?(?!\\d|[-/]\\d(?!\\d?[:.h]\\d\\d))"),
          Pattern.compile(
              WEEKDAY + "(?<first>\\d\\d?)[-/](?<second>\\d\\d?)[-/](?<year>\\d{4}|\\d\\d)(?!\\d)"),
          Pattern.compile(
              WEEKDAY + "(?<first>\\d\\d?)\\.(?<second>\\d\\d?)\\.(?<year>20\\d\\d)(?!\\d)"),
          Pattern.compile(
              WEEKDAY + MONTH + "[\\s-]+(?:the\\s+)?" + DAY + TO + "(?:,?\\s+" + YEAR + ")?",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              WEEKDAY
                  + DAY
                  + "\\.?"
                  + TO
                  + "\\.?[\\s-]*(?:of\\s+|de\\s+)?"
                  + MONTH
                  + "(?:,?(?:[\\s-]+|\\s+del?\\s+)"
                  + YEAR
                  + ")?",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          Pattern.compile("(?<first>\\d\\d)-(?<second>\\d\\d)(?=[ T]+\\d\\d?[:.]\\d\\d)"),
          Pattern.compile(
              "(?<year>\\d{4})\\s?[年년]\\s?(?<first>\\d\\d?)\\s?[月월]\\s?(?<second>\\d\\d?)\\s?[日일]"));

  static @Nullable DateLead read(String line, int from, @Nullable LocalDate near) {
    return read(line, from, near, false);
  }

  static @Nullable DateLead read(
      String line, int from, @Nullable LocalDate near, boolean monthFirst) {
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(line).region(from, line.length());
      matcher.useTransparentBounds(true);
      if (matcher.lookingAt()) {
        try {
          LocalDate date = date(matcher, near, monthFirst);
          return date == null ? null : new DateLead(date, matcher.end());
        } catch (DateTimeException e) {
          return null;
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(
      Matcher matcher, @Nullable LocalDate near, boolean monthFirst) {
    int form = FORMS.indexOf(matcher.pattern());
    if (form == 3 || form == 4) {
      int month = Months.number(matcher.group("month"));
      int day = Integer.parseInt(matcher.group("day"));
      String year = matcher.group("year");
      return year != null
          ? LocalDate.of(Integer.parseInt(year), month, day)
          : near == null ? null : nearest(month, day, near);
    }
    int first = Integer.parseInt(matcher.group("first"));
    int second = Integer.parseInt(matcher.group("second"));
    if (form == 5) {
      return near == null || first > 12 ? null : nearest(first, second, near);
    }
    int year = Integer.parseInt(matcher.group("year"));
    year += year < 100 ? 2000 : 0;
    return form == 0 || form == 6
        ? LocalDate.of(year, first, second)
        : ordered(year, first, second, near, monthFirst);
  }

  /**
   * {@code 02/03/2026}: the order of the document, or that is possible, or nearer to what is known,
   * or with the day first.
   */
  private static LocalDate ordered(
      int year, int first, int second, @Nullable LocalDate near, boolean monthLeads) {
    if (monthLeads && first < 13) {
      return LocalDate.of(year, first, second);
    }
    if (first > 12 || second > 12 || first == second) {
      return first > 12 ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    }
    LocalDate dayFirst = LocalDate.of(year, second, first);
    LocalDate monthFirst = LocalDate.of(year, first, second);
    return near != null && away(monthFirst, near) < away(dayFirst, near) ? monthFirst : dayFirst;
  }

  /**
   * The year that brings the day closest: a line of January below one of December is in the next
   * year.
   *
   * @throws DateTimeException where no year near has such a day
   */
  private static LocalDate nearest(int month, int day, LocalDate near) {
    return IntStream.rangeClosed(near.getYear() - 1, near.getYear() + 1)
        .filter(year -> day <= YearMonth.of(year, month).lengthOfMonth())
        .mapToObj(year -> LocalDate.of(year, month, day))
        .min(Comparator.comparingLong(date -> away(date, near)))
        .orElseThrow(() -> new DateTimeException("no such day"));
  }

  private static long away(LocalDate one, LocalDate two) {
    return Math.abs(ChronoUnit.DAYS.between(one, two));
  }
}
