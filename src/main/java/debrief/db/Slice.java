package debrief.db;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of a long list, and where the next part begins.
 *
 * @param next a {@link Cursor}, or null at the end of the list
 */
public record Slice<T>(List<T> items, @Nullable String next) {

  /** The most that a list gives at once. */
  public static final int MAX_LIMIT = 500;

  /**
   * Cuts what a query gave that asked for one row more than wanted.
   *
   * @param rows up to {@code limit + 1} rows
   * @param cursor the cursor that continues after a given row
   */
  public static <T> Slice<T> of(List<T> rows, int limit, Function<T, String> cursor) {
    if (rows.size() <= limit) {
      return new Slice<>(List.copyOf(rows), null);
    }
    RowAudit.dropped(rows.subList(limit, rows.size()));
    List<T> kept = List.copyOf(rows.subList(0, limit));
    return new Slice<>(kept, cursor.apply(kept.get(limit - 1)));
  }

  public <R> Slice<R> map(Function<T, R> each) {
    return new Slice<>(items.stream().map(each).toList(), next);
  }
}
