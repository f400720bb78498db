package debrief.export.archive;

import debrief.db.Outage;
import debrief.web.Problem;
import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** What it means that the database refuses a row, in a sentence. */
final class RefusalSql {
  private static final String NO_RIGHT = "42501";

  private RefusalSql() {}

  /**
   * @param where in the archive
   * @throws JdbiException the same, where no archive is to blame
   */
  static Problem of(JdbiException e, String where) {
    if (Outage.of(e).isPresent()) {
      throw e;
    }
    Throwable cause = e;
    while (cause != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    if (cause instanceof SQLException sql && NO_RIGHT.equals(sql.getSQLState())) {
      return Problem.conflict(
          "The role by which this server uses its database may not bring an archive in. Import it"
              + " with the command, as the role that owns the schema. Nothing was imported.");
    }
    return ArchiveZip.changed(where + ": this server can store no such row");
  }
}
