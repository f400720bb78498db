package debrief.event;

import java.util.Map;

/** Happens to services. The subject is a service's id. */
public sealed interface ServiceEvent extends Event {

  /** A service is called otherwise from now on; whoever names it by its name follows. */
  sealed interface Called extends ServiceEvent {
    String from();

    String to();
  }

  record Changed(String subject) implements ServiceEvent {
    @Override
    public String action() {
      return "service.changed";
    }
  }

  record Renamed(String subject, String from, String to) implements Called {
    @Override
    public String action() {
      return "service.renamed";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("from", from, "to", to);
    }
  }

  /**
   * @param subject the service that is there from now on
   */
  record Merged(String subject, String from, String to) implements Called {
    @Override
    public String action() {
      return "service.merged";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("from", from, "to", to);
    }
  }
}
