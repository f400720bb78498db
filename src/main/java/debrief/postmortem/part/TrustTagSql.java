package debrief.postmortem.part;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Trust tags. Whoever calls has locked the postmortem or checked the viewer. */
interface TrustTagSql {

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
}
