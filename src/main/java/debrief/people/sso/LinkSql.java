package debrief.people.sso;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface LinkSql {

  /** Who somebody at a provider is here. */
  record Link(String personId, List<String> teams) {}

  /** What signing out at the provider needs. */
  record Origin(
      String providerId, String name, String clientId, String endSession, byte[] idToken) {}

  @SqlQuery(
      """
      select person_id, teams from person_link where issuer = :issuer and subject = :subject
      for update
      """)
  Optional<Link> find(@Bind("issuer") String issuer, @Bind("subject") String subject);

  @SqlQuery(
      "select exists (select 1 from person_link where issuer = :issuer and person_id = :person)")
  boolean isLinked(@Bind("issuer") String issuer, @Bind("person") String person);

  @SqlUpdate(
      """
      insert into person_link (issuer, subject, person_id, teams, last_used_at)
      values (:issuer, :subject, :person, :teams, :now)
      on conflict (issuer, subject) do update set teams = :teams, last_used_at = :now
      """)
  void save(
      @Bind("issuer") String issuer,
      @Bind("subject") String subject,
      @Bind("person") String person,
      @Bind("teams") List<String> teams,
      @Bind("now") Instant now);

  @SqlUpdate(
      """
      insert into provider_session (token_hash, provider_id, end_session, id_token)
      values (:hash, :provider, :endSession, :idToken)
      """)
  void remember(
      @Bind("hash") byte[] hash,
      @Bind("provider") String provider,
      @Bind("endSession") String endSession,
      @Bind("idToken") byte[] idToken);

  @SqlQuery(
      """
      select v.id as provider_id, v.name, v.client_id, s.end_session, s.id_token
      from provider_session s join sign_in_provider v on v.id = s.provider_id
      where s.token_hash = :hash
      """)
  Optional<Origin> origin(@Bind("hash") byte[] hash);

  /** Uses a state up; 0 when it was used before. */
  @SqlUpdate(
      """
      insert into finished_sign_in (state_hash, expires_at) values (:hash, :until)
      on conflict do nothing
      """)
  int finish(@Bind("hash") byte[] hash, @Bind("until") Instant until);

  @SqlUpdate("delete from finished_sign_in where expires_at < :now")
  void forgetFinished(@Bind("now") Instant now);
}
