package debrief.postmortem.part;

import debrief.access.Audience;
import debrief.trust.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Trust tags, and all parts of a draft at once. Whoever calls has locked the postmortem or checked
 * the viewer.
 */
interface TrustTagSql {

  /**
   * A row of any of the three tables.
   *
   * @param part {@code tag}, {@code factor} or {@code lesson}
   * @param kind a tag's effect, a lesson's kind
   * @param audience null of a tag
   */
  record Row(
      String part,
      String id,
      @Nullable String title,
      @Nullable String kind,
      String text,
      @Nullable Audience audience,
      int version) {

    TrustTag toTag() {
      return new TrustTag(id, Effect.valueOf(String.valueOf(kind)), text, version);
    }

    Factor toFactor() {
      return new Factor(id, String.valueOf(title), text, Objects.requireNonNull(audience), version);
    }

    Lesson toLesson() {
      return new Lesson(
          id,
          LessonKind.valueOf(String.valueOf(kind)),
          text,
          Objects.requireNonNull(audience),
          version);
    }
  }

  /** All parts of a draft, each kind in its order, in one journey to the database. */
  @SqlQuery(
      """
      select part, id, title, kind, text, audience, version from (
        select 'tag' as part, array_position(array['security', 'privacy', 'scalability',
            'availability', 'reliability', 'performance', 'observability'], principle) as place,
          principle as id, null as title, effect as kind, explanation as text, null as audience,
          version
        from trust_tag where incident_number = :number
        union all select 'factor', position, id, title, null, text, audience, version
        from factor where incident_number = :number
        union all select 'lesson', position, id, null, kind, text, audience, version
        from lesson where incident_number = :number) parts
      order by part, place
      """)
  List<Row> parts(@Bind("number") long number);

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
}
