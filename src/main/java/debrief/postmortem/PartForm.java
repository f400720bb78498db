package debrief.postmortem;

import debrief.trust.Principle;
import debrief.web.Field;
import debrief.web.FormFields;
import debrief.web.Html;
import debrief.web.Page;
import debrief.web.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form for one row of a draft: a factor, a lesson or a Trust tag. Also shown when a row that
 * was added in the draft itself needs another look.
 *
 * @param version what the change is made from; null for a row that is to be new
 * @param back the anchor in the draft that the row stands at
 */
record PartForm(
    String ref,
    String heading,
    String action,
    @Nullable String version,
    String back,
    List<Problem.FieldError> errors,
    boolean stale,
    @Nullable Field name,
    Field text,
    String textLabel,
    List<Field.Choice> kinds,
    List<TrustRows.Meaning> meanings,
    @Nullable Field effect,
    @Nullable Html questions,
    List<Field.Choice> audiences)
    implements Page {

  private static final String PARTS = "/postmortem/parts/";

  /** What is stored, or what was typed: the values that the form shows. */
  record Shown(@Nullable String version, List<Problem.FieldError> errors, boolean stale) {
    static Shown of(String etag) {
      return new Shown(DraftRows.bare(etag), List.of(), false);
    }

    static final Shown FRESH = new Shown(null, List.of(), false);

    /** As it was sent. Problems that no field can mend go on. */
    static Shown again(Problem problem, MultivaluedMap<String, String> form) {
      boolean stale = problem.kind() == Problem.Kind.STALE;
      if (!stale && problem.kind() != Problem.Kind.INVALID) {
        throw problem;
      }
      String now = problem.currentEtag();
      String version = now == null ? form.getFirst("version") : DraftRows.bare(now);
      return new Shown(
          stale && now == null ? null : version == null || version.isEmpty() ? null : version,
          problem.errors(),
          stale);
    }
  }

  static PartForm factor(
      String ref, @Nullable String id, Shown shown, Field name, Field text, String audience) {
    return new PartForm(
        ref,
        "A contributing factor",
        action(ref, "factors", id),
        shown.version(),
        "s-contributing-factors",
        shown.errors(),
        shown.stale(),
        name,
        text,
        "More about it",
        List.of(),
        List.of(),
        null,
        null,
        AudienceWords.choices(audience));
  }

  static PartForm lesson(
      String ref, @Nullable String id, Shown shown, String kind, Field text, String audience) {
    List<Field.Choice> kinds =
        Arrays.stream(LessonKind.values())
            .map(k -> new Field.Choice(k.name(), k.label(), k.name().equals(kind)))
            .toList();
    return new PartForm(
        ref,
        "A lesson",
        action(ref, "lessons", id),
        shown.version(),
        "sections",
        shown.errors(),
        shown.stale(),
        null,
        text,
        "What was learned",
        kinds,
        List.of(),
        null,
        null,
        AudienceWords.choices(audience));
  }

  static PartForm tag(String ref, Principle principle, Shown shown, Field effect, Field text) {
    return new PartForm(
        ref,
        principle.name(),
        action(ref, "trust", principle.key()),
        shown.version(),
        "trust",
        shown.errors(),
        shown.stale(),
        null,
        text,
        "In which way?",
        List.of(),
        TrustRows.Meaning.of(principle, effect.value()),
        effect,
        TrustRows.questions(principle),
        List.of());
  }

  private static String action(String ref, String rows, @Nullable String id) {
    return "/incidents/" + ref + PARTS + rows + (id == null ? "" : "/" + id);
  }

  /** What a form says of its audience, as it was typed. */
  static String audience(MultivaluedMap<String, String> form) {
    return Objects.toString(form.getFirst("audience"), "organization");
  }

  static Response answer(Problem problem, PartForm page) {
    return Response.status(problem.status()).entity(page).build();
  }

  static FactorInput factorOf(FormFields fields) {
    FactorInput input =
        new FactorInput(
            fields.line("title"),
            fields.text("text"),
            fields.choice("audience", debrief.people.Audience.class));
    fields.orThrow();
    return input;
  }

  static LessonInput lessonOf(FormFields fields) {
    LessonInput input =
        new LessonInput(
            fields.choice("kind", LessonKind.class),
            fields.text("text"),
            fields.choice("audience", debrief.people.Audience.class));
    fields.orThrow();
    return input;
  }

  static TagInput tagOf(FormFields fields) {
    TagInput input =
        new TagInput(
            fields.choice("effect", debrief.trust.Effect.class), fields.text("explanation"));
    fields.orThrow();
    return input;
  }

  @Override
  public String title() {
    return heading;
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  public boolean hasKinds() {
    return !kinds.isEmpty();
  }

  public boolean hasAudiences() {
    return !audiences.isEmpty();
  }
}
