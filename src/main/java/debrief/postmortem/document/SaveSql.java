package debrief.postmortem.document;

import debrief.access.Access;
import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.db.Prepared;
import debrief.postmortem.document.PostmortemSql.Saved;
import debrief.postmortem.document.PostmortemSql.Target;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What saving a section asks of the database. This path is walked at every pause in somebody's
 * typing, so its statements are {@link Prepared}.
 */
public final class SaveSql {

  /**
   * Both rows are locked: after a wait PostgreSQL reads again only the rows that it locks, and a
   * section's version from before the wait would let an unseen text be overwritten.
   */
  private static final Prepared LOCK_SECTION =
      Access.visible(
          """
      select p.state, p.version as postmortem_version, s.heading, s.guidance, s.required,
        s.audience, s.version, <byOffice>
      from postmortem p join incident i on i.number = p.incident_number
        join section s on s.incident_number = p.incident_number
      where p.incident_number = :number and s.key = :key and <visible>
      for update of p, s
      """);

  /** Text, revision and the postmortem's version in one journey to the database. */
  private static final Prepared SAVE =
      new Prepared(
          """
      with saved as (
        update section set markdown = :markdown, audience = :audience, version = version + 1,
          updated_at = :at
        where incident_number = :number and key = :key
        returning incident_number, key, version, markdown, audience, updated_at),
      bumped as (
        update postmortem set version = version + 1, updated_at = (select updated_at from saved),
          changed_by = :by
        where incident_number = :number)
      insert into section_revision
        (incident_number, key, version, markdown, audience, by_person, at)
      select incident_number, key, version, markdown, audience, :by, updated_at from saved
      returning version, at
      """);

  private SaveSql() {}

  public static Optional<Target> lockSection(
      Handle handle, long number, String key, Viewer viewer) {
    return Access.bind(LOCK_SECTION.on(handle), viewer)
        .bind("number", number)
        .bind("key", key)
        .first(
            row ->
                new Target(
                    PostmortemState.valueOf(row.getString("state")),
                    row.getInt("postmortem_version"),
                    row.getString("heading"),
                    row.getString("guidance"),
                    row.getBoolean("required"),
                    Audience.of(row.getString("audience")),
                    row.getInt("version")));
  }

  /**
   * @param at asked of the clock once the rows are locked, or who waited would seem to have saved
   *     before whoever they waited for
   */
  public static Saved save(
      Handle handle,
      long number,
      String key,
      String markdown,
      Audience audience,
      String by,
      Instant at) {
    return SAVE.on(handle)
        .bind("number", number)
        .bind("key", key)
        .bind("markdown", markdown)
        .bind("audience", audience.toString())
        .bind("by", by)
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .first(row -> new Saved(row.getInt("version"), row.getTimestamp("at").toInstant()))
        .orElseThrow();
  }
}
