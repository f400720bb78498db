package debrief.review;

import debrief.noego.Finding;
import debrief.noego.Phrases;
import debrief.noego.Review;
import debrief.noego.category.Category;
import debrief.review.ReviewSettingInput.OwnPhrase;
import debrief.web.Problem;
import debrief.web.page.FormErrors;
import debrief.web.page.FormFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that is about to be the organisation's own, and a text to try it on.
 *
 * @param found what the review would say of the text; null where nothing was tried
 */
record PhraseForm(
    String phrase,
    boolean alone,
    @Nullable Category category,
    String message,
    String instead,
    String text,
    @Nullable List<Found> found,
    List<Problem.FieldError> errors) {
  private static final FormErrors.Labels LABELS =
      new FormErrors.Labels()
          .field("phrase", "Phrase")
          .field("category", "Category")
          .field("message", "Message (why)")
          .field("instead", "What to write instead")
          .field("text", "A text to try it on");

  private static final int LONGEST_TRY = 20_000;

  static final PhraseForm EMPTY = new PhraseForm("", false, null, "", "", "", null, List.of());

  /** A finding in the text that was tried. */
  record Found(String quote, String label, String message, List<String> suggestions) {
    static Found of(Finding finding) {
      return new Found(
          finding.quote(), finding.category().label(), finding.message(), finding.suggestions());
    }
  }

  /** A category to choose. */
  record Choice(String id, String label, boolean chosen) {}

  static PhraseForm read(FormFields fields) {
    String text = fields.textOrEmpty("text");
    fields.invalid().fits("text", text, LONGEST_TRY);
    return new PhraseForm(
        Objects.requireNonNullElse(fields.line("phrase"), ""),
        "alone".equals(fields.line("kind")),
        fields.choice("category", Category.class),
        fields.textOrEmpty("message").strip(),
        Objects.requireNonNullElse(fields.line("instead"), ""),
        text,
        null,
        List.of());
  }

  boolean isEmpty() {
    return phrase.isEmpty();
  }

  /** All that would be stored with this phrase among it. */
  ReviewSettingInput added(ReviewSetting current) {
    List<@Nullable OwnPhrase> notice = new ArrayList<>(inputs(current.notice()));
    List<@Nullable String> left = new ArrayList<>(current.leaveAlone());
    if (alone) {
      left.add(phrase);
    } else {
      notice.add(
          new OwnPhrase(
              phrase,
              category == null ? Category.judgement : category,
              message.isEmpty() ? null : message,
              instead.isEmpty() ? null : instead));
    }
    return ReviewSettingInput.words(notice, left);
  }

  static List<OwnPhrase> inputs(List<Phrases.Own> notice) {
    return notice.stream()
        .map(own -> new OwnPhrase(own.phrase(), own.category(), own.message(), own.instead()))
        .toList();
  }

  /** With what the review would say once this is saved; nothing of the text is stored. */
  PhraseForm tried(ReviewSetting then) {
    List<Found> seen =
        then.without(Review.of(List.of(), then.profile()).markdown(text)).findings().stream()
            .map(Found::of)
            .toList();
    return new PhraseForm(phrase, alone, category, message, instead, text, seen, List.of());
  }

  /** As it was typed, with what to mend; a field's place in the whole list is no help here. */
  PhraseForm with(Problem problem) {
    List<Problem.FieldError> named =
        problem.errors().stream()
            .map(
                error ->
                    new Problem.FieldError(
                        error.field().replaceFirst(".*[.]", "").replaceFirst(".*\\]", "phrase"),
                        error.message()))
            .toList();
    return new PhraseForm(phrase, alone, category, message, instead, text, null, named);
  }

  public List<Choice> choices() {
    Category chosen = category == null ? Category.judgement : category;
    return Arrays.stream(Category.values())
        .map(one -> new Choice(one.id(), one.label(), one == chosen))
        .toList();
  }

  public FormErrors formErrors() {
    return FormErrors.of(errors, LABELS);
  }

  public boolean tried() {
    return found != null;
  }

  public boolean quiet() {
    return found != null && found.isEmpty();
  }
}
