package debrief.event;

import java.util.Map;

/** Happens to teams. The subject is a team's id. */
public sealed interface TeamEvent extends Event {

  /** A team is called otherwise from now on; whoever names it by its name follows. */
  sealed interface Called extends TeamEvent {
    String from();

    String to();
  }

  record Changed(String subject) implements TeamEvent {
    @Override
    public String action() {
      return "team.changed";
    }
  }

  record Renamed(String subject, String from, String to) implements Called {
    @Override
    public String action() {
      return "team.renamed";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("from", from, "to", to);
    }
  }

  /**
   * @param subject the team that is there from now on
   * @param team the id of the one that is not
   */
  record Merged(String subject, String from, String to, String team) implements Called {
    @Override
    public String action() {
      return "team.merged";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("from", from, "to", to, "team", team);
    }
  }
}
