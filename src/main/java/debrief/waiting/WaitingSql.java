package debrief.waiting;

import debrief.access.Access;
import debrief.access.Viewer;
import debrief.postmortem.document.PostmortemState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Drafts by their titles, and how much waits. */
interface WaitingSql {

  /** Whoever is asking; empty for a service account. */
  record Person(String name, String email) {}

  @SqlQuery("select name, email from viewer_account where id = :id and kind = 'person'")
  Optional<Person> person(@Bind("id") String id);

  String DRAFTS =
      """
      from postmortem p join incident i on i.number = p.incident_number
      where p.state <> 'published' and i.listed <> 'dismissed' and :viewer.seesTeamText
      """;

  /** Asked of the viewer. */
  String OF_VIEWER =
      DRAFTS
          + """
             and p.state = 'inReview' and p.incident_number in (
              select v.incident_number from reviewer v where v.person_id = :viewer.personId)
          """;

  /** Asked of nobody in particular, and so of all who may approve it. */
  String OF_ALL =
      DRAFTS
          + """
             and p.state = 'inReview' and :approves
              and p.changed_by is distinct from :viewer.personId
              and (i.visibility = 'organization' or <entitled>) and not exists (
                select 1 from reviewer v join viewer_account a on a.id = v.person_id
                where v.incident_number = i.number)
          """;

  String MINE = "(p.created_by = :viewer.personId or p.changed_by = :viewer.personId)";

  String OWN = DRAFTS + " and p.state = 'draft' and " + MINE;

  /** Whether it may be counted for the viewer. */
  String COUNTED = " and (i.visibility = 'organization' or <countable>)";

  /** By the team that owns a service, by the team it is shared with, or by who began it. */
  String OF_TEAMS =
      DRAFTS
          + """
             and (i.visibility = 'organization' or <entitled>)
             and (i.shared_teams && cast(:viewer.teams as text[])
              or i.services && array(select s.name from service s join team t on t.id = s.team_id
                where t.name = any (cast(:viewer.teams as text[])))
              or p.created_by = any (array(select b.id from viewer_account b
                where b.teams && cast(:viewer.teams as text[]))))
          """;

  String STILL = OF_TEAMS + " and p.updated_at < :before and not " + MINE;

  /** Action items, of which those of a viewer are counted. */
  Access.Listed ITEMS =
      new Access.Listed(
          "action_item a",
          "a.incident_visibility",
          "a.incident_number",
          "a.created_at",
          "a.number");

  /** Due soon, overdue or blocked, and the viewer's own. */
  String ITEMS_DUE =
      """
       and a.state in ('proposed', 'committed', 'inProgress', 'blocked')
        and (a.state = 'blocked' or a.due_on <= :soon)
        and name_key(a.owner) in (name_key(:email), name_key(:name)) and :viewer.seesTeamText
      """;

  /** A draft in a list. */
  record Draft(
      long number,
      String title,
      PostmortemState state,
      Instant updatedAt,
      Instant askedAt,
      int missing) {}

  String COLUMNS =
      """
      select i.number, i.title, p.state, p.updated_at, <byOffice>,
        coalesce(p.asked_at, p.updated_at) as asked_at,
        (select count(*) from section s where s.incident_number = i.number and s.required
          and not (s.version > 0 and s.markdown ~ '\\S')
          and not case s.key
            when 'contributing-factors' then exists (
              select 1 from factor f where f.incident_number = i.number)
            when 'what-happened' then exists (
              select 1 from timeline_entry e where e.incident_number = i.number)
            when 'follow-up' then exists (
              select 1 from action_item a where a.incident_number = i.number)
            when 'what-went-well' then exists (
              select 1 from lesson l where l.incident_number = i.number and l.kind = 'wentWell')
            when 'what-could-go-better' then exists (
              select 1 from lesson l where l.incident_number = i.number and l.kind = 'couldGoBetter')
            when 'where-we-got-lucky' then exists (
              select 1 from lesson l where l.incident_number = i.number and l.kind = 'gotLucky')
            when 'what-surprised-us' then exists (
              select 1 from lesson l where l.incident_number = i.number and l.kind = 'surprisedUs')
            else false end) as missing
      """;

  String FIRST_ASKED = " order by asked_at, number limit :limit";

  @SqlQuery(
      "("
          + COLUMNS
          + OF_VIEWER
          + " and <visible>"
          + FIRST_ASKED
          + ") union all ("
          + COLUMNS
          + OF_ALL
          + FIRST_ASKED
          + ")"
          + FIRST_ASKED)
  List<Draft> toReview(
      @Bind("approves") boolean approves,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  /** One of those that are counted, by its incident's number. */
  @SqlQuery(
      "(select i.number "
          + OF_VIEWER
          + COUNTED
          + " limit 1) union all (select i.number "
          + OF_ALL
          + " limit 1) limit 1")
  Optional<Long> firstToReview(
      @Bind("approves") boolean approves, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(COLUMNS + OWN + " and <visible> order by p.updated_at desc, i.number limit :limit")
  List<Draft> own(@Bind("limit") int limit, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(COLUMNS + STILL + " order by p.updated_at, i.number limit :limit")
  List<Draft> still(
      @Bind("before") Instant before,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  /** Those of the viewer's teams, the last written first. */
  @SqlQuery(COLUMNS + OF_TEAMS + " order by p.updated_at desc, i.number desc limit :limit")
  List<Draft> ofTeams(@Bind("limit") int limit, @BindMethods("viewer") Viewer viewer);

  String AT_MOST = " limit :most) c) ";

  /**
   * How much waits, of each kind counted no further than {@code most}.
   *
   * @param items a query for how many action items
   * @param soon the last day that is due soon
   */
  @SqlQuery(
      "select (select count(*) from ((select 1 "
          + OF_VIEWER
          + COUNTED
          + ") union all (select 1 "
          + OF_ALL
          + ")"
          + AT_MOST
          + "as reviews, (select count(*) from (select 1 "
          + OWN
          + COUNTED
          + AT_MOST
          + "as drafts, (select count(*) from (select 1 "
          + STILL
          + AT_MOST
          + "as standing_still, (<items>) as promises")
  WaitingList.Counts counts(
      @Define("items") String items,
      @Bind("approves") boolean approves,
      @Bind("before") Instant before,
      @Bind("soon") LocalDate soon,
      @Bind("email") String email,
      @Bind("name") String name,
      @Bind("most") int most,
      @BindMethods("viewer") Viewer viewer);
}
