package debrief.web.page;

import debrief.text.time.ClockChange;
import debrief.text.time.ZoneNames;
import debrief.web.Invalid;
import debrief.web.Problem;
import debrief.web.TimeDoubts;
import debrief.web.Versions;
import debrief.web.Years;
import debrief.web.json.Json;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a posted form. What cannot be read is collected under the field's name; {@link
 * #orThrow} then refuses the form as a whole, so that nothing is half saved.
 */
public final class FormFields {
  private final MultivaluedMap<String, String> form;
  private final Invalid invalid = new Invalid();
  private final Set<String> notes = new LinkedHashSet<>();

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
      invalid.add(field, Years.noSuchDay(value).orElse("A date is written as 2026-03-01."));
      return null;
    }
  }

  /**
   * A moment as a date-and-time field gives it, in the zone that the form's {@code zone} field
   * names; the reader's without one. A time that bears its own offset is taken as it is.
   */
  public @Nullable Instant time(String field) {
    return time(field, null);
  }

  /**
   * The same of a field that a form was filled with. What was left as it was shown stays as it is,
   * with all that a field does not show: parts of a second, and which of two it was in an hour that
   * comes twice.
   *
   * @param shown what the field was filled with; null for an empty one
   */
  public @Nullable Instant time(String field, @Nullable Instant shown) {
    String value = line(field);
    if (value == null) {
      return null;
    }
    try {
      Instant at =
          value.endsWith("Z") || value.matches(".*T.*[+-]\\d\\d:\\d\\d$")
              ? OffsetDateTime.parse(value).toInstant()
              : local(field, LocalDateTime.parse(value.replace(' ', 'T')), shown);
      if (!Years.hold(at)) {
        invalid.add(field, Years.OF_TIMES);
        return null;
      }
      return at;
    } catch (DateTimeException e) {
      invalid.add(field, "A time is written as 2026-03-01 14:02.");
      return null;
    }
  }

  private Instant local(String field, LocalDateTime typed, @Nullable Instant shown) {
    ZoneId zone = zone();
    if (shown != null && TimeView.inField(shown, zone).equals(typed)) {
      return shown;
    }
    ClockChange.skipped(typed, zone).ifPresent(words -> invalid.add(field, words));
    Instant at = typed.atZone(zone).toInstant();
    ClockChange.repeated(at, zone).ifPresent(notes::add);
    return at;
  }

  /** What was done, and beside it what was read in one of two ways. */
  public String told(String done) {
    return notes.isEmpty() ? done : done + " " + String.join(" ", notes);
  }

  /** The zone that the form's times are in: the reader's own where the form names none. */
  public ZoneId zone() {
    String value = form.getFirst("zone");
    if (value == null || value.isBlank()) {
      return ReaderZone.current();
    }
    try {
      return zone("zone", value);
    } catch (Problem problem) {
      problem.errors().forEach(error -> invalid.add(error.field(), error.message()));
      return ReaderZone.current();
    }
  }

  /**
   * The zone that somebody typed.
   *
   * @throws Problem 422 on the field for what is none, with those that are nearest
   */
  public static ZoneId zone(String field, String typed) {
    return ZoneNames.find(typed)
        .orElseThrow(
            () -> {
              List<String> near = ZoneNames.near(typed);
              return Problem.invalid(
                  field,
                  "This time zone is not known. "
                      + (near.isEmpty()
                          ? "Write a city or a name, such as New York, Europe/Paris or UTC."
                          : "Do you mean " + String.join(" or ", near) + "?"));
            });
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

  /** What to ask about the form's times, but for what was answered with it. */
  public TimeDoubts doubts(Instant now) {
    return new TimeDoubts(all(TimeDoubts.SURE), zone(), now);
  }

  /** For what the form's own fields cannot say. */
  public Invalid invalid() {
    return invalid;
  }

  public void orThrow() {
    invalid.orThrow();
  }
}
