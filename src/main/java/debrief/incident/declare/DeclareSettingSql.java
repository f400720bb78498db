package debrief.incident.declare;

import java.time.Instant;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The one row is there since the migration that made its table. */
interface DeclareSettingSql {
  @SqlQuery("select readers_declare, version from declare_setting")
  DeclareSetting find();

  @SqlQuery("select readers_declare, version from declare_setting for update")
  DeclareSetting lock();

  @SqlUpdate(
      """
      update declare_setting set readers_declare = :readersDeclare, version = version + 1,
        updated_at = :at
      """)
  void update(@Bind("readersDeclare") boolean readersDeclare, @Bind("at") Instant at);
}
