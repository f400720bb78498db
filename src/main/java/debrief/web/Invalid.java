package debrief.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that a person hears of all of it at once. */
public final class Invalid {
  /** Two checks of a field that say the same say it once. */
  private final Set<Problem.FieldError> errors = new LinkedHashSet<>();

  public Invalid add(String field, String message) {
    errors.add(new Problem.FieldError(field, message));
    return this;
  }

  /** What is wrong between two fields: both are named, and a page says it at the first. */
  public Invalid addPair(String field, String other, String message) {
    add(field, message);
    errors.add(new Problem.FieldError(other, message, true));
    return this;
  }

  public Invalid addIf(boolean wrong, String field, String message) {
    return wrong ? add(field, message) : this;
  }

  /** A text that must say something and must fit. */
  public Invalid text(String field, @Nullable String value, int max) {
    if (value == null || Text.isBlank(value)) {
      return add(field, "This field is empty. Please fill it in.");
    }
    return fits(field, value, max);
  }

  /** A text that may be missing but must fit. */
  public Invalid fits(String field, @Nullable String value, int max) {
    return value == null || hasRoom(value, max)
        ? this
        : add(
            field,
            "At most "
                + String.format(java.util.Locale.ENGLISH, "%,d", max)
                + " characters fit here.");
  }

  /**
   * Whether a text fits into so many characters, as a reader and the database count them: what Java
   * stores as two is one.
   */
  public static boolean hasRoom(String value, int max) {
    return value.length() <= max || value.codePointCount(0, value.length()) <= max;
  }

  /** One line of text: no line breaks, and none of the marks that turn a line's direction round. */
  public Invalid line(String field, @Nullable String value, int max) {
    fits(field, value, max);
    return addIf(
        value != null && value.codePoints().anyMatch(Invalid::breaksTheLine),
        field,
        "This is one line: it takes no line breaks and no invisible control characters.");
  }

  private static boolean breaksTheLine(int c) {
    boolean control = Character.getType(c) == Character.CONTROL && c != '\t';
    boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || direction || c == 0x2028 || c == 0x2029;
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /**
   * @throws Problem that names every field at fault, when there is one
   */
  public void orThrow() {
    if (!errors.isEmpty()) {
      throw Problem.invalid(List.copyOf(errors));
    }
  }
}
