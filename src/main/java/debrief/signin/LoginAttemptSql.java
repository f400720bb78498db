package debrief.signin;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface LoginAttemptSql {

  /** How many tries a key has seen in its window, which ends at {@code expiresAt}. */
  record Count(byte[] key, int count, Instant expiresAt) {}

  /** Counts one more try on each key. In the order of the keys, so that no two wait in a circle. */
  @SqlQuery(
      """
      insert into sign_in_attempt as g (key, count, expires_at)
      select k, 1, :until from unnest(cast(:keys as bytea[])) k order by k
      on conflict (key) do update set
        count = case when g.expires_at <= :now then 1 else g.count + 1 end,
        expires_at = case when g.expires_at <= :now then excluded.expires_at else g.expires_at end
      returning key, count, expires_at
      """)
  List<Count> count(
      @Bind("keys") byte[][] keys, @Bind("now") Instant now, @Bind("until") Instant until);

  /** Takes a try back that was right. */
  @SqlUpdate(
      """
      update sign_in_attempt set count = greatest(count - 1, 0)
      where key in (select key from sign_in_attempt where key = any (cast(:keys as bytea[]))
                    order by key for update)
      """)
  void uncount(@Bind("keys") byte[][] keys);

  @SqlUpdate("delete from sign_in_attempt where key = :key")
  void forget(@Bind("key") byte[] key);

  @SqlUpdate(
      """
      delete from sign_in_attempt where key in (
        select key from sign_in_attempt where expires_at < :now limit 1000 for update skip locked)
      """)
  int forgetOld(@Bind("now") Instant now);

  @SqlQuery(
      """
      select exists (select 1 from device d join viewer_account a on a.id = d.person_id
        where d.token_hash = :hash and lower(a.email) = lower(:email)
          and d.last_used_at >= :since)
      """)
  boolean knows(
      @Bind("hash") byte[] hash, @Bind("email") String email, @Bind("since") Instant since);

  @SqlUpdate(
      """
      insert into device (token_hash, person_id, last_used_at) values (:hash, :person, :now)
      on conflict (token_hash, person_id) do update set last_used_at = excluded.last_used_at
      """)
  void remember(@Bind("hash") byte[] hash, @Bind("person") String person, @Bind("now") Instant now);

  @SqlUpdate("delete from device where person_id = :person")
  void forgetDevices(@Bind("person") String person);

  @SqlUpdate(
      """
      delete from device where ctid in (
        select ctid from device where last_used_at < :before limit 1000 for update skip locked)
      """)
  int forgetOldDevices(@Bind("before") Instant before);
}
