package debrief.privacy;

import java.time.Instant;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Makes one person a pseudonym, wherever they are named. */
interface ErasureSql {

  /** Before the account itself: the items are found by its address. */
  @SqlUpdate(
      """
      update action_item set owner = null, updated_at = :at, version = version + 1
      where lower(owner) = (select lower(email) from person where id = :id)
      """)
  void disown(@Bind("id") String id, @Bind("at") Instant at);

  /** Where they were named as somebody who may see a restricted incident. */
  @SqlUpdate(
      """
      update incident set updated_at = :at, version = version + 1,
        shared_people = array_remove(shared_people,
          (select lower(email) from person where id = :id))
      where (select lower(email) from person where id = :id) = any (shared_people)
      """)
  void unshare(@Bind("id") String id, @Bind("at") Instant at);

  @SqlUpdate(
      """
      update incident set updated_at = :at, version = version + 1
      where number in (select t.incident_number from participant t, person p
        where p.id = :id and (lower(t.email) = lower(p.email)
          or (t.email is null and lower(trim(t.name)) = lower(trim(p.name)))))
      """)
  void touchIncidents(@Bind("id") String id, @Bind("at") Instant at);

  /** By their address, or by their name where whoever wrote it down gave no address. */
  @SqlUpdate(
      """
      update participant t set email = null,
        name = case when t.role = '' or lower(trim(t.role)) = lower(trim(p.name))
          then 'A former colleague' else t.role end,
        role = case when lower(trim(t.role)) = lower(trim(p.name)) then '' else t.role end
      from person p
      where p.id = :id and (lower(t.email) = lower(p.email)
        or (t.email is null and lower(trim(t.name)) = lower(trim(p.name))))
      """)
  void nameByRole(@Bind("id") String id);

  @SqlUpdate(
      """
      with s as (delete from session where person_id = :id),
        i as (delete from invitation where person_id = :id),
        d as (delete from device where person_id = :id),
        l as (delete from external_identity where person_id = :id),
        t as (delete from api_token where person_id = :id)
      delete from idempotency_key where person_id = :id
      """)
  void endAllWaysIn(@Bind("id") String id);

  @SqlUpdate(
      """
      update person set name = 'A former colleague', email = 'erased-' || id || '@invalid',
        teams = '{}', password_hash = null, erased_at = :at,
        deactivated_at = coalesce(deactivated_at, :at), updated_at = :at, version = version + 1
      where id = :id
      """)
  void erase(@Bind("id") String id, @Bind("at") Instant at);
}
