package debrief.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A statement with named parameters, taken apart once and sent straight over the handle's
 * connection. It is for the few statements that a save consists of: JDBI copies its configuration
 * for each statement and prepares a whole interface for each on-demand call, which there costs more
 * than the database does. Everywhere else JDBI's SqlObjects are the way.
 */
public final class Prepared {
  private static final Logger LOG = LoggerFactory.getLogger(Prepared.class);
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z][a-zA-Z.]*)");

  private final String sql;
  private final List<String> names = new ArrayList<>();
  private final boolean audited;

  /**
   * @param text SQL in which {@code :name} stands for a value; {@code ::type} is a cast
   */
  public Prepared(String text) {
    Matcher matcher = NAME.matcher(text);
    StringBuilder marked = new StringBuilder();
    while (matcher.find()) {
      names.add(matcher.group(1));
      matcher.appendReplacement(marked, "?");
    }
    sql = matcher.appendTail(marked).toString();
    audited = sql.contains(" as " + RowAudit.COLUMN);
  }

  /** Reads a row that the cursor stands on. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes part in the handle's transaction. */
  public Bound on(Handle handle) {
    return new Bound(handle);
  }

  /** The statement with its values, for one sending. */
  public final class Bound {
    private final Handle handle;
    private final @Nullable Object[] values = new Object[names.size()];
    private int left = names.size();

    private Bound(Handle handle) {
      this.handle = handle;
    }

    /**
     * @throws IllegalArgumentException when the statement has no such name
     */
    public Bound bind(String name, @Nullable Object value) {
      int before = left;
      for (int i = 0; i < values.length; i++) {
        if (names.get(i).equals(name)) {
          values[i] = value;
          left--;
        }
      }
      if (left == before) {
        throw new IllegalArgumentException("no parameter " + name + " in " + sql);
      }
      return this;
    }

    /** The first row, or empty where there is none. */
    public <T> Optional<T> first(RowReader<T> reader) {
      try (PreparedStatement statement = prepare();
          ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        T row = reader.read(rows);
        return Optional.of(audited ? RowAudit.note(row, rows) : row);
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    /** Returns how many rows were touched. */
    public int update() {
      try (PreparedStatement statement = prepare()) {
        return statement.executeUpdate();
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    private PreparedStatement prepare() throws SQLException {
      if (left != 0) {
        throw new IllegalStateException("a value is missing, or given twice, for " + sql);
      }
      LOG.trace("{} {} {}", sql, names, values);
      PreparedStatement statement = handle.getConnection().prepareStatement(sql);
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement;
    }

    private IllegalStateException failed(SQLException e) {
      return new IllegalStateException("the database did not do " + sql, e);
    }
  }
}
