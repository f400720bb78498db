package debrief.postmortem.document;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.template.TemplateSection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

public interface PostmortemSql {

  /** All that a save must know of its section and the postmortem round it, except the text. */
  record Target(
      PostmortemState state,
      int postmortemVersion,
      String heading,
      String guidance,
      boolean required,
      Audience audience,
      int version) {}

  /** The version that a save has made. */
  record Saved(int version, Instant at) {}

  String HEAD =
      """
      select p.incident_number as number, p.state, p.template, p.created_at, p.updated_at,
        p.version, <byOffice>
      from postmortem p join incident i on i.number = p.incident_number
      where p.incident_number = :number and <visible>
      """;

  @SqlUpdate(
      """
      insert into postmortem (incident_number, template, created_by, changed_by, created_at,
        updated_at)
      values (:number, :template, :by, :by, :at, :at) on conflict do nothing
      """)
  int insert(
      @Bind("number") long number,
      @Bind("template") String template,
      @Bind("by") String by,
      @Bind("at") Instant at);

  @SqlBatch(
      """
      insert into section (incident_number, key, position, heading, guidance, required, markdown,
        updated_at)
      values (:number, :s.key, :position, :s.heading, :s.guidance, :s.required, :s.starter, :at)
      """)
  void insertSections(
      @Bind("number") long number,
      @Bind("position") List<Integer> positions,
      @BindMethods("s") List<TemplateSection> sections,
      @Bind("at") Instant at);

  /** Takes away all others. */
  @SqlUpdate(
      "delete from section where incident_number = :number and key <> all(cast(:keys as text[]))")
  void keepSections(@Bind("number") long number, @Bind("keys") List<String> keys);

  /** Adds those that are not there, and gives each its place and its heading. */
  @SqlBatch(
      """
      insert into section (incident_number, key, position, heading, guidance, required, markdown,
        updated_at)
      values (:number, :s.key, :position, :s.heading, :s.guidance, :s.required, :s.starter, :at)
      on conflict (incident_number, key) do update set position = :position, heading = :s.heading
      """)
  void arrangeSections(
      @Bind("number") long number,
      @Bind("position") List<Integer> positions,
      @BindMethods("s") List<TemplateSection> sections,
      @Bind("at") Instant at);

  @SqlQuery(HEAD)
  Optional<Head> find(@Bind("number") long number, @BindMethods("viewer") Viewer viewer);

  /** As {@link #find}, and nobody else changes any part of it until this transaction ends. */
  @SqlQuery(HEAD + "for update of p")
  Optional<Head> lock(@Bind("number") long number, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(
      """
      select key, heading, guidance, required, markdown, audience, version, updated_at
      from section where incident_number = :number order by position
      """)
  List<Section> sections(@Bind("number") long number);

  @SqlQuery(
      """
      select key, heading, guidance, required, markdown, audience, version, updated_at
      from section where incident_number = :number and key = :key
      """)
  Optional<Section> section(@Bind("number") long number, @Bind("key") String key);

  @SqlUpdate(
      """
      update postmortem set version = version + 1, updated_at = :at, changed_by = :by
      where incident_number = :number
      """)
  void bump(@Bind("number") long number, @Bind("by") String by, @Bind("at") Instant at);

  /** An approval ends where the text is open again. */
  @SqlUpdate(
      """
      update postmortem set state = :state, version = version + 1, updated_at = :at,
        asked_at = case when :state = 'inReview' then :at else asked_at end,
        approved_by = case when :state in ('approved', 'published') then approved_by end,
        approved_at = case when :state in ('approved', 'published') then approved_at end,
        approved_hash = case when :state in ('approved', 'published') then approved_hash end
      where incident_number = :number
      """)
  void move(
      @Bind("number") long number, @Bind("state") PostmortemState state, @Bind("at") Instant at);
}
