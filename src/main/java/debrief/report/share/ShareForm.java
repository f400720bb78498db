package debrief.report.share;

import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormErrors;
import debrief.web.page.ReaderZone;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a new link.
 *
 * @param everybody whether the public's rendering is chosen
 * @param never whether it is to last until it is revoked
 * @param endsOn its last day, in the reader's zone
 * @param refusal why there is no link, where no field is to blame
 */
record ShareForm(
    boolean everybody,
    boolean never,
    Field endsOn,
    Field passphrase,
    List<Problem.FieldError> errors,
    @Nullable String refusal) {
  private static final FormErrors.Labels LABELS =
      new FormErrors.Labels()
          .field("audience", "What it shows")
          .field("endsOn", "Last day")
          .field("expiresAt", "Last day")
          .field("passphrase", "Passphrase");

  static ShareForm empty(Instant now) {
    String day =
        now.plus(ShareLinkInput.LASTING).atZone(ReaderZone.current()).toLocalDate().toString();
    return new ShareForm(
        false, false, Field.of("endsOn", day), Field.of("passphrase", ""), List.of(), null);
  }

  static ShareForm again(MultivaluedMap<String, String> form, Problem problem) {
    Field.Typed typed = new Field.Typed(form, problem);
    Field day = typed.field("endsOn");
    return new ShareForm(
        "public".equals(form.getFirst("audience")),
        "never".equals(form.getFirst("ends")),
        day.error() == null ? typed.field("endsOn", "expiresAt") : day,
        typed.field("passphrase"),
        problem.errors(),
        problem.errors().isEmpty() ? problem.detail() : null);
  }

  public FormErrors formErrors() {
    return FormErrors.of(errors, LABELS);
  }
}
