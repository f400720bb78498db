package debrief.event;

import java.util.Map;

/** Happens to action items. The subject is a reference, such as {@code ACT-7}. */
public sealed interface ActionEvent extends Event {

  record Added(String subject, String incident) implements ActionEvent {
    @Override
    public String action() {
      return "action.added";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("incident", incident);
    }
  }

  record Changed(String subject, int version, String audience) implements ActionEvent {
    @Override
    public String action() {
      return "action.changed";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("version", version, "audience", audience);
    }
  }

  record Moved(String subject, String from, String to) implements ActionEvent {
    @Override
    public String action() {
      return "action.moved";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("from", from, "to", to);
    }
  }
}
