package debrief.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Typed times that are hardly meant: one that has not come yet, one that is a year off. They are
 * asked about at their field before anything is kept; an answer holds for that very moment. A time
 * that was left as it was shown is nobody's slip.
 */
public final class TimeDoubts {
  /** Clocks differ by a little: this much ahead of ours is no future. */
  public static final Duration AHEAD = Duration.ofMinutes(5);

  /** Further off than this, a year was mistyped most likely. */
  public static final Duration FAR = Duration.ofDays(300);

  /** The field of answers. */
  public static final String SURE = "sure";

  private static final String MARK = SURE + ".";
  private static final Duration YEAR_AGO = Duration.ofDays(430);
  private static final double DAYS_OF_A_YEAR = 365.25;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM uuuu", Locale.ENGLISH);

  private final Set<String> answers;
  private final ZoneId zone;
  private final Instant now;
  private final List<Problem.FieldError> errors = new ArrayList<>();

  /**
   * @param answers that were given with the times
   * @param zone that they were typed in
   */
  public TimeDoubts(Collection<String> answers, ZoneId zone, Instant now) {
    this.answers = Set.copyOf(answers);
    this.zone = zone;
    this.now = now;
  }

  /**
   * Asks about a time that lies ahead of the clock, or a year and more behind it.
   *
   * @param shown what the field was filled with
   * @return whether nothing has been asked so far, about this time or another
   */
  public boolean likely(String field, @Nullable Instant at, @Nullable Instant shown) {
    if (at == null || at.equals(shown) || isAhead(field, at)) {
      return errors.isEmpty();
    }
    Duration ago = Duration.between(at, now);
    if (ago.compareTo(FAR) > 0) {
      String years =
          ago.compareTo(YEAR_AGO) < 0
              ? "a year ago, or nearly"
              : "about " + Math.max(2, Math.round(ago.toDays() / DAYS_OF_A_YEAR)) + " years ago";
      ask(field, at, " is " + years + ". Is that so?");
    }
    return errors.isEmpty();
  }

  /**
   * Asks about a day for something that is still to be done, where it is over everywhere.
   *
   * @param shown what the field was filled with
   */
  public void passed(String field, @Nullable LocalDate day, @Nullable LocalDate shown) {
    if (day == null || day.equals(shown) || !day.isBefore(earliestToday())) {
      return;
    }
    String answer = field + " " + day;
    if (!answers.contains(answer)) {
      String question = DAY.format(day) + " is over. Is that so?";
      errors.add(new Problem.FieldError(field, question));
      errors.add(new Problem.FieldError(MARK + field, answer, true));
    }
  }

  /** Where a day ends last, it lasts twelve hours longer than in UTC. */
  private LocalDate earliestToday() {
    return LocalDate.ofInstant(now, ZoneOffset.ofHours(-12));
  }

  /**
   * Asks about a time that lies ahead of the clock, or far from when everything else was.
   *
   * @param from the beginning of everything else
   * @param until its end
   * @param of what that is, as in {@code the incident}
   */
  public void near(
      String field,
      @Nullable Instant at,
      @Nullable Instant shown,
      Instant from,
      Instant until,
      String of) {
    if (at == null || at.equals(shown) || isAhead(field, at)) {
      return;
    }
    Duration off =
        at.isBefore(from)
            ? Duration.between(at, from)
            : at.isAfter(until) ? Duration.between(until, at) : Duration.ZERO;
    if (off.compareTo(FAR) > 0) {
      ask(field, at, " is " + off.toDays() + " days from " + of + ". Is that so?");
    }
  }

  private boolean isAhead(String field, Instant at) {
    boolean ahead = at.isAfter(now.plus(AHEAD));
    if (ahead) {
      ask(field, at, " is in the future. Is that so?");
    }
    return ahead;
  }

  private void ask(String field, Instant at, String question) {
    String answer = field + " " + at;
    if (!answers.contains(answer)) {
      errors.add(new Problem.FieldError(field, SAID.format(at.atZone(zone)) + question));
      errors.add(new Problem.FieldError(MARK + field, answer, true));
    }
  }

  /**
   * @throws Problem 422 with a question at each field
   */
  public void orThrow() {
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  /** The field that is asked about, where an error is what answers a question; null otherwise. */
  public static @Nullable String asked(Problem.FieldError error) {
    return error.mirror() && error.field().startsWith(MARK)
        ? error.field().substring(MARK.length())
        : null;
  }
}
