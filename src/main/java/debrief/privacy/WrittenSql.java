package debrief.privacy;

import debrief.privacy.PersonalDataSql.Piece;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What one person has made and written, in every room; as JSON, one text a thing. */
interface WrittenSql {

  @SqlQuery(
      """
      select number, '' as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || number, 'title', title,
          'createdAt', created_at)::text as json
      from incident where created_by = :id and number > :after.number
      order by number limit :limit
      """)
  List<Piece> incidents(
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

  /** What entries of theirs said before they were changed or removed. */
  @SqlQuery(
      """
      select id as number, '' as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || incident_number, 'text', content->>'text',
          'writtenAt', written_at)::text as json
      from earlier_text where content->>'created_by' = :id and id > :after.number
      order by id limit :limit
      """)
  List<Piece> earlierTexts(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  @SqlQuery(
      """
      select incident_number as number, '' as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || incident_number, 'template', template,
          'createdAt', created_at)::text as json
      from postmortem where created_by = :id and incident_number > :after.number
      order by incident_number limit :limit
      """)
  List<Piece> postmortems(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  @SqlQuery(
      """
      select incident_number as number, key, version as part,
        jsonb_build_object('incident', 'INC-' || incident_number, 'section', key,
          'version', version, 'audience', audience, 'markdown', markdown, 'at', at)::text as json
      from section_revision
      where by_person = :id
        and (incident_number, key, version) > (:after.number, :after.key, :after.part)
      order by incident_number, key, version limit :limit
      """)
  List<Piece> revisions(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  /** Words that they kept against the review, and why. */
  @SqlQuery(
      """
      select incident_number as number, fingerprint as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || incident_number, 'category', category,
          'reason', reason, 'at', at)::text as json
      from finding_kept
      where by_person = :id and (incident_number, fingerprint) > (:after.number, :after.key)
      order by incident_number, fingerprint limit :limit
      """)
  List<Piece> keptFindings(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  @SqlQuery(
      """
      select number, slug as key, 0 as part,
        jsonb_build_object('report', slug, 'edition', number, 'publishedAt', published_at)::text
          as json
      from edition where published_by = :id and (number, slug) > (:after.number, :after.key)
      order by number, slug limit :limit
      """)
  List<Piece> editions(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

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

  /** Changes of states and days that they made, and why. */
  @SqlQuery(
      """
      select id as number, '' as key, 0 as part,
        jsonb_build_object('ref', 'ACT-' || action_number, 'field', field, 'from', "from",
          'to', "to", 'why', why, 'at', at)::text as json
      from action_history where by_person = :id and id > :after.number
      order by id limit :limit
      """)
  List<Piece> actionChanges(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);
}
