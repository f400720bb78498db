package debrief.web.page;

import debrief.web.Invalid;
import debrief.web.Versions;
import debrief.web.json.Json;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a posted form. What cannot be read is collected under the field's name; {@link
 * #orThrow} then refuses the form as a whole, so that nothing is half saved.
 */
public final class FormFields {
  private final MultivaluedMap<String, String> form;
  private final Invalid invalid = new Invalid();

  public FormFields(MultivaluedMap<String, String> form) {
    this.form = form;
  }

  /** The text as typed, or null where it is empty. Line ends become plain newlines. */
  public @Nullable String text(String field) {
    String value = form.getFirst(field);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (!Json.isClean(value)) {
      invalid.add(field, "This text holds a character that cannot be stored. Please remove it.");
      return null;
    }
    return value.replace("\r\n", "\n");
  }

  public String textOrEmpty(String field) {
    String value = text(field);
    return value == null ? "" : value;
  }

  /** One line, without the blanks round it; null where it is empty. */
  public @Nullable String line(String field) {
    String value = text(field);
    return value == null ? null : value.strip();
  }

  /** The values of repeated fields, in their order, empty ones kept. */
  public List<String> all(String field) {
    List<String> values = form.get(field);
    if (values == null) {
      return List.of();
    }
    for (String value : values) {
      if (!Json.isClean(value)) {
        invalid.add(field, "This text holds a character that cannot be stored. Please remove it.");
      }
    }
    return values;
  }

  /** Words with commas between them. */
  public List<String> words(String field) {
    String value = line(field);
    return value == null
        ? List.of()
        : Arrays.stream(value.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  public @Nullable Long number(String field) {
    String value = line(field);
    if (value == null) {
      return null;
    }
    try {
      return Long.valueOf(value.replace(",", "").replace(" ", ""));
    } catch (NumberFormatException e) {
      invalid.add(field, "This should be a whole number.");
      return null;
    }
  }

  public @Nullable Integer smallNumber(String field) {
    Long value = number(field);
    return value == null ? null : Math.toIntExact(Math.max(-1, Math.min(value, 1_000_000)));
  }

  public @Nullable LocalDate date(String field) {
    String value = line(field);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      invalid.add(field, "A date is written as 2026-03-01.");
      return null;
    }
  }

  /**
   * A moment as a date-and-time field gives it, in the zone that the form's {@code zone} field
   * names; UTC without one. A time that bears its own offset is taken as it is.
   */
  public @Nullable Instant time(String field) {
    String value = line(field);
    if (value == null) {
      return null;
    }
    try {
      Instant at =
          value.endsWith("Z") || value.matches(".*T.*[+-]\\d\\d:\\d\\d$")
              ? java.time.OffsetDateTime.parse(value).toInstant()
              : LocalDateTime.parse(value.replace(' ', 'T')).atZone(zone()).toInstant();
      if (at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
        invalid.add(field, "A time lies between the years 1970 and 2200.");
        return null;
      }
      return at;
    } catch (DateTimeException e) {
      invalid.add(field, "A time is written as 2026-03-01 14:02.");
      return null;
    }
  }

  public ZoneId zone() {
    String value = form.getFirst("zone");
    try {
      return value == null || value.isBlank() ? ZoneId.of("UTC") : ZoneId.of(value.strip());
    } catch (DateTimeException e) {
      invalid.add("zone", "A time zone is written as UTC or Europe/Paris.");
      return ZoneId.of("UTC");
    }
  }

  /** One of an enum's constants, by its name; null where the field is empty. */
  public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
    String value = line(field);
    if (value == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.toString().equals(value)) {
        return constant;
      }
    }
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      names.add(constant.toString());
    }
    invalid.add(field, "One of " + String.join(", ", names) + ".");
    return null;
  }

  public boolean checked(String field) {
    return form.getFirst(field) != null;
  }

  /** The version that the form was made from, as a condition for saving. */
  public Versions.IfMatch version() {
    return Versions.ofForm(form.getFirst("version"));
  }

  /** For what the form's own fields cannot say. */
  public Invalid invalid() {
    return invalid;
  }

  public void orThrow() {
    invalid.orThrow();
  }
}
