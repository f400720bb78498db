package debrief.event;

import java.util.Map;

/** Happens to what an organisation has set. */
public sealed interface SettingEvent extends Event {

  record ReviewChanged(int version) implements SettingEvent {
    @Override
    public String action() {
      return "review-settings.changed";
    }

    @Override
    public String subject() {
      return "review-settings";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("version", version);
    }
  }

  /** What a rule leaves alone; the words are not told. */
  record ExemptionChanged(Answer answer) implements SettingEvent {
    /** What was said. */
    public enum Answer {
      asked,
      agreed,
      declined
    }

    @Override
    public String action() {
      return "reviewExemption." + answer;
    }

    @Override
    public String subject() {
      return "review-settings";
    }
  }

  record ExemptionRemoved() implements SettingEvent {
    @Override
    public String action() {
      return "reviewExemption.removed";
    }

    @Override
    public String subject() {
      return "review-settings";
    }
  }

  record PasswordsAllowed() implements SettingEvent {
    @Override
    public String action() {
      return "signIn.passwordsAllowed";
    }

    @Override
    public String subject() {
      return "sign-in";
    }
  }

  record PasswordsRefused() implements SettingEvent {
    @Override
    public String action() {
      return "signIn.passwordsRefused";
    }

    @Override
    public String subject() {
      return "sign-in";
    }
  }

  /** Whether readers may declare incidents. */
  record DeclaringChanged(boolean readersDeclare) implements SettingEvent {
    @Override
    public String action() {
      return "declareSettings.changed";
    }

    @Override
    public String subject() {
      return "declare-settings";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("readersDeclare", readersDeclare);
    }
  }

  /** Somebody has the worked examples loaded. */
  record ExamplesAsked() implements SettingEvent {
    @Override
    public String action() {
      return "examples.asked";
    }

    @Override
    public String subject() {
      return "examples";
    }
  }
}
