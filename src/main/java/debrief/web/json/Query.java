package debrief.web.json;

import debrief.db.Slice;
import debrief.web.Problem;
import debrief.web.Urls;
import debrief.web.Years;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands behind the question mark of an address. An empty value is one that was left out. */
public final class Query {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_TEXT = 500;

  private Query() {}

  /**
   * A choice as the beginning of an address's query: {@code ?} or {@code ?state=…&}.
   *
   * @param namesAndValues in turn; what has no value is left out
   */
  public static String again(@Nullable Object... namesAndValues) {
    StringBuilder query = new StringBuilder("?");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        query.append(namesAndValues[i]).append('=').append(Urls.encode(value.toString()));
        query.append('&');
      }
    }
    return query.toString();
  }

  public static @Nullable String text(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > MAX_TEXT || !Json.isClean(value)) {
      throw Problem.invalid(field, "At most 500 characters, without null characters, fit here.");
    }
    return value.strip();
  }

  public static <E extends Enum<E>> @Nullable E choice(
      String field, @Nullable String value, Class<E> type) {
    if (value == null || value.isBlank()) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.toString().equals(value)) {
        return constant;
      }
    }
    throw Problem.invalid(
        field,
        "One of "
            + Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", "))
            + ".");
  }

  /** A moment with its offset, or a date, which means its beginning in UTC. */
  public static @Nullable Instant time(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      // A plus sign that was not escaped arrives as a blank.
      String text = value.strip().replace(' ', '+');
      Instant at =
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      if (!Years.hold(at)) {
        throw Problem.invalid(field, Years.OF_TIMES);
      }
      return at;
    } catch (DateTimeException e) {
      throw Problem.invalid(
          field, "A time needs its offset, as in 2026-03-01T14:02:00Z; a date alone will do too.");
    }
  }

  public static @Nullable LocalDate date(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(value.strip());
      if (!Years.hold(date)) {
        throw Problem.invalid(field, Years.OF_DATES);
      }
      return date;
    } catch (DateTimeException e) {
      throw Problem.invalid(field, "A date is written as 2026-03-01.");
    }
  }

  public static @Nullable Boolean yes(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Problem.invalid(field, "true or false.");
    };
  }

  /** How many items a list gives at once: 50 unless asked for otherwise, at most 500. */
  public static int limit(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(value.strip());
      if (limit >= 1 && limit <= Slice.MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // falls through to the one answer for everything that is not a limit
    }
    throw Problem.invalid("limit", "A whole number from 1 to " + Slice.MAX_LIMIT + ".");
  }
}
