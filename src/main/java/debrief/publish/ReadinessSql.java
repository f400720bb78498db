package debrief.publish;

import debrief.access.Viewer;
import debrief.incident.Severity;
import debrief.postmortem.document.PostmortemState;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What is there of a postmortem, in numbers; joins tables of the rooms around it. */
interface ReadinessSql {

  record Publication(int nextEdition, @Nullable String slug) {}

  @SqlQuery(
      """
      select key, heading, required, version > 0 and markdown ~ '\\S' as written
      from section where incident_number = :number order by position
      """)
  List<Progress.Fill> fills(@Bind("number") long number);

  @SqlQuery(
      """
      select
        (select count(*) from factor where incident_number = :number) as factors,
        count(*) filter (where l.kind = 'wentWell') as went_well,
        count(*) filter (where l.kind = 'couldGoBetter') as could_go_better,
        count(*) filter (where l.kind = 'gotLucky') as got_lucky,
        count(*) filter (where l.kind = 'surprisedUs') as surprised_us,
        (select count(*) from trust_tag where incident_number = :number) as tags,
        (select count(*) from trust_tag where incident_number = :number and explanation = '')
          as unexplained_tags,
        (select count(*) from action_item where incident_number = :number) as action_items,
        (select count(*) from timeline_entry where incident_number = :number) as timeline_entries,
        (select state = 'resolved' from incident where number = :number) as resolved
      from lesson l where l.incident_number = :number
      """)
  Progress.Counts counts(@Bind("number") long number);

  @SqlQuery(
      """
      select coalesce(r.edition, 0) + 1 as next_edition, r.slug
      from incident i left join report r on r.incident_number = i.number
      where i.number = :number
      """)
  Publication publication(@Bind("number") long number);

  /** The gravest severity that an incident had before it was edited; empty where it never was. */
  @SqlQuery("select gravest_severity_before from incident where number = :number")
  Optional<Severity> gravestBefore(@Bind("number") long number);

  /**
   * The report's name in its address, and the draft's state, each where there is one; of a state
   * only those may hear who draft.
   */
  record Standing(
      @Nullable String slug,
      @Nullable PostmortemState state,
      boolean waitsForMe,
      List<String> reviewers) {}

  @SqlQuery(
      """
      select case when r.withdrawn and not :viewer.seesTeamText then null else r.slug end as slug,
        p.state, <byOffice>,
        exists (select 1 from reviewer v where v.incident_number = i.number
          and v.person_id = :viewer.personId) as waits_for_me,
        array(select a.name from reviewer v join viewer_account a on a.id = v.person_id
          where v.incident_number = i.number order by v.position) as reviewers
      from incident i
        left join report r on r.incident_number = i.number
        left join postmortem p on p.incident_number = i.number
      where i.number = :number and <visible>
      """)
  Optional<Standing> standing(@Bind("number") long number, @BindMethods("viewer") Viewer viewer);
}
