package debrief.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface SessionSql {

  /** Somebody who may come in with a password. */
  record Account(String id, String name, String email, @Nullable String passwordHash) {}

  String ACCOUNT =
      """
      select p.id, p.name, p.email, p.password_hash from person p
      where p.kind = 'person' and p.deactivated_at is null and
      """;

  @SqlQuery(ACCOUNT + " lower(p.email) = lower(:email)")
  Optional<Account> byEmail(@Bind("email") String email);

  @SqlQuery(ACCOUNT + " p.id = :id")
  Optional<Account> byId(@Bind("id") String id);

  @SqlQuery(
      ACCOUNT
          + """
           p.id in (select v.person_id from invitation v
             where v.token_hash = :hash and v.used_at is null and v.expires_at > :now)
          """)
  Optional<Account> invited(@Bind("hash") byte[] hash, @Bind("now") Instant now);

  /**
   * Opens a session unless the account has ended, or its password changed, in the meantime.
   *
   * @param passwordHash null for somebody who came without a password
   */
  @SqlUpdate(
      """
      insert into session (token_hash, person_id, expires_at, user_agent, address)
      select :hash, p.id, :until, :browser.agent, :browser.address from person p
      where p.id = :person and p.deactivated_at is null and p.kind = 'person'
        and (cast(:passwordHash as text) is null or p.password_hash = :passwordHash)
      for share of p
      """)
  int insertSession(
      @Bind("hash") byte[] hash,
      @Bind("person") String person,
      @Bind("passwordHash") @Nullable String passwordHash,
      @Bind("until") Instant until,
      @BindMethods("browser") Browser browser);

  /** Whether passwords open anything; an administrator may have switched that off. */
  @SqlQuery("select passwords from sign_in_setting")
  boolean passwordsOpen();

  /** Ends a session; says whose it was, where there was one. */
  @SqlQuery("delete from session where token_hash = :hash returning person_id")
  Optional<String> endSession(@Bind("hash") byte[] hash);

  /** A session, without its secret. */
  record Open(
      String id,
      Instant createdAt,
      Instant lastSeenAt,
      String address,
      String userAgent,
      boolean present) {}

  @SqlQuery(
      """
      select id, created_at, last_seen_at, address, user_agent, token_hash = :present as present
      from session where person_id = :person and expires_at > :now
      order by token_hash = :present desc, last_seen_at desc
      """)
  List<Open> open(
      @Bind("person") String person, @Bind("present") byte[] present, @Bind("now") Instant now);

  @SqlUpdate("delete from session where id = :id and person_id = :person")
  int endOne(@Bind("id") String id, @Bind("person") String person);

  @SqlUpdate("delete from session where person_id = :person")
  int endSessions(@Bind("person") String person);

  @SqlUpdate(
      """
      delete from session where token_hash in (
        select token_hash from session where expires_at < :now for update skip locked)
      """)
  void forgetExpired(@Bind("now") Instant now);

  @SqlUpdate(
      "update person set password_hash = :hash, updated_at = now(), version = version + 1 where id"
          + " = :id")
  void setPassword(@Bind("id") String id, @Bind("hash") String hash);

  @SqlUpdate(
      "insert into invitation (token_hash, person_id, expires_at) values (:hash, :person, :until)")
  void insertInvitation(
      @Bind("hash") byte[] hash, @Bind("person") String person, @Bind("until") Instant until);

  /** Uses an invitation up; of two who come with the same one, the second finds none. */
  @SqlUpdate(
      """
      update invitation set used_at = :now
      where token_hash = :hash and used_at is null and expires_at > :now
        and person_id in (select id from person where deactivated_at is null)
      """)
  int useInvitation(@Bind("hash") byte[] hash, @Bind("now") Instant now);

  @SqlUpdate(
      """
      insert into setup_code (code_hash, expires_at) values (:hash, :until)
      on conflict (code_hash) do update set expires_at = excluded.expires_at
      """)
  void addSetupCode(@Bind("hash") byte[] hash, @Bind("until") Instant until);

  @SqlQuery(
      "select exists (select 1 from setup_code where code_hash = :hash and expires_at > :now)")
  boolean isSetupCode(@Bind("hash") byte[] hash, @Bind("now") Instant now);

  /** Forgets those that end until then. */
  @SqlUpdate("delete from setup_code where expires_at <= :until")
  void forgetSetupCodes(@Bind("until") Instant until);

  @SqlUpdate("delete from device where person_id = :person")
  void forgetDevices(@Bind("person") String person);

  @SqlUpdate("delete from invitation where person_id = :person and used_at is null")
  void endInvitations(@Bind("person") String person);
}
