package debrief.draft;

import debrief.access.Audience;
import debrief.access.AudienceWords;
import debrief.postmortem.part.Factor;
import debrief.postmortem.part.FactorInput;
import debrief.postmortem.part.Lesson;
import debrief.postmortem.part.LessonInput;
import debrief.postmortem.part.LessonKind;
import debrief.postmortem.part.TagInput;
import debrief.postmortem.part.TrustTag;
import debrief.trust.Effect;
import debrief.trust.Principle;
import debrief.web.Problem;
import debrief.web.page.EarlierText;
import debrief.web.page.Field;
import debrief.web.page.FormFields;
import debrief.web.page.Html;
import debrief.web.page.Page;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form for one row of a draft: a factor, a lesson or a Trust tag. Also shown when a row that
 * was added in the draft itself needs another look.
 *
 * @param back the anchor in the draft that the row stands at
 */
record PartForm(
    String ref,
    String heading,
    String action,
    String back,
    Shown shown,
    @Nullable Field name,
    Field text,
    String textLabel,
    List<Field.Choice> kinds,
    List<TrustRows.Meaning> meanings,
    @Nullable Field effect,
    @Nullable Html questions,
    List<Field.Choice> audiences)
    implements Page {

  static final String FACTORS = "s-contributing-factors";
  static final String TRUST = "trust";

  /**
   * What is stored, or what was typed: the values that the form shows.
   *
   * @param fields the form's fields by their names
   */
  record Shown(
      @Nullable String version,
      List<Problem.FieldError> errors,
      boolean stale,
      Function<String, Field> fields,
      List<EarlierText> earlier) {

    /** A form for a row that is not there yet. */
    static final Shown FRESH =
        new Shown(null, List.of(), false, name -> Field.of(name, ""), List.of());

    static Shown of(Factor factor, List<EarlierText> earlier) {
      return stored(
          factor.etag(),
          Map.of(
              "title",
              factor.title(),
              "text",
              factor.text(),
              "audience",
              factor.audience().toString()),
          earlier);
    }

    static Shown of(Lesson lesson, List<EarlierText> earlier) {
      return stored(
          lesson.etag(),
          Map.of(
              "kind",
              lesson.kind().name(),
              "text",
              lesson.text(),
              "audience",
              lesson.audience().toString()),
          earlier);
    }

    static Shown of(TrustTag tag, List<EarlierText> earlier) {
      return stored(
          tag.etag(),
          Map.of("effect", tag.effect().name(), "explanation", tag.explanation()),
          earlier);
    }

    private static Shown stored(
        String etag, Map<String, String> values, List<EarlierText> earlier) {
      return new Shown(
          DraftRows.bare(etag),
          List.of(),
          false,
          name -> Field.of(name, values.get(name)),
          earlier);
    }

    /** As it was sent. Problems that no field can mend go on. */
    static Shown again(Problem problem, MultivaluedMap<String, String> form) {
      boolean stale = problem.kind() == Problem.Kind.STALE;
      problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.STALE);
      String now = problem.currentEtag();
      String version = now == null ? form.getFirst("version") : DraftRows.bare(now);
      return new Shown(
          stale && now == null ? null : version == null || version.isEmpty() ? null : version,
          problem.errors(),
          stale,
          new Field.Typed(form, problem)::field,
          List.of());
    }

    Field field(String name) {
      return fields.apply(name);
    }

    List<Field.Choice> audiences() {
      String typed = field("audience").value();
      return AudienceWords.choices(typed.isEmpty() ? "organization" : typed);
    }
  }

  static PartForm factor(String ref, @Nullable String id, Shown shown) {
    return new PartForm(
        ref,
        "A contributing factor",
        action(ref, "factors", id),
        FACTORS,
        shown,
        shown.field("title"),
        shown.field("text"),
        "More about it",
        List.of(),
        List.of(),
        null,
        null,
        shown.audiences());
  }

  static PartForm lesson(String ref, @Nullable String id, Shown shown) {
    String kind = shown.field("kind").value();
    List<Field.Choice> kinds =
        Arrays.stream(LessonKind.values())
            .map(k -> new Field.Choice(k.name(), k.label(), k.name().equals(kind)))
            .toList();
    return new PartForm(
        ref,
        "A lesson",
        action(ref, "lessons", id),
        "sections",
        shown,
        null,
        shown.field("text"),
        "What was learned",
        kinds,
        List.of(),
        null,
        null,
        shown.audiences());
  }

  static PartForm tag(String ref, Principle principle, Shown shown) {
    Field effect = shown.field("effect");
    return new PartForm(
        ref,
        principle.name(),
        action(ref, "trust", principle.key()),
        TRUST,
        shown,
        null,
        shown.field("explanation"),
        "In which way?",
        List.of(),
        TrustRows.Meaning.of(principle, effect.value()),
        effect,
        TrustRows.questions(principle),
        List.of());
  }

  static String action(String ref, String rows, @Nullable String id) {
    return DraftPages.path(ref) + "/parts/" + rows + (id == null ? "" : "/" + id);
  }

  static FactorInput factorOf(FormFields fields) {
    FactorInput input =
        new FactorInput(
            fields.line("title"), fields.text("text"), fields.choice("audience", Audience.class));
    fields.orThrow();
    return input;
  }

  static LessonInput lessonOf(FormFields fields) {
    LessonInput input =
        new LessonInput(
            fields.choice("kind", LessonKind.class),
            fields.text("text"),
            fields.choice("audience", Audience.class));
    fields.orThrow();
    return input;
  }

  static TagInput tagOf(FormFields fields) {
    TagInput input =
        new TagInput(fields.choice("effect", Effect.class), fields.text("explanation"));
    fields.orThrow();
    return input;
  }

  @Override
  public String title() {
    return heading;
  }

  /** What the change is made from; null for a row that is to be new. */
  public @Nullable String version() {
    return shown.version();
  }

  public List<Problem.FieldError> errors() {
    return shown.errors();
  }

  public boolean hasErrors() {
    return !errors().isEmpty();
  }

  public boolean stale() {
    return shown.stale();
  }

  public List<EarlierText> earlier() {
    return shown.earlier();
  }

  public boolean anyEarlier() {
    return !earlier().isEmpty();
  }

  public boolean hasKinds() {
    return !kinds.isEmpty();
  }

  public boolean hasAudiences() {
    return !audiences.isEmpty();
  }
}
