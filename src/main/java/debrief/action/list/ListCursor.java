package debrief.action.list;

import debrief.db.Cursor;
import debrief.web.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a sorted list goes on.
 *
 * @param value what the last item shown is sorted by, as the database writes it; null at the
 *     beginning
 * @param number of that item
 */
record ListCursor(@Nullable String value, long number) {

  static ListCursor decode(ActionSort sort, @Nullable String text) {
    Cursor cursor = Cursor.decode(text);
    if (cursor.equals(Cursor.START)) {
      return new ListCursor(null, 0);
    }
    String[] parts = cursor.key().split(" ", 3);
    if (parts.length < 3 || !parts[0].equals(sort.word()) || !parts[1].matches("[0-9]{1,18}")) {
      throw notOurs();
    }
    boolean fits =
        switch (sort.by()) {
          case due -> parts[2].matches(sort.descending() ? "\\d{4}-\\d\\d-\\d\\d" : "\\d{1,9}");
          case incident -> parts[2].matches("\\d{1,18}");
          case age -> parts[2].matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.\\d]*[-+:\\d]+");
          case title, owner, team -> parts[2].length() <= 1_000;
        };
    if (!fits) {
      throw notOurs();
    }
    return new ListCursor(parts[2], Long.parseLong(parts[1]));
  }

  private static Problem notOurs() {
    return Problem.invalid("cursor", "Take the cursor that the list gave, with the same sort.");
  }

  static String encode(ActionSort sort, long number, String value) {
    return new Cursor(Instant.EPOCH, sort.word() + " " + number + " " + value).encode();
  }
}
