package debrief.postmortem.part;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The SQL of contributing factors. */
interface FactorSql extends PartSql<Factor, FactorInput> {
  @Override
  @SqlQuery(
      """
      select id, title, text, audience, version from factor
      where incident_number = :number order by position
      """)
  List<Factor> of(@Bind("number") long number);

  @Override
  @SqlQuery(
      """
      select id, title, text, audience, version from factor
      where incident_number = :number and id = :id
      """)
  Optional<Factor> find(@Bind("number") long number, @Bind("id") String id);

  @Override
  @SqlQuery(
      """
      insert into factor (id, incident_number, position, title, text, audience, created_at,
        updated_at)
      values (:id, :number,
        (select coalesce(max(position), 0) + 1 from factor where incident_number = :number),
        :f.title, :f.text, :f.audience, :at, :at)
      returning id, title, text, audience, version
      """)
  Factor insert(
      @Bind("number") long number,
      @Bind("id") String id,
      @BindMethods("f") FactorInput input,
      @Bind("at") Instant at);

  @Override
  @SqlQuery(
      """
      update factor set title = :f.title, text = :f.text, audience = :f.audience,
        version = version + 1, updated_at = :at
      where incident_number = :number and id = :id
      returning id, title, text, audience, version
      """)
  Factor update(
      @Bind("number") long number,
      @Bind("id") String id,
      @BindMethods("f") FactorInput input,
      @Bind("at") Instant at);

  @Override
  @SqlUpdate("delete from factor where incident_number = :number and id = :id")
  void delete(@Bind("number") long number, @Bind("id") String id);
}
