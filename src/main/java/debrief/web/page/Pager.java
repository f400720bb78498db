package debrief.web.page;

import debrief.db.Slice;
import debrief.web.Urls;
import org.jspecify.annotations.Nullable;

/**
 * The way from one part of a long list to the others, as {@code {{>web/page/pager}}} shows it.
 *
 * @param later whether this is not the first part
 * @param newest the address of the first part
 * @param older the address of the next part; null at the end of the list
 */
public record Pager(boolean later, String newest, @Nullable String older) {

  /**
   * @param cursor what was asked for; null or empty for the first part
   * @param chosen the list's address with its filters, which ends in {@code ?} or {@code &}
   */
  public static Pager of(@Nullable String cursor, Slice<?> slice, String newest, String chosen) {
    return new Pager(
        cursor != null && !cursor.isEmpty(),
        newest,
        slice.next() == null ? null : chosen + "cursor=" + Urls.encode(slice.next()));
  }
}
