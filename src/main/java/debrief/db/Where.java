package debrief.db;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list that a caller has chosen, and only those: a query without unused
 * conditions can use the index that fits it. Conditions are written by us, values are bound.
 */
public final class Where {
  private final StringBuilder sql = new StringBuilder();
  private final Map<String, Object> values = new HashMap<>();

  /**
   * Adds a condition unless there is no value for it.
   *
   * @param condition SQL that names the value as {@code :name}
   */
  public Where and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      sql.append(" and ").append(condition);
      values.put(name, value);
    }
    return this;
  }

  /** Adds a condition that has no value of its own. */
  public Where andIf(boolean wanted, String condition) {
    if (wanted) {
      sql.append(" and ").append(condition);
    }
    return this;
  }

  /** Another value that a condition names. */
  public Where bind(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** For {@code @Define}: begins with {@code and}, or is empty. */
  public String sql() {
    return sql.toString();
  }

  /** For {@code @BindMap}. */
  public Map<String, Object> values() {
    return values;
  }
}
