package debrief.event;

import java.util.Map;

/** Happens to accounts. The subject is an account's id. */
public sealed interface PersonEvent extends Event {

  record Added(String subject, String role) implements PersonEvent {
    @Override
    public String action() {
      return "person.added";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("role", role);
    }
  }

  /** Somebody came for the first time, whom a provider vouched for. */
  record Provisioned(String subject, String role, String by) implements PersonEvent {
    @Override
    public String action() {
      return "person.added";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("role", role, "by", by);
    }
  }

  record Bootstrapped(String subject) implements PersonEvent {
    @Override
    public String action() {
      return "person.bootstrapped";
    }
  }

  /** The first administrator set this server up. */
  record SetUp(String subject) implements PersonEvent {
    @Override
    public String action() {
      return "person.setUp";
    }
  }

  record Invited(String subject) implements PersonEvent {
    @Override
    public String action() {
      return "person.invited";
    }
  }

  record ResetStarted(String subject) implements PersonEvent {
    @Override
    public String action() {
      return "person.resetStarted";
    }
  }

  record InvitationAccepted(String subject) implements PersonEvent {
    @Override
    public String action() {
      return "person.invitationAccepted";
    }
  }

  record Changed(String subject, String fromRole, String toRole) implements PersonEvent {
    @Override
    public String action() {
      return "person.changed";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("fromRole", fromRole, "toRole", toRole);
    }
  }

  /** Role or teams followed from what a provider says. */
  record Settled(String subject, String fromRole, String toRole, String by) implements PersonEvent {
    @Override
    public String action() {
      return "person.changed";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("fromRole", fromRole, "toRole", toRole, "by", by);
    }
  }

  record Deactivated(String subject, String fromRole, String toRole) implements PersonEvent {
    @Override
    public String action() {
      return "person.deactivated";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("fromRole", fromRole, "toRole", toRole);
    }
  }

  record Reactivated(String subject, String fromRole, String toRole) implements PersonEvent {
    @Override
    public String action() {
      return "person.reactivated";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("fromRole", fromRole, "toRole", toRole);
    }
  }

  record Linked(String subject, String provider) implements PersonEvent {
    @Override
    public String action() {
      return "person.linked";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("provider", provider);
    }
  }

  record Unlinked(String subject, String provider) implements PersonEvent {
    @Override
    public String action() {
      return "person.unlinked";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("provider", provider);
    }
  }

  record Exported(String subject) implements PersonEvent {
    @Override
    public String action() {
      return "person.exported";
    }
  }

  record Erased(String subject) implements PersonEvent {
    @Override
    public String action() {
      return "person.erased";
    }
  }
}
