package debrief.search;

import debrief.db.Cursor;
import debrief.search.candidate.Candidates;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where what was found goes on: after so many. A search looks at a bounded number of candidates and
 * ranks them anew, so nothing is gained by a key.
 */
final class SearchCursor {
  private SearchCursor() {}

  static String encode(int from) {
    return new Cursor(Instant.EPOCH, "" + from).encode();
  }

  /**
   * @throws Cursor.BadCursor when the text is not a cursor of ours
   */
  static int decode(@Nullable String text) {
    long from = text == null || text.isEmpty() ? 0 : Cursor.decode(text).number();
    return (int) Math.max(0, Math.min(from, Candidates.MOST_HITS));
  }
}
