package debrief.event;

import java.util.Map;

/** Happens when somebody comes in or goes out. The subject is an account's id. */
public sealed interface SignInEvent extends Event {

  record SignedIn(String subject, String by) implements SignInEvent {
    @Override
    public String action() {
      return "person.signedIn";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("by", by);
    }
  }

  record SignedOut(String subject) implements SignInEvent {
    @Override
    public String action() {
      return "person.signedOut";
    }
  }

  record SignedOutEverywhere(String subject) implements SignInEvent {
    @Override
    public String action() {
      return "person.signedOutEverywhere";
    }
  }

  record SessionEnded(String subject) implements SignInEvent {
    @Override
    public String action() {
      return "person.sessionEnded";
    }
  }

  record PasswordChanged(String subject) implements SignInEvent {
    @Override
    public String action() {
      return "person.passwordChanged";
    }
  }
}
