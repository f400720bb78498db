package debrief.report.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Addresses of feeds, each of somebody. */
interface FeedAddressSql {

  /** What stands at an address. */
  record Row(String id, @Nullable LocalDate lastUsedOn) {}

  /** An address opens something as long as it was not revoked and its owner's account is active. */
  @SqlQuery(
      """
      select f.id, f.last_used_on from feed_address f join viewer_account a on a.id = f.person_id
      where f.secret_hash = :hash and f.revoked_at is null
      """)
  Optional<Row> open(@Bind("hash") byte[] hash);

  @SqlUpdate("update feed_address set last_used_on = :day where id = :id")
  void used(@Bind("id") String id, @Bind("day") LocalDate day);

  @SqlQuery(
      """
      select id, name, created_at, last_used_on from feed_address
      where person_id = :person and revoked_at is null order by created_at desc, id desc
      """)
  List<FeedAddress> of(@Bind("person") String person);

  @SqlUpdate(
      """
      insert into feed_address (id, person_id, name, secret_hash, created_at)
      values (:id, :person, :name, :hash, :at)
      """)
  void insert(
      @Bind("id") String id,
      @Bind("person") String person,
      @Bind("name") String name,
      @Bind("hash") byte[] hash,
      @Bind("at") Instant at);

  @SqlUpdate(
      """
      update feed_address set revoked_at = :at
      where id = :id and person_id = :person and revoked_at is null
      """)
  int revoke(@Bind("id") String id, @Bind("person") String person, @Bind("at") Instant at);

  @SqlUpdate(
      "update feed_address set revoked_at = :at where person_id = :person and revoked_at is null")
  void revokeAll(@Bind("person") String person, @Bind("at") Instant at);
}
