package debrief.review.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What a draft says, text by text, and what of it is kept; joins tables of the rooms around it. */
interface ReviewSql {

  /** In the order in which one reads. Empty texts are left out. */
  @SqlQuery(
      """
      select part, key, field, heading, text, audience, ours from (
        select 1 as place, 0::bigint as n, '' as id, 'incident' as part, 'INC-' || number as key,
          'title' as field, 'The title' as heading, title as text,
          'organization' as audience, true as ours
        from incident where number = :number
        union all select 2, 0, '', 'incident', 'INC-' || number, 'summary', 'What is known',
          summary, 'organization', true from incident where number = :number
        union all select 3, 0, '', 'incident', 'INC-' || number, 'impact', 'The impact',
          coalesce(impact_statement, ''), 'organization', true from incident where number = :number
        union all select 4, position, '', 'sections', key, 'markdown', heading, markdown, audience,
          true from section where incident_number = :number
        union all select 5, 0, principle, 'trust', principle, 'explanation',
          'Trust: ' || principle, explanation, 'organization', true
        from trust_tag where incident_number = :number
        union all select 6, position, '1', 'factors', id, 'title', 'A contributing factor', title,
          audience, true from factor where incident_number = :number
        union all select 6, position, '2', 'factors', id, 'text', 'A contributing factor', text,
          audience, true from factor where incident_number = :number
        union all select 7, position, '', 'lessons', id, 'text', 'A lesson', text, audience, true
        from lesson where incident_number = :number
        union all select 8, extract(epoch from occurred_at)::bigint, id, 'timeline', id, 'text',
          'The timeline', text, audience, source = 'manual'
        from timeline_entry where incident_number = :number
        union all select 8, extract(epoch from t.occurred_at)::bigint, t.id, 'timeline', t.id,
          'evidence', 'The timeline', e->>'label', t.audience, false
        from timeline_entry t, jsonb_array_elements(t.evidence) e
        where t.incident_number = :number
        union all select 9, number, '1', 'actionItems', 'ACT-' || number, 'title',
          'Action item ACT-' || number, title, audience, true
        from action_item where incident_number = :number
        union all select 9, number, '2', 'actionItems', 'ACT-' || number, 'outcome',
          'Action item ACT-' || number, outcome, audience, true
        from action_item where incident_number = :number) texts
      where text ~ '\\S'
      order by place, n, id
      """)
  List<DraftText> texts(@Bind("number") long number);

  /**
   * What an incident tells of names.
   *
   * @param kind owner, opening of an entry, or word that is nobody's name
   */
  record Told(String kind, String text) {}

  /** Owners by name as far as one is known, and how the entries of the timeline begin. */
  @SqlQuery(
      """
      select 'owner' as kind, coalesce(a.name, i.owner) as text
      from action_item i left join viewer_account a
        on lower(a.email) = lower(i.owner) and a.kind = 'person'
      where i.incident_number = :number and (a.name is not null or i.owner !~ '@')
        and i.owner ~ '\\S'
      union select 'opening', left(text, 160) from timeline_entry
      where incident_number = :number and left(text, 160) ~ ':'
      union select 'word', word from not_a_name where incident_number = :number
      order by 1, 2
      """)
  List<Told> told(@Bind("number") long number);

  @SqlQuery(
      """
      select fingerprint, reason, at from finding_kept where incident_number = :number
      order by at, fingerprint
      """)
  List<KeptFindings.KeptFinding> kept(@Bind("number") long number);

  @SqlQuery(
      """
      select reason, at from finding_kept
      where incident_number = :number and fingerprint = :fingerprint
      """)
  Optional<DraftFinding.Kept> kept(
      @Bind("number") long number, @Bind("fingerprint") String fingerprint);

  @SqlQuery(
      """
      insert into finding_kept
        (incident_number, fingerprint, category, rule, words, reason, by_person, at)
      values (:number, :fingerprint, :category, :rule, :words, :reason, :by, :at)
      on conflict (incident_number, fingerprint) do update
        set reason = excluded.reason, by_person = excluded.by_person, at = excluded.at
      returning reason, at
      """)
  DraftFinding.Kept keep(
      @Bind("number") long number,
      @Bind("fingerprint") String fingerprint,
      @Bind("category") String category,
      @Bind("rule") String rule,
      @Bind("words") @Nullable String words,
      @Bind("reason") String reason,
      @Bind("by") String by,
      @Bind("at") Instant at);

  @SqlUpdate(
      "delete from finding_kept where incident_number = :number and fingerprint = :fingerprint")
  int undo(@Bind("number") long number, @Bind("fingerprint") String fingerprint);
}
