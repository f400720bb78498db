package debrief.privacy;

import debrief.access.Viewer;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * What is about one person, wherever it stands; as JSON, one text a thing. What they wrote is in
 * {@link WrittenSql}.
 */
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
      from external_identity where person_id = :id order by issuer
      """)
  List<String> identities(@Bind("id") String id);

  @SqlQuery(
      """
      select jsonb_build_object('createdAt', created_at, 'expiresAt', expires_at,
        'usedAt', used_at)::text
      from invitation where person_id = :id order by created_at
      """)
  List<String> invitations(@Bind("id") String id);

  @SqlQuery(
      """
      select jsonb_build_object('name', name, 'createdAt', created_at, 'lastUsedOn', last_used_on,
        'revokedAt', revoked_at)::text
      from feed_address where person_id = :id order by created_at
      """)
  List<String> feedAddresses(@Bind("id") String id);

  /** Browsers in which they have signed in before. */
  @SqlQuery(
      """
      select jsonb_build_object('lastUsedAt', last_used_at)::text
      from device where person_id = :id order by last_used_at
      """)
  List<String> devices(@Bind("id") String id);

  /** Restricted incidents that name their address as one of a reader. */
  @SqlQuery(
      """
      select number, '' as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || number)::text as json
      from incident
      where (select lower(email) from person where id = :id) = any (shared_people)
        and number > :after.number
      order by number limit :limit
      """)
  List<Piece> shares(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  @SqlQuery(
      """
      select incident_number as number, '' as key, position as part,
        jsonb_build_object('incident', 'INC-' || incident_number, 'name', name,
          'role', role, 'email', email)::text as json
      from participant
      where lower(email) = (select lower(email) from person where id = :id)
        and (incident_number, position) > (:after.number, :after.part)
      order by incident_number, position limit :limit
      """)
  List<Piece> participations(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  /** An incident whose text is among it. */
  record Mention(long number) {}

  @SqlQuery(
      """
      select i.number, <byOffice> from incident i
      where i.number in (
        select t.incident_number from participant t
        where lower(t.email) = (select lower(p.email) from person p where p.id = :id)
        union all
        select number from incident where created_by = :id
          or (select lower(email) from person where id = :id) = any (shared_people)
        union all
        select incident_number from timeline_entry where :id in (created_by, updated_by)
        union all
        select incident_number from earlier_text
        where :id in (content->>'created_by', content->>'updated_by')
        union all
        select incident_number from removed_entry where removed_by = :id
        union all
        select incident_number from postmortem where :id in (created_by, changed_by, approved_by)
        union all
        select incident_number from reviewer where person_id = :id
        union all
        select incident_number from section_revision where by_person = :id
        union all
        select incident_number from finding_kept where by_person = :id
        union all
        select incident_number from imported_document where imported_by = :id
        union all
        select r.incident_number from edition e join report r on r.slug = e.slug
        where e.published_by = :id
        union all
        select a.incident_number from action_history h join action_item a on a.number = h.action_number
        where h.by_person = :id
        union all
        select a.incident_number from action_item a
        where a.created_by = :id
          or lower(a.owner) = (select lower(p.email) from person p where p.id = :id))
      """)
  List<Mention> mentions(@Bind("id") String id, @BindMethods("viewer") Viewer viewer);
}
