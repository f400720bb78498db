package debrief.postmortem;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.event.PostmortemEvent;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.journal.Journal;
import debrief.postmortem.document.DraftLock;
import debrief.postmortem.document.FirstTextsSql;
import debrief.postmortem.document.Head;
import debrief.postmortem.document.PostmortemSql;
import debrief.postmortem.document.PostmortemSql.Target;
import debrief.postmortem.document.SaveSql;
import debrief.postmortem.document.Section;
import debrief.postmortem.document.SectionInput;
import debrief.postmortem.document.StaleSave;
import debrief.postmortem.part.Factor;
import debrief.postmortem.part.FactorInput;
import debrief.postmortem.part.Lesson;
import debrief.postmortem.part.LessonInput;
import debrief.postmortem.part.Parts;
import debrief.postmortem.part.TagInput;
import debrief.postmortem.part.TrustTag;
import debrief.template.PostmortemTemplate;
import debrief.template.PostmortemTemplates;
import debrief.template.TemplateSection;
import debrief.web.Problem;
import debrief.web.Versions;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The door to postmortems. Every method answers 404 where the incident is not there for the viewer,
 * and 403 to those who may see the incident but do not draft.
 */
public final class Postmortems {
  private final Jdbi jdbi;
  private final Incidents incidents;
  private final Journal journal;
  private final DraftLock drafts;
  private final Parts parts;
  private final PostmortemSql sql;
  private final StaleSave stale;

  public Postmortems(
      Jdbi jdbi, Incidents incidents, Journal journal, DraftLock drafts, Parts parts) {
    this.jdbi = jdbi;
    this.incidents = incidents;
    this.journal = journal;
    this.drafts = drafts;
    this.parts = parts;
    this.sql = SqlObjects.of(jdbi, PostmortemSql.class);
    this.stale = new StaleSave(jdbi);
  }

  /**
   * @param templateKey null for the standard one
   * @throws Problem 409 when there is one already, 422 when there is no such template
   */
  public Postmortem start(Viewer viewer, String ref, @Nullable String templateKey) {
    String key = templateKey == null ? "standard" : templateKey;
    Optional<PostmortemTemplate> known = PostmortemTemplates.find(key);
    String choice = "One of " + PostmortemTemplates.names() + ".";
    return jdbi.inTransaction(
        handle -> {
          begin(viewer, ref, known.orElseThrow(() -> Problem.invalid("template", choice)));
          return whole(drafts.lock(viewer, ref));
        });
  }

  /** Begins with sections of no template of ours, and saves their texts, by their keys. */
  public void start(
      Viewer viewer, String ref, PostmortemTemplate template, Map<String, SectionInput> texts) {
    texts.values().forEach(SectionInput::check);
    jdbi.useTransaction(
        handle -> {
          begin(viewer, ref, template);
          FirstTextsSql.save(handle, journal, viewer, ref, texts, drafts.now());
        });
  }

  private void begin(Viewer viewer, String ref, PostmortemTemplate template) {
    long number = incidents.lock(viewer, ref).number();
    if (sql.insert(number, template.key(), viewer.personId(), drafts.now()) == 0) {
      throw Problem.conflict(ref + " has a postmortem already. Write on in that one.");
    }
    sql.insertSections(
        number,
        IntStream.range(0, template.sections().size()).boxed().toList(),
        template.sections(),
        drafts.now());
    journal.write(viewer.personId(), new PostmortemEvent.Started(ref, template.key()));
  }

  /**
   * Gives a draft the sections of a template, in its order: what it has of them stays with its text
   * and history, the others go. For a document that came again.
   *
   * @throws Problem 409 when it is approved or published
   */
  public Postmortem arrange(Viewer viewer, String ref, PostmortemTemplate template) {
    return jdbi.inTransaction(
        handle -> {
          incidents.lock(viewer, ref);
          Head head = drafts.lock(viewer, ref);
          DraftLock.requireOpen(head.state());
          sql.keepSections(
              head.number(), template.sections().stream().map(TemplateSection::key).toList());
          sql.arrangeSections(
              head.number(),
              IntStream.range(0, template.sections().size()).boxed().toList(),
              template.sections(),
              drafts.now());
          sql.bump(head.number(), viewer.personId(), drafts.now());
          return whole(drafts.lock(viewer, ref));
        });
  }

  /**
   * @throws Problem 404 when there is none yet
   */
  public Postmortem get(Viewer viewer, String ref) {
    return jdbi.inTransaction(handle -> whole(drafts.read(viewer, ref)));
  }

