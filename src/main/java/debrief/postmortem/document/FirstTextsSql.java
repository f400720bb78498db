package debrief.postmortem.document;

import debrief.access.Viewer;
import debrief.db.Prepared;
import debrief.event.PostmortemEvent;
import debrief.incident.Incident;
import debrief.journal.Journal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The first texts of a draft's sections, all at once, before anybody else can have seen them. */
public final class FirstTextsSql {
  /** As {@link SaveSql} saves one. */
  private static final Prepared SAVE =
      new Prepared(
          """
      with given as (
        select * from unnest(:keys::text[], :texts::text[], :audiences::text[])
          with ordinality as g (key, markdown, audience, place)),
      saved as (
        update section s set markdown = g.markdown, audience = coalesce(g.audience, s.audience),
          version = 1, updated_at = :at
        from given g where s.incident_number = :number and s.key = g.key
        returning s.incident_number, s.key, s.version, s.markdown, s.audience, s.updated_at, g.place),
      bumped as (
        update postmortem set version = version + (select count(*) from saved), updated_at = :at,
          changed_by = :by
        where incident_number = :number)
      insert into section_revision
        (incident_number, key, version, markdown, audience, by_person, at)
      select incident_number, key, version, markdown, audience, :by, updated_at from saved
      order by place
      """);

  private FirstTextsSql() {}

  /**
   * In the transaction that starts the draft.
   *
   * @param inputs by the keys of its sections, checked
   */
  public static void save(
      Handle handle,
      Journal journal,
      Viewer viewer,
      String ref,
      Map<String, SectionInput> inputs,
      Instant at) {
    SAVE.on(handle)
        .bind("number", Incident.number(ref))
        .bind("keys", inputs.keySet().toArray(String[]::new))
        .bind("texts", inputs.values().stream().map(SectionInput::markdown).toArray(String[]::new))
        .bind(
            "audiences",
            inputs.values().stream().map(FirstTextsSql::audience).toArray(String[]::new))
        .bind("by", viewer.personId())
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .update();
    journal.writeAll(
        viewer.personId(),
        inputs.keySet().stream()
            .map(key -> new PostmortemEvent.SectionSaved(ref, key, 1))
            .toList());
  }

  private static @Nullable String audience(SectionInput input) {
    return input.audience() == null ? null : input.audience().toString();
  }
}
