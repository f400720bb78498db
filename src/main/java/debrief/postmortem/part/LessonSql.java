package debrief.postmortem.part;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The SQL of lessons. */
interface LessonSql extends PartSql<Lesson, LessonInput> {
  @Override
  @SqlQuery(
      """
      select id, kind, text, audience, version from lesson
      where incident_number = :number order by position
      """)
  List<Lesson> of(@Bind("number") long number);

  @Override
  @SqlQuery(
      """
      select id, kind, text, audience, version from lesson
      where incident_number = :number and id = :id
      """)
  Optional<Lesson> find(@Bind("number") long number, @Bind("id") String id);

  @Override
  @SqlQuery(
      """
      insert into lesson (id, incident_number, position, kind, text, audience, created_at,
        updated_at)
      values (:id, :number,
        (select coalesce(max(position), 0) + 1 from lesson where incident_number = :number),
        :l.kind, :l.text, :l.audience, :at, :at)
      returning id, kind, text, audience, version
      """)
  Lesson insert(
      @Bind("number") long number,
      @Bind("id") String id,
      @BindMethods("l") LessonInput input,
      @Bind("at") Instant at);

  @Override
  @SqlQuery(
      """
      update lesson set kind = :l.kind, text = :l.text, audience = :l.audience,
        version = version + 1, updated_at = :at
      where incident_number = :number and id = :id
      returning id, kind, text, audience, version
      """)
  Lesson update(
      @Bind("number") long number,
      @Bind("id") String id,
      @BindMethods("l") LessonInput input,
      @Bind("at") Instant at);

  @Override
  @SqlUpdate("delete from lesson where incident_number = :number and id = :id")
  void delete(@Bind("number") long number, @Bind("id") String id);
}
