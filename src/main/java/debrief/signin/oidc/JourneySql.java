package debrief.signin.oidc;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What is kept of a journey: that it has ended, and what signing out needs. */
interface JourneySql {

  /** What signing out at the provider needs. */
  record Origin(String providerId, String endSession, byte[] idToken) {}

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
      select provider_id, end_session, id_token from provider_session where token_hash = :hash
      """)
  Optional<Origin> origin(@Bind("hash") byte[] hash);

  /** Uses a state up; 0 when it was used before. */
  @SqlUpdate(
      """
      insert into used_authorization_state (state_hash, expires_at) values (:hash, :until)
      on conflict do nothing
      """)
  int finish(@Bind("hash") byte[] hash, @Bind("until") Instant until);

  @SqlUpdate("delete from used_authorization_state where expires_at < :now")
  void forgetFinished(@Bind("now") Instant now);
}
