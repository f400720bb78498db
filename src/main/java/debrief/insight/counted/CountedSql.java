package debrief.insight.counted;

import debrief.access.Access;
import debrief.access.Viewer;
import debrief.action.ActionRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

interface CountedSql {
  /** All incidents, newest first. */
  Access.Listed INCIDENTS =
      new Access.Listed(
          "incident i left join report r on r.incident_number = i.number and not r.withdrawn",
          "i.listed",
          "i.number",
          "i.started_at",
          "i.number");

  /**
   * The action items of those that have a report, of the newest incident first: so that those of a
   * quarter are found by its incidents, however long ago it was.
   */
  Access.Listed PROMISES =
      new Access.Listed(
          """
          action_item a
          join incident i on i.number = a.incident_number
          join report r on r.incident_number = a.incident_number and not r.withdrawn
          """,
          "i.listed",
          "i.number",
          "i.started_at",
          "a.number");

  /**
   * An incident that is counted.
   *
   * @param report the slug of its report; null where there is none
   * @param said what that is called
   * @param effect on the principle that is asked for; null where none is
   * @param seconds of impact; null where they were not recorded
   */
  record Row(
      long number,
      @Nullable String report,
      @Nullable String said,
      Instant startedAt,
      @Nullable String effect,
      @Nullable String explanation,
      @Nullable Long seconds) {}

  @SqlQuery(
      """
      select i.number, r.slug as report, r.title as said, i.started_at,
        (select split_part(e, ' ', 2) from unnest(r.effects) e
          where split_part(e, ' ', 1) = :asked limit 1) as effect,
        (select t ->> 'explanation'
          from edition_rendering d, json_array_elements(d.content -> 'trust') t
          where d.slug = r.slug and d.number = r.edition and d.audience = 'organization'
            and t ->> 'principle' = :asked limit 1) as explanation,
        cast(floor(extract(epoch from coalesce(i.mitigated_at, i.resolved_at) - i.started_at))
          as bigint) as seconds,
        <byOffice>
      from incident i
      left join report r on r.incident_number = i.number and not r.withdrawn
      where i.number = any (<page>) and <visible>
      order by i.started_at desc, i.number desc
      """)
  List<Row> incidents(
      @Define("page") String page,
      @BindMap Map<String, Object> values,
      @Bind("asked") @Nullable String principle,
      @Bind("at") Instant at,
      @Bind("before") long before,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  @SqlQuery(
      ActionRow.COLUMNS
          + """
          where a.number = any (<page>) and <visible> and <forViewer>
          order by i.started_at desc, a.number desc
          """)
  List<ActionRow> promises(
      @Define("page") String page,
      @BindMap Map<String, Object> values,
      @Bind("at") Instant at,
      @Bind("before") long before,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  /** When an incident began that the viewer has just been told of. */
  @SqlQuery("select i.started_at from incident i where i.number = :number")
  Instant startOf(@Bind("number") long number);
}
