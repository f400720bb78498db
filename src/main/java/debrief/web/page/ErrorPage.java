package debrief.web.page;

import debrief.web.Problem;
import java.util.List;

/** The calm page for a person who came to something that does not work. */
public record ErrorPage(
    String title, int status, String detail, List<Problem.FieldError> errors, boolean ours)
    implements Page {

  public static ErrorPage of(Problem problem) {
    return new ErrorPage(
        problem.kind().title(),
        problem.status(),
        problem.detail(),
        problem.errors(),
        problem.status() >= 500);
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }
}
