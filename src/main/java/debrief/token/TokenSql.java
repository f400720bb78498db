package debrief.token;

import debrief.access.Right;
import debrief.access.Role;
import debrief.access.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface TokenSql {

  /** A live API token and its person. */
  record Row(
      String id,
      String personId,
      String name,
      Role role,
      List<String> teams,
      List<Scope> scopes,
      List<Right> rights,
      @Nullable Instant expiresAt,
      @Nullable Instant lastUsedAt) {}

  @SqlQuery(
      """
      select t.id, a.id as person_id, a.name, a.role, a.teams, t.scopes, t.rights,
        t.expires_at, t.last_used_at
      from api_token t join viewer_account a on a.id = t.person_id
      where t.token_hash = :hash and t.revoked_at is null
        and (t.expires_at is null or t.expires_at > :now)
      """)
  Optional<Row> bearer(@Bind("hash") byte[] hash, @Bind("now") Instant now);

  /** Remembers the use of a token. */
  @SqlUpdate(
      """
      update api_token set last_used_at = :now
      where id = :id and (last_used_at is null or last_used_at < :now)
      """)
  void used(@Bind("id") String id, @Bind("now") Instant now);

  @SqlQuery("select exists (select 1 from api_token)")
  boolean any();

  @SqlUpdate(
      """
      insert into api_token (id, person_id, name, token_hash, scopes, rights, expires_at,
        created_at)
      values (:id, :person, :name, :hash, :scopes, :rights, :expiresAt, :at)
      """)
  void insert(
      @Bind("id") String id,
      @Bind("person") String person,
      @Bind("name") String name,
      @Bind("hash") byte[] hash,
      @Bind("scopes") List<Scope> scopes,
      @Bind("rights") List<Right> rights,
      @Bind("expiresAt") @Nullable Instant expiresAt,
      @Bind("at") Instant at);

  String COLUMNS =
      """
      select id, name, scopes, created_at, last_used_at, expires_at from api_token
      where revoked_at is null
      """;

  @SqlQuery(COLUMNS + " and person_id = :person order by created_at desc, id desc")
  List<ApiToken> of(@Bind("person") String person);

  @SqlQuery(COLUMNS + " and id = :id")
  ApiToken find(@Bind("id") String id);

  @SqlQuery("select person_id from api_token where id = :id and revoked_at is null for update")
  Optional<String> lockOwner(@Bind("id") String id);

  @SqlUpdate("update api_token set revoked_at = :now where id = :id")
  void revoke(@Bind("id") String id, @Bind("now") Instant now);

  @SqlUpdate(
      "update api_token set revoked_at = :now where person_id = :person and revoked_at is null")
  void revokeAll(@Bind("person") String person, @Bind("now") Instant now);
}
