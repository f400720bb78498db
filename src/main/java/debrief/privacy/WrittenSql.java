package debrief.privacy;

import debrief.access.Viewer;
import debrief.privacy.PersonalDataSql.Piece;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What one person has made and written, in every room; as JSON, one text a thing. */
interface WrittenSql {

  @SqlQuery(
      """
      select i.number, '' as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || i.number,
          'title', case when <visible> then i.title end, 'createdAt', i.created_at)::text as json
      from incident i where i.created_by = :id and i.number > :after.number
      order by i.number limit :limit
      """)
  List<Piece> incidents(
      @Bind("id") String id,
      @BindMethods("viewer") Viewer self,
      @BindMethods("after") Piece after,
      @Bind("limit") int limit);

  @SqlQuery(
      """
      select t.incident_number as number, t.id as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || t.incident_number, 'occurredAt', t.occurred_at,
          'kind', t.kind, 'text', case when <visible> then t.text end,
          'createdAt', t.created_at)::text as json
      from timeline_entry t join incident i on i.number = t.incident_number
      where :id in (t.created_by, t.updated_by) and (t.incident_number, t.id) > (:after.number, :after.key)
      order by t.incident_number, t.id limit :limit
      """)
  List<Piece> timelineEntries(
      @Bind("id") String id,
      @BindMethods("viewer") Viewer self,
      @BindMethods("after") Piece after,
      @Bind("limit") int limit);

  /** What entries of theirs said before they were changed or removed. */
  @SqlQuery(
      """
      select e.id as number, '' as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || e.incident_number,
          'text', case when <visible> then e.content->>'text' end,
          'writtenAt', e.written_at)::text as json
      from earlier_text e join incident i on i.number = e.incident_number
      where :id in (e.content->>'created_by', e.content->>'updated_by') and e.id > :after.number
      order by e.id limit :limit
      """)
  List<Piece> earlierTexts(
      @Bind("id") String id,
      @BindMethods("viewer") Viewer self,
      @BindMethods("after") Piece after,
      @Bind("limit") int limit);

  /** Entries that they removed from a timeline, whoever had written them. */
  @SqlQuery(
      """
      select number, '' as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || incident_number, 'entry', id,
          'removedAt', removed_at, 'restoredAt', restored_at)::text as json
      from removed_entry where removed_by = :id and number > :after.number
      order by number limit :limit
      """)
  List<Piece> removedEntries(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  @SqlQuery(
      """
      select incident_number as number, '' as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || incident_number, 'template', template,
          'createdAt', created_at, 'changedLast', changed_by = :id,
          'approvedAt', case when approved_by = :id then approved_at end)::text as json
      from postmortem where :id in (created_by, changed_by, approved_by)
        and incident_number > :after.number
      order by incident_number limit :limit
      """)
  List<Piece> postmortems(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  /** Drafts that they are asked to review. */
  @SqlQuery(
      """
      select incident_number as number, '' as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || incident_number)::text as json
      from reviewer where person_id = :id and incident_number > :after.number
      order by incident_number limit :limit
      """)
  List<Piece> reviews(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  @SqlQuery(
      """
      select r.incident_number as number, r.key, r.version as part,
        jsonb_build_object('incident', 'INC-' || r.incident_number, 'section', r.key,
          'version', r.version, 'audience', r.audience,
          'markdown', case when <visible> then r.markdown end, 'at', r.at)::text as json
      from section_revision r join incident i on i.number = r.incident_number
      where r.by_person = :id
        and (r.incident_number, r.key, r.version) > (:after.number, :after.key, :after.part)
      order by r.incident_number, r.key, r.version limit :limit
      """)
  List<Piece> revisions(
      @Bind("id") String id,
      @BindMethods("viewer") Viewer self,
      @BindMethods("after") Piece after,
      @Bind("limit") int limit);

  /** Words that they kept against the review, and why. */
  @SqlQuery(
      """
      select k.incident_number as number, k.fingerprint as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || k.incident_number, 'category', k.category,
          'reason', case when <visible> then k.reason end, 'at', k.at)::text as json
      from finding_kept k join incident i on i.number = k.incident_number
      where k.by_person = :id and (k.incident_number, k.fingerprint) > (:after.number, :after.key)
      order by k.incident_number, k.fingerprint limit :limit
      """)
  List<Piece> keptFindings(
      @Bind("id") String id,
      @BindMethods("viewer") Viewer self,
      @BindMethods("after") Piece after,
      @Bind("limit") int limit);

  /** Documents that they brought in, by their names. */
  @SqlQuery(
      """
      select d.incident_number as number, '' as key, 0 as part,
        jsonb_build_object('incident', 'INC-' || d.incident_number,
          'path', case when <visible> then d.path end, 'importedAt', d.imported_at)::text as json
      from imported_document d join incident i on i.number = d.incident_number
      where d.imported_by = :id and d.incident_number > :after.number
      order by d.incident_number limit :limit
      """)
  List<Piece> imports(
      @Bind("id") String id,
      @BindMethods("viewer") Viewer self,
      @BindMethods("after") Piece after,
      @Bind("limit") int limit);

  /** Piles of documents that they brought, by their names. */
  @SqlQuery(
      """
      select 0::bigint as number, id as key, 0 as part,
        jsonb_build_object('collection', collection, 'state', state, 'files', total,
          'createdAt', created_at)::text as json
      from import_batch where created_by = :id and id > :after.key
      order by id limit :limit
      """)
  List<Piece> importBatches(
      @Bind("id") String id, @BindMethods("after") Piece after, @Bind("limit") int limit);

  /** Links to reports that they made. */
  @SqlQuery(
      """
      select 0::bigint as number, id as key, 0 as part,
        jsonb_build_object('report', slug, 'audience', audience, 'createdAt', created_at,
          'expiresAt', expires_at, 'revokedAt', revoked_at)::text as json
      from share_link where created_by = :id and id > :after.key
      order by id limit :limit
      """)
  List<Piece> shareLinks(
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
        jsonb_build_object('ref', 'ACT-' || a.number,
          'title', case when <visible> then a.title end,
          'owner', case when <visible> then a.owner end,
          'state', case when <visible> then a.state end, 'createdAt', a.created_at)::text as json
      from action_item a join incident i on i.number = a.incident_number
      where (a.created_by = :id
          or lower(a.owner) = (select lower(p.email) from person p where p.id = :id))
        and a.number > :after.number
      order by a.number limit :limit
      """)
  List<Piece> actionItems(
      @Bind("id") String id,
      @BindMethods("viewer") Viewer self,
      @BindMethods("after") Piece after,
      @Bind("limit") int limit);

  /** Changes of states and days that they made, and why. */
  @SqlQuery(
      """
      select h.id as number, '' as key, 0 as part,
        jsonb_build_object('ref', 'ACT-' || h.action_number, 'field', h.field,
          'from', case when <visible> then h."from" end, 'to', case when <visible> then h."to" end,
          'why', case when <visible> then h.why end, 'at', h.at)::text as json
      from action_history h join action_item a on a.number = h.action_number
      join incident i on i.number = a.incident_number
      where h.by_person = :id and h.id > :after.number
      order by h.id limit :limit
      """)
  List<Piece> actionChanges(
      @Bind("id") String id,
      @BindMethods("viewer") Viewer self,
      @BindMethods("after") Piece after,
      @Bind("limit") int limit);
}
