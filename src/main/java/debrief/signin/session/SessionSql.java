package debrief.signin.session;

import debrief.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface SessionSql {

  /** A live session and its person. */
  record Row(
      String personId,
      String name,
      Role role,
      List<String> teams,
      @Nullable String timeZone,
      Instant expiresAt,
      Instant lastSeenAt) {}

  @SqlQuery(
      """
      select a.id as person_id, a.name, a.role, a.teams, a.time_zone, s.expires_at,
        s.last_seen_at
      from session s join viewer_account a on a.id = s.person_id
      where s.token_hash = :hash and s.expires_at > :now
      """)
  Optional<Row> find(@Bind("hash") byte[] hash, @Bind("now") Instant now);

  /** Remembers where a session was seen last. */
  @SqlUpdate(
      """
      update session set last_seen_at = :now, address = coalesce(:address, address)
      where token_hash = :hash and last_seen_at < :now
      """)
  void seen(
      @Bind("hash") byte[] hash,
      @Bind("now") Instant now,
      @Bind("address") @Nullable String address);

  @SqlUpdate(
      """
      insert into session
        (token_hash, person_id, expires_at, user_agent, address, created_at, last_seen_at)
      values (:hash, :person, :until, :browser.agent, :browser.address, :now, :now)
      """)
  void insert(
      @Bind("hash") byte[] hash,
      @Bind("person") String person,
      @Bind("until") Instant until,
      @BindMethods("browser") Browser browser,
      @Bind("now") Instant now);

  /** Ends a session; says whose it was, where there was one. */
  @SqlQuery("delete from session where token_hash = :hash returning person_id")
  Optional<String> end(@Bind("hash") byte[] hash);

  @SqlQuery(
      """
      select id, created_at, last_seen_at, address, user_agent, token_hash = :present as present
      from session where person_id = :person and expires_at > :now
      order by token_hash = :present desc, last_seen_at desc
      """)
  List<OpenSessions.Open> open(
      @Bind("person") String person, @Bind("present") byte[] present, @Bind("now") Instant now);

  @SqlUpdate("delete from session where id = :id and person_id = :person")
  int endOne(@Bind("id") String id, @Bind("person") String person);

  @SqlUpdate("delete from session where person_id = :person")
  void endAll(@Bind("person") String person);

  @SqlUpdate(
      """
      delete from session where token_hash in (
        select token_hash from session where expires_at < :now for update skip locked)
      """)
  void forgetExpired(@Bind("now") Instant now);
}
