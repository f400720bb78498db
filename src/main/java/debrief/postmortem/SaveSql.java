package debrief.postmortem;

import debrief.people.Audience;
import debrief.people.Viewer;
import debrief.postmortem.PostmortemSql.Saved;
import debrief.postmortem.PostmortemSql.Target;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * What saving a section asks of the database, by itself: JDBI prepares every method of an interface
 * at each use, and this path is walked at every pause in somebody's typing.
 */
interface SaveSql {

  /**
   * Both rows are locked: after a wait PostgreSQL reads again only the rows that it locks, and a
   * section's version from before the wait would let an unseen text be overwritten.
   */
  @SqlQuery(
      """
      select p.state, p.version as postmortem_version, s.heading, s.guidance, s.required,
        s.audience, s.version
      from postmortem p join incident i on i.number = p.incident_number
        join section s on s.incident_number = p.incident_number
      where p.incident_number = :number and s.key = :key and <visible>
      for update of p, s
      """)
  Optional<Target> lockSection(
      @Bind("number") long number, @Bind("key") String key, @BindMethods("viewer") Viewer viewer);

  /** Text, revision and the postmortem's version in one journey to the database. */
  @SqlQuery(
      """
      with saved as (
        update section set markdown = :markdown, audience = :audience, version = version + 1,
          updated_at = clock_timestamp()
        where incident_number = :number and key = :key
        returning incident_number, key, version, markdown, audience, updated_at),
      bumped as (
        update postmortem set version = version + 1, updated_at = (select updated_at from saved)
        where incident_number = :number)
      insert into section_revision
        (incident_number, key, version, markdown, audience, by_person, at)
      select incident_number, key, version, markdown, audience, :by, updated_at from saved
      returning version, at
      """)
  Saved save(
      @Bind("number") long number,
      @Bind("key") String key,
      @Bind("markdown") String markdown,
      @Bind("audience") Audience audience,
      @Bind("by") String by);
}
