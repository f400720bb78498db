package debrief.people;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.account.Person;
import debrief.signin.session.SessionLine;
import debrief.token.TokenForm;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormErrors;
import debrief.web.page.Page;
import java.util.List;

/** The page about one's own account. */
record Account(
    String id,
    String name,
    String email,
    String role,
    List<String> allowed,
    List<String> teams,
    boolean isPerson,
    boolean mayAdminister,
    boolean reviews,
    List<SessionLine> sessions,
    TokenForm tokenForm,
    PasswordForm passwordForm,
    Field timeZone,
    List<Problem.FieldError> errors)
    implements Page {
  private static final FormErrors.Labels LABELS =
      new FormErrors.Labels()
          .field("name", "tokenName", "Name")
          .field("scopes", "Scopes")
          .field("expiresAt", "ends", "Ends")
          .field("ends", "Ends")
          .field("present", "Current password")
          .field("password", "New password")
          .field("again", "New password again")
          .field("timeZone", "Time zone");

  static Account of(
      Person self,
      Viewer viewer,
      List<SessionLine> sessions,
      TokenForm tokenForm,
      PasswordForm passwordForm,
      Field timeZone,
      List<Problem.FieldError> errors) {
    return new Account(
        self.id(),
        self.name(),
        self.email(),
        self.role().label(),
        self.role().rights().stream().sorted().map(Right::words).toList(),
        self.teams(),
        self.kind() == Person.Kind.person,
        viewer.may(Right.ADMINISTER),
        viewer.may(Right.APPROVE) && !viewer.may(Right.ADMINISTER),
        sessions,
        tokenForm,
        passwordForm,
        timeZone,
        errors);
  }

  @Override
  public String title() {
    return "Your account";
  }

  public FormErrors formErrors() {
    return FormErrors.of(errors, LABELS);
  }

  public boolean hasTeams() {
    return !teams.isEmpty();
  }
}
