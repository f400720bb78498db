package debrief.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What lets people set a password and come in with it. */
interface PasswordSql {

  String ACCOUNT =
      """
      select p.id, p.name, p.email, p.password_hash from person p
      where p.kind = 'person' and p.deactivated_at is null and
      """;

  @SqlQuery(ACCOUNT + " lower(p.email) = lower(:email)")
  Optional<PasswordAccount> byEmail(@Bind("email") String email);

  @SqlQuery(ACCOUNT + " p.id = :id")
  Optional<PasswordAccount> byId(@Bind("id") String id);

  @SqlQuery(
      ACCOUNT
          + """
           p.id in (select v.person_id from invitation v
             where v.token_hash = :hash and v.used_at is null and v.expires_at > :now)
          """)
  Optional<PasswordAccount> invited(@Bind("hash") byte[] hash, @Bind("now") Instant now);

  /**
   * Whether an account lets a person in, and its password is still the one that was looked at; so
   * it stays until the transaction ends.
   *
   * @param passwordHash null for somebody who came without a password
   */
  @SqlQuery(
      """
      select p.id from person p
      where p.id = :id and p.deactivated_at is null and p.kind = 'person'
        and (cast(:passwordHash as text) is null or p.password_hash = :passwordHash)
      for share of p
      """)
  Optional<String> lockOpen(
      @Bind("id") String id, @Bind("passwordHash") @Nullable String passwordHash);

  @SqlQuery("select exists (select 1 from person where password_hash is not null)")
  boolean anyPassword();

  @SqlUpdate(
      """
      update person set password_hash = :hash, updated_at = :at, version = version + 1
      where id = :id
      """)
  void setPassword(@Bind("id") String id, @Bind("hash") String hash, @Bind("at") Instant at);

  @SqlUpdate(
      """
      insert into invitation (token_hash, person_id, expires_at, created_at)
      values (:hash, :person, :until, :at)
      """)
  void insertInvitation(
      @Bind("hash") byte[] hash,
      @Bind("person") String person,
      @Bind("until") Instant until,
      @Bind("at") Instant at);

  /** Uses an invitation up; of two who come with the same one, the second finds none. */
  @SqlUpdate(
      """
      update invitation set used_at = :now
      where token_hash = :hash and used_at is null and expires_at > :now
        and person_id in (select id from person where deactivated_at is null)
      """)
  int useInvitation(@Bind("hash") byte[] hash, @Bind("now") Instant now);

  @SqlUpdate("delete from invitation where person_id = :person and used_at is null")
  void endInvitations(@Bind("person") String person);
}
