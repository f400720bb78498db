package debrief.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import debrief.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Three months of a year, from their first moment in UTC to the last.
 *
 * @param index how many quarters have passed since the beginning of the year 0
 */
public record Quarter(int index) implements Comparable<Quarter> {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-[Qq]([1-4])");
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  public static Quarter of(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return new Quarter(day.getYear() * 4 + (day.getMonthValue() - 1) / 3);
  }

  /**
   * A quarter as an address says it, {@code 2026-Q1}; null where it says none.
   *
   * @throws Problem 422 that names the field
   */
  static @Nullable Quarter asked(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    Matcher written = WRITTEN.matcher(value.strip());
    if (written.matches()) {
      int year = Integer.parseInt(written.group(1));
      if (year >= FIRST_YEAR && year <= LAST_YEAR) {
        return new Quarter(year * 4 + Integer.parseInt(written.group(2)) - 1);
      }
    }
    throw Problem.invalid(
        field, "A quarter is written as 2026-Q1, in a year from 1970 to 2199; its days are UTC's.");
  }

  public Quarter plus(int quarters) {
    return new Quarter(index + quarters);
  }

  public int year() {
    return index / 4;
  }

  public int ofYear() {
    return index % 4 + 1;
  }

  /** Its first moment. */
  public Instant start() {
    return LocalDate.of(year(), index % 4 * 3 + 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first moment after it. */
  public Instant end() {
    return plus(1).start();
  }

  @Override
  public int compareTo(Quarter other) {
    return Integer.compare(index, other.index);
  }

  /** {@code 2026-Q1}. */
  @JsonValue
  @Override
  public String toString() {
    return "%04d-Q%d".formatted(year(), ofYear());
  }
}