  public Optional<Postmortem> find(Viewer viewer, String ref) {
    return jdbi.inTransaction(handle -> drafts.find(viewer, ref).map(this::whole));
  }

  /**
   * The whole of a draft of which the caller has just been given the head. The head is read first:
   * should a part be newer, the ETag is too old, which only costs a 412.
   */
  public Postmortem whole(Head head) {
    Parts.All all = parts.all(head);
    return new Postmortem(
        Incident.ref(head.number()),
        head.state(),
        head.template(),
        sql.sections(head.number()),
        all.tags(),
        all.factors(),
        all.lessons(),
        head.createdAt(),
        head.updatedAt(),
        head.version());
  }

  public Section section(Viewer viewer, String ref, String key) {
    Head head = drafts.read(viewer, ref);
    return sql.section(head.number(), key).orElseThrow(Problem::missing);
  }

  /**
   * Saves a section against the version that its writer saw. This path is as short as it can be:
   * one statement checks and locks, one saves, one writes the journal.
   *
   * @param seen the section's tag or the whole postmortem's; may be null until the first save
   * @throws Problem 412 with the section as it is now, and the merge, when somebody else was
   *     quicker, 428 when {@code seen} is needed, 409 when the postmortem is approved or published
   */
  public Section save(
      Viewer viewer, String ref, String key, Versions.@Nullable IfMatch seen, SectionInput input) {
    SectionInput checked = new SectionInput(input.check(), input.audience());
    long number = Incident.number(ref);
    Optional<Section> saved =
        jdbi.inTransaction(
            handle -> {
              Target target =
                  drafts
                      .permitted(viewer, ref, SaveSql.lockSection(handle, number, key, viewer))
                      .orElseThrow(() -> absent(viewer, ref));
              DraftLock.requireOpen(target.state());
              if (seen == null && target.version() > 0) {
                Versions.required(null);
              }
              if (seen != null
                  && !seen.allows(Section.etag(target.version()))
                  && !seen.allows(target.postmortemVersion())) {
                return Optional.empty(); // the lock is let go before two long texts are merged
              }
              return Optional.of(store(handle, viewer, ref, key, target, checked));
            });
    if (saved.isEmpty() && seen != null) {
      throw stale.answer(viewer, number, section(viewer, ref, key), seen, checked);
    }
    return saved.orElseThrow();
  }

  private Section store(
      Handle handle, Viewer viewer, String ref, String key, Target target, SectionInput input) {
    String markdown = Objects.requireNonNull(input.markdown());
    Audience audience = input.audience() == null ? target.audience() : input.audience();
    PostmortemSql.Saved saved =
        SaveSql.save(
            handle, Incident.number(ref), key, markdown, audience, viewer.personId(), drafts.now());
    journal.write(viewer.personId(), new PostmortemEvent.SectionSaved(ref, key, saved.version()));
    return new Section(
        key,
        target.heading(),
        target.guidance(),
        target.required(),
        markdown,
        audience,
        saved.version(),
        saved.at());
  }

  private Problem absent(Viewer viewer, String ref) {
    return drafts.find(viewer, ref).isEmpty() ? DraftLock.none(ref) : Problem.missing();
  }

  /** Sets what the incident did to a principle; see {@link Parts} for the versions. */
  public TrustTag tag(
      Viewer viewer,
      String ref,
      String principle,
      Versions.@Nullable IfMatch seen,
      TagInput input) {
    return parts.tag(viewer, ref, principle, seen, input).tag();
  }

  public void untag(Viewer viewer, String ref, String principle, Versions.IfMatch seen) {
    parts.untag(viewer, ref, principle, seen);
  }

  public Factor addFactor(Viewer viewer, String ref, FactorInput input) {
    return parts.factors().add(viewer, ref, input);
  }

  public Lesson addLesson(Viewer viewer, String ref, LessonInput input) {
    return parts.lessons().add(viewer, ref, input);
  }

  /** Takes all tags, factors and lessons out. */
  public void clearParts(Viewer viewer, String ref, Versions.IfMatch seen) {
    Postmortem now = get(viewer, ref);
    now.trust().forEach(tag -> untag(viewer, ref, tag.principle(), seen));
    now.factors().forEach(factor -> parts.factors().remove(viewer, ref, factor.id(), seen));
    now.lessons().forEach(lesson -> parts.lessons().remove(viewer, ref, lesson.id(), seen));
  }
}
