package debrief.postmortem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * Trust tags, factors and lessons. Whoever calls has locked the postmortem or checked the viewer.
 */
interface PartSql {

  @SqlQuery(
      """
      select principle, effect, explanation, version from trust_tag
      where incident_number = :number
      order by array_position(array['security', 'privacy', 'scalability', 'availability',
        'reliability', 'performance', 'observability'], principle)
      """)
  List<TrustTag> tags(@Bind("number") long number);

  @SqlQuery(
      """
      select principle, effect, explanation, version from trust_tag
      where incident_number = :number and principle = :principle
      """)
  Optional<TrustTag> tag(@Bind("number") long number, @Bind("principle") String principle);

  @SqlQuery(
      """
      insert into trust_tag (incident_number, principle, effect, explanation, updated_at)
      values (:number, :principle, :t.effect, :t.explanation, :at)
      on conflict (incident_number, principle) do update
        set effect = excluded.effect, explanation = excluded.explanation,
          version = trust_tag.version + 1, updated_at = :at
      returning principle, effect, explanation, version
      """)
  TrustTag saveTag(
      @Bind("number") long number,
      @Bind("principle") String principle,
      @BindMethods("t") TagInput input,
      @Bind("at") Instant at);

  @SqlUpdate("delete from trust_tag where incident_number = :number and principle = :principle")
  void deleteTag(@Bind("number") long number, @Bind("principle") String principle);

  @SqlQuery(
      """
      select id, title, text, audience, version from factor
      where incident_number = :number order by position
      """)
  List<Factor> factors(@Bind("number") long number);

  @SqlQuery(
      """
      select id, title, text, audience, version from factor
      where incident_number = :number and id = :id
      """)
  Optional<Factor> factor(@Bind("number") long number, @Bind("id") String id);

  @SqlQuery(
      """
      insert into factor (id, incident_number, position, title, text, audience, created_at,
        updated_at)
      values (:id, :number,
        (select coalesce(max(position), 0) + 1 from factor where incident_number = :number),
        :f.title, :f.text, :f.audience, :at, :at)
      returning id, title, text, audience, version
      """)
  Factor insertFactor(
      @Bind("number") long number,
      @Bind("id") String id,
      @BindMethods("f") FactorInput input,
      @Bind("at") Instant at);

  @SqlQuery(
      """
      update factor set title = :f.title, text = :f.text, audience = :f.audience,
        version = version + 1, updated_at = :at
      where incident_number = :number and id = :id
      returning id, title, text, audience, version
      """)
  Factor updateFactor(
      @Bind("number") long number,
      @Bind("id") String id,
      @BindMethods("f") FactorInput input,
      @Bind("at") Instant at);

  @SqlUpdate("delete from factor where incident_number = :number and id = :id")
  void deleteFactor(@Bind("number") long number, @Bind("id") String id);

  @SqlQuery(
      """
      select id, kind, text, audience, version from lesson
      where incident_number = :number order by position
      """)
  List<Lesson> lessons(@Bind("number") long number);

  @SqlQuery(
      """
      select id, kind, text, audience, version from lesson
      where incident_number = :number and id = :id
      """)
  Optional<Lesson> lesson(@Bind("number") long number, @Bind("id") String id);

  @SqlQuery(
      """
      insert into lesson (id, incident_number, position, kind, text, audience, created_at,
        updated_at)
      values (:id, :number,
        (select coalesce(max(position), 0) + 1 from lesson where incident_number = :number),
        :l.kind, :l.text, :l.audience, :at, :at)
      returning id, kind, text, audience, version
      """)
  Lesson insertLesson(
      @Bind("number") long number,
      @Bind("id") String id,
      @BindMethods("l") LessonInput input,
      @Bind("at") Instant at);

  @SqlQuery(
      """
      update lesson set kind = :l.kind, text = :l.text, audience = :l.audience,
        version = version + 1, updated_at = :at
      where incident_number = :number and id = :id
      returning id, kind, text, audience, version
      """)
  Lesson updateLesson(
      @Bind("number") long number,
      @Bind("id") String id,
      @BindMethods("l") LessonInput input,
      @Bind("at") Instant at);

  @SqlUpdate("delete from lesson where incident_number = :number and id = :id")
  void deleteLesson(@Bind("number") long number, @Bind("id") String id);
}
