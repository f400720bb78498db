package debrief.privacy;

import debrief.access.Viewer;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Everything that is about one person, wherever it stands; as JSON, one text a thing. */
interface PersonalDataSql {

  /**
   * A thing of which there may be very many, and its place among them.
   *
   * @param number of an incident or an action item, which {@code key} and {@code part} tell apart
   */
  record Piece(long number, String key, int part, String json) {
    /** Before the first. */
    static final Piece START = new Piece(0, "", -1, "");
  }

  @SqlQuery(
      """
      select jsonb_build_object('id', id, 'name', name, 'email', email, 'role', role, 'kind', kind,
        'teams', to_jsonb(teams), 'createdAt', created_at, 'updatedAt', updated_at,
        'deactivatedAt', deactivated_at)::text
      from person where id = :id
      """)
  String account(@Bind("id") String id);

  @SqlQuery(
      """
      select jsonb_build_object('since', created_at, 'lastSeenAt', last_seen_at,
        'address', address, 'browser', user_agent)::text
      from session where person_id = :id order by created_at
      """)
  List<String> sessions(@Bind("id") String id);

  @SqlQuery(
      """
      select jsonb_build_object('name', name, 'scopes', to_jsonb(scopes), 'createdAt', created_at,
        'lastUsedAt', last_used_at, 'expiresAt', expires_at, 'revokedAt', revoked_at)::text
      from api_token where person_id = :id order by created_at
      """)
  List<String> tokens(@Bind("id") String id);

  @SqlQuery(
      """
      select jsonb_build_object('issuer', issuer, 'subject', subject, 'linkedAt', linked_at,
        'lastUsedAt', last_used_at)::text
      from person_link where person_id = :id order by issuer
      """)
  List<String> identities(@Bind("id") String id);

  @SqlQuery(
      """
      select incident_number as number, '' as key, position as part,
        jsonb_build_object('incident', 'INC-' || incident_number, 'name', name,
          'role', role, 'email', email)::text as json
      from participant
      where (person_id = :id or lower(email) = (select lower(email) from person where id = :id))
        and (incident_number, position) > (:after.number, :after.part)
      order by incident_number, position limit :limit
      """)
  List<Piece> participations(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  @SqlQuery(
      """
      select incident_number as number, id as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || incident_number, 'occurredAt', occurred_at,
          'kind', kind, 'text', text, 'createdAt', created_at)::text as json
      from timeline_entry
      where created_by = :id and (incident_number, id) > (:after.number, :after.key)
      order by incident_number, id limit :limit
      """)
  List<Piece> timelineEntries(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  @SqlQuery(
      """
      select incident_number as number, key, version as part,
        jsonb_build_object('incident', 'INC-' || incident_number, 'section', key,
          'version', version, 'at', at)::text as json
      from section_revision
      where by_person = :id
        and (incident_number, key, version) > (:after.number, :after.key, :after.part)
      order by incident_number, key, version limit :limit
      """)
  List<Piece> revisions(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  /** An incident whose text is among it. */
  record Mention(long number) {}

  @SqlQuery(
      """
      select i.number, <byOffice> from incident i
      where i.number in (
        select t.incident_number from participant t
        where t.person_id = :id
          or lower(t.email) = (select lower(p.email) from person p where p.id = :id)
        union all
        select incident_number from timeline_entry where created_by = :id
        union all
        select a.incident_number from action_item a
        where a.created_by = :id
          or lower(a.owner) = (select lower(p.email) from person p where p.id = :id))
      """)
  List<Mention> mentions(@Bind("id") String id, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(
      """
      select a.number, '' as key, 0 as part,
        jsonb_build_object('ref', 'ACT-' || a.number, 'title', a.title, 'owner', a.owner,
          'state', a.state, 'createdAt', a.created_at)::text as json
      from action_item a
      where (a.created_by = :id
          or lower(a.owner) = (select lower(p.email) from person p where p.id = :id))
        and a.number > :after.number
      order by a.number limit :limit
      """)
  List<Piece> actionItems(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  /** Before the account itself: the items are found by its address. */
  @SqlUpdate(
      """
      update action_item set owner = null, updated_at = now(), version = version + 1
      where lower(owner) = (select lower(email) from person where id = :id)
      """)
  void disown(@Bind("id") String id);

  /** Where they were named as somebody who may see a restricted incident. */
  @SqlUpdate(
      """
      update incident set updated_at = now(), version = version + 1,
        shared_people = array_remove(shared_people,
          (select lower(email) from person where id = :id))
      where (select lower(email) from person where id = :id) = any (shared_people)
      """)
  void unshare(@Bind("id") String id);

  @SqlUpdate(
      """
      update incident set updated_at = now(), version = version + 1
      where number in (select t.incident_number from participant t
        where t.person_id = :id
          or lower(t.email) = (select lower(email) from person where id = :id))
      """)
  void touchIncidents(@Bind("id") String id);

  @SqlUpdate(
      """
      update participant set person_id = null, email = null,
        name = case when role = '' then 'A former colleague' else role end
      where person_id = :id or lower(email) = (select lower(email) from person where id = :id)
      """)
  void nameByRole(@Bind("id") String id);

  @SqlUpdate(
      """
      with s as (delete from session where person_id = :id),
        i as (delete from invitation where person_id = :id),
        d as (delete from device where person_id = :id),
        l as (delete from person_link where person_id = :id),
        t as (delete from api_token where person_id = :id)
      delete from repeat where person_id = :id
      """)
  void endAllWaysIn(@Bind("id") String id);

  @SqlUpdate(
      """
      update person set name = 'A former colleague', email = 'erased-' || id || '@invalid',
        teams = '{}', password_hash = null, erased_at = now(),
        deactivated_at = coalesce(deactivated_at, now()), updated_at = now(), version = version + 1
      where id = :id
      """)
  void erase(@Bind("id") String id);
}
