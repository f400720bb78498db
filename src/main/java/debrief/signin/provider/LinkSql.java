package debrief.signin.provider;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface LinkSql {

  @SqlQuery(
      """
      select person_id, teams from external_identity where issuer = :issuer and subject = :subject
      for update
      """)
  Optional<AccountLinks.Link> lock(@Bind("issuer") String issuer, @Bind("subject") String subject);

  @SqlQuery(
      "select exists (select 1 from external_identity where issuer = :issuer and person_id = :person)")
  boolean isLinked(@Bind("issuer") String issuer, @Bind("person") String person);

  @SqlUpdate(
      """
      insert into external_identity (issuer, subject, person_id, teams, linked_at, last_used_at)
      values (:issuer, :subject, :link.personId, :link.teams, :now, :now)
      on conflict (issuer, subject) do update set teams = :link.teams, last_used_at = :now
      """)
  void save(
      @Bind("issuer") String issuer,
      @Bind("subject") String subject,
      @BindMethods("link") AccountLinks.Link link,
      @Bind("now") Instant now);

  @SqlUpdate(
      """
      update external_identity p set teams = array(
        select u.name from unnest(array_replace(p.teams, :from, :to)) with ordinality u (name, place)
        group by u.name order by min(u.place))
      where :from = any (p.teams)
      """)
  void renameTeam(@Bind("from") String from, @Bind("to") String to);

  @SqlUpdate(
      """
      with named as (
        update sign_in_rule set team = :to where team = :from returning provider_id)
      update sign_in_provider set updated_at = :at, version = version + 1
      where id in (select provider_id from named)
      """)
  void renameTeamInRules(@Bind("from") String from, @Bind("to") String to, @Bind("at") Instant at);

  /** How many people came in with a provider. */
  @SqlQuery("select count(*) from external_identity where issuer = :issuer")
  int count(@Bind("issuer") String issuer);

  @SqlUpdate("delete from external_identity where issuer = :issuer and person_id = :person")
  int unlink(@Bind("issuer") String issuer, @Bind("person") String person);

  /** Administrators who can come in with a provider. */
  @SqlQuery(
      """
      select count(*) from viewer_account a
      where a.kind = 'person' and a.role = 'administrator'
        and exists (select 1 from external_identity l where l.person_id = a.id)
      """)
  int administrators();
}
