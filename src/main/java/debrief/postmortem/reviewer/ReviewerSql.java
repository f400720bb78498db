package debrief.postmortem.reviewer;

import debrief.access.Role;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Of drafts that the caller has been given: nothing here asks who may see them. */
interface ReviewerSql {

  /** Somebody who may draft, and beside them what is true of the draft. */
  record Row(
      @Nullable String id,
      @Nullable String name,
      @Nullable String email,
      @Nullable Role role,
      boolean sees,
      boolean reviews,
      int version,
      @Nullable String changedBy,
      @Nullable String approvedBy,
      @Nullable Instant approvedAt,
      @Nullable String approvedHash,
      @Nullable String report) {}

  String PEOPLE =
      """
      select a.id, a.name, a.email, a.role, coalesce(i.visibility = 'organization'
          or a.role = 'administrator' or i.shared_teams && a.teams
          or lower(a.email) = any (i.shared_people)
          or exists (select 1 from participant t
            where t.incident_number = i.number and lower(t.email) = lower(a.email)), false) as sees,
        r.person_id is not null as reviews, p.reviewers_version as version, p.changed_by,
        p.approved_by, p.approved_at, p.approved_hash, o.slug as report
      from postmortem p
      join incident i on i.number = p.incident_number
      left join report o on o.incident_number = i.number
      left join viewer_account a on a.kind = 'person' and a.role <> 'reader'
      left join reviewer r on r.incident_number = p.incident_number and r.person_id = a.id
      where p.incident_number = :number
      """;

  String ORDER = " order by r.position nulls last, a.name, a.id limit ";

  /** The reviewers first, then the first others by name: as many as a page can offer. */
  @SqlQuery(PEOPLE + ORDER + "1000")
  List<Row> of(@Bind("number") long number);

  /** Those with one of these names or addresses, given by their keys. */
  @SqlQuery(
      PEOPLE
          + "and (lower(a.email) = any (:said) or name_key(a.name) = any (:said))"
          + ORDER
          + "100")
  List<Row> called(@Bind("number") long number, @Bind("said") List<String> said);

  /** Those of whom words of the name or the address begin so. */
  @SqlQuery(
      PEOPLE
          + """
          and to_tsvector('simple', name_key(translate(a.name || ' ' || a.email, '@.-_+/', '      ')))
            @@ to_tsquery('simple', :words)
          """
          + ORDER
          + ":limit")
  List<Row> beginning(
      @Bind("number") long number, @Bind("words") String words, @Bind("limit") int limit);

  @SqlUpdate("delete from reviewer where incident_number = :number")
  void clear(@Bind("number") long number);

  @SqlBatch(
      """
      insert into reviewer (incident_number, person_id, position) values (:number, :id, :position)
      """)
  void add(
      @Bind("number") long number,
      @Bind("id") List<String> ids,
      @Bind("position") List<Integer> positions);

  @SqlUpdate(
      """
      update postmortem set reviewers_version = reviewers_version + 1
      where incident_number = :number
      """)
  void bump(@Bind("number") long number);

  @SqlUpdate(
      """
      update postmortem set approved_by = :by, approved_at = :at, approved_hash = :hash
      where incident_number = :number
      """)
  void approve(
      @Bind("number") long number,
      @Bind("by") String by,
      @Bind("at") Instant at,
      @Bind("hash") String hash);
}
