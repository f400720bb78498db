package debrief.web.page;

import debrief.web.Problem;

/** The calm page for a person who came to something that does not work. */
public record ErrorPage(String title, int status, String detail, FormErrors errors, boolean ours)
    implements Page {

  /**
   * @param sent whether there was something to be saved, and not only to be shown
   */
  public static ErrorPage of(Problem problem, boolean sent) {
    FormErrors errors = FormErrors.of(problem.errors(), new FormErrors.Labels());
    return new ErrorPage(
        problem.kind().title(),
        problem.status(),
        said(problem, errors, sent),
        errors,
        problem.status() >= 500);
  }

  /** Where fields are at fault, what they are called in the API is no help to a person. */
  private static String said(Problem problem, FormErrors errors, boolean sent) {
    return problem.kind() == Problem.Kind.INVALID && errors.any()
        ? errors.title() + (sent ? ". Nothing was saved." : ".")
        : problem.detail();
  }
}
