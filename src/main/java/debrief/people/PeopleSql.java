package debrief.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface PeopleSql {

  /** A live session and its person. */
  record SessionRow(
      String personId, String name, Role role, List<String> teams, Instant expiresAt) {}

  /** A live API token and its person. */
  record TokenRow(
      String id,
      String personId,
      String name,
      Role role,
      List<String> teams,
      List<String> scopes,
      @Nullable Instant expiresAt) {}

  @SqlQuery(
      """
      select p.id as person_id, p.name, p.role, p.teams, s.expires_at
      from session s join person p on p.id = s.person_id
      where s.token_hash = :hash and s.expires_at > :now and p.deactivated_at is null
      """)
  Optional<SessionRow> session(@Bind("hash") byte[] hash, @Bind("now") Instant now);

  @SqlQuery(
      """
      select t.id, p.id as person_id, p.name, p.role, p.teams, t.scopes, t.expires_at
      from api_token t join person p on p.id = t.person_id
      where t.token_hash = :hash and t.revoked_at is null
        and (t.expires_at is null or t.expires_at > :now) and p.deactivated_at is null
      """)
  Optional<TokenRow> token(@Bind("hash") byte[] hash, @Bind("now") Instant now);

  /** Remembers the use of a token, at most once a minute. */
  @SqlUpdate(
      """
      update api_token set last_used_at = :now
      where id = :id and (last_used_at is null or last_used_at < cast(:now as timestamptz) - interval '1 minute')
      """)
  void tokenUsed(@Bind("id") String id, @Bind("now") Instant now);

  @SqlQuery("select exists (select 1 from person)")
  boolean anybody();

  @SqlUpdate(
      """
      insert into person (id, name, email, role, kind, teams)
      values (:id, :name, :email, :role, :kind, :teams)
      """)
  void insert(
      @Bind("id") String id,
      @Bind("name") String name,
      @Bind("email") String email,
      @Bind("role") Role role,
      @Bind("kind") String kind,
      @Bind("teams") List<String> teams);

  @SqlUpdate(
      """
      insert into api_token (id, person_id, name, token_hash, scopes, expires_at)
      values (:id, :person, :name, :hash, :scopes, :expiresAt)
      """)
  void insertToken(
      @Bind("id") String id,
      @Bind("person") String person,
      @Bind("name") String name,
      @Bind("hash") byte[] hash,
      @Bind("scopes") List<String> scopes,
      @Bind("expiresAt") @Nullable Instant expiresAt);
}
