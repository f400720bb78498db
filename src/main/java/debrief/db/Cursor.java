package debrief.db;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a list continues: after the row with this time and this key, in the order newest first. A
 * client treats its text as opaque.
 *
 * @param at the time that the list is ordered by
 * @param key what tells rows of the same time apart
 */
public record Cursor(Instant at, String key) {

  /** Before the first row of a list that runs from the newest to the oldest. */
  public static final Cursor START = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), "");

  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + key).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param text null or empty for the beginning of the list
   * @throws BadCursor when the text is not a cursor of ours
   */
  public static Cursor decode(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return START;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
      Instant at = Instant.parse(parts[0]);
      if (parts.length < 2
          || parts[1].indexOf('\0') >= 0
          || at.isAfter(START.at())
          || at.isBefore(Instant.EPOCH)) {
        throw new BadCursor();
      }
      return new Cursor(at, parts[1]);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BadCursor(e);
    }
  }

  /** The key as a number, for lists whose rows are told apart by one. */
  public long number() {
    if (key.isEmpty()) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw new BadCursor(e);
    }
  }

  /** A cursor that this server did not write. */
  public static final class BadCursor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCursor() {
      super("not a cursor");
    }

    BadCursor(Exception cause) {
      super(cause);
    }
  }
}
