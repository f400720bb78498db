package debrief.event;

import java.util.Map;

/** Happens to incidents. The subject is a reference, such as {@code INC-7}. */
public sealed interface IncidentEvent extends Event {

  record Declared(String subject) implements IncidentEvent {
    @Override
    public String action() {
      return "incident.declared";
    }
  }

  record Changed(String subject, int version, String visibility) implements IncidentEvent {
    @Override
    public String action() {
      return "incident.changed";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("version", version, "visibility", visibility);
    }
  }

  /** It was marked as not an incident. */
  record Dismissed(String subject) implements IncidentEvent {
    @Override
    public String action() {
      return "incident.dismissed";
    }
  }

  /** That it was not an incident was taken back. */
  record Restored(String subject) implements IncidentEvent {
    @Override
    public String action() {
      return "incident.restored";
    }
  }

  /** It was deleted, with everything that hung on it. */
  record Erased(String subject) implements IncidentEvent {
    @Override
    public String action() {
      return "incident.erased";
    }
  }

  /** A word that looked like a name was said to be none. */
  record WordSetAside(String subject) implements IncidentEvent {
    @Override
    public String action() {
      return "incident.wordSetAside";
    }
  }

  /** That a word is no name was taken back. */
  record WordTakenBack(String subject) implements IncidentEvent {
    @Override
    public String action() {
      return "incident.wordTakenBack";
    }
  }

  /** An administrator has read, by office alone, what is restricted. */
  record RestrictedRead(String subject) implements IncidentEvent {
    @Override
    public String action() {
      return "restricted.read";
    }
  }
}
