package debrief.draft;

import debrief.access.Audience;
import debrief.postmortem.part.FactorInput;
import debrief.postmortem.part.LessonInput;
import debrief.postmortem.part.LessonKind;
import debrief.postmortem.part.TagInput;
import debrief.trust.Effect;
import debrief.trust.Principle;
import debrief.web.Problem;
import debrief.web.page.EarlierText;
import debrief.web.page.Field;
import debrief.web.page.FormErrors;
import debrief.web.page.FormFields;
import debrief.web.page.Html;
import debrief.web.page.Page;
import java.util.Arrays;
import java.util.List;
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
    FilledPartForm shown,
    @Nullable Field name,
    Field text,
    String textLabel,
    List<Field.Choice> kinds,
    List<TrustRows.Meaning> meanings,
    @Nullable Field effect,
    @Nullable Html questions,
    List<Field.Choice> audiences)
    implements Page {
  private static final FormErrors.Labels LABELS =
      new FormErrors.Labels()
          .field("title", "The condition, in a line")
          .field("audience", "Who may read it");

  static final String FACTORS = "s-contributing-factors";
  static final String TRUST = "trust";

  static PartForm factor(String ref, @Nullable String id, FilledPartForm shown) {
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

  static PartForm lesson(String ref, @Nullable String id, FilledPartForm shown) {
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

  static PartForm tag(String ref, Principle principle, FilledPartForm shown) {
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

  public FormErrors formErrors() {
    return FormErrors.of(errors(), LABELS);
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
