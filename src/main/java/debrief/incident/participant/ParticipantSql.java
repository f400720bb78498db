package debrief.incident.participant;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Whoever calls has been given the incident for writing. */
interface ParticipantSql {
  @SqlUpdate("delete from participant where incident_number = :number")
  void delete(@Bind("number") long number);

  @SqlBatch(
      """
      insert into participant (incident_number, position, name, role, email)
      values (:number, :position, :name, :role, :email)
      """)
  void insert(
      @Bind("number") long number,
      @Bind("position") List<Integer> positions,
      @Bind("name") List<String> names,
      @Bind("role") List<String> roles,
      @Bind("email") List<@Nullable String> emails);

  @SqlQuery("select email from person where id = :id")
  String emailOf(@Bind("id") String id);
}
