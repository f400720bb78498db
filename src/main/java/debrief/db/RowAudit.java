package debrief.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which rows the request of this thread has read that somebody must answer for. A query marks them
 * by a column {@value #COLUMN} that holds a number, or null where nothing is to be written down.
 * Rows are noted as they are read, below every door, so no door, page or format can forget it.
 */
public final class RowAudit {
  /** The name of the column; whoever may see what decides its value, in SQL. */
  public static final String COLUMN = "row_audit";

  private static final ThreadLocal<@Nullable RowAudit> CURRENT = new ThreadLocal<>();

  private final IdentityHashMap<Object, Long> read = new IdentityHashMap<>();
  private final Set<Long> taken = new LinkedHashSet<>();

  private RowAudit() {}

  /** Begins to note what this thread reads. Nothing is noted before, as in a command. */
  public static void begin() {
    CURRENT.set(new RowAudit());
  }

  public static void end() {
    CURRENT.remove();
  }

  /**
   * The numbers that were noted since the last call and in none before, in their order; for them
   * the caller answers now.
   */
  public static Set<Long> take() {
    RowAudit audit = CURRENT.get();
    return audit == null || audit.read.isEmpty() ? Set.of() : audit.takeNew();
  }

  private Set<Long> takeNew() {
    Set<Long> fresh = new TreeSet<>(read.values());
    read.clear();
    fresh.removeAll(taken);
    taken.addAll(fresh);
    return fresh;
  }

  /** Does work whose rows nobody needs to answer for; the caller says why. */
  public static <T> T unnoted(Supplier<T> work) {
    RowAudit audit = CURRENT.get();
    CURRENT.remove();
    try {
      return work.get();
    } finally {
      if (audit != null) {
        CURRENT.set(audit);
      }
    }
  }

  /** Notes a row that was made of what the cursor stands on. */
  static <T> T note(T row, ResultSet cursor) throws SQLException {
    RowAudit audit = CURRENT.get();
    if (audit != null) {
      long number = cursor.getLong(COLUMN);
      if (!cursor.wasNull()) {
        audit.read.put(row, number);
      }
    }
    return row;
  }

  /** Takes back rows that were read to know that there are more, and are given to nobody. */
  static void dropped(Collection<?> rows) {
    RowAudit audit = CURRENT.get();
    if (audit != null) {
      rows.forEach(audit.read::remove);
    }
  }
}
