package debrief.event;

import java.util.Map;

/** Happens to providers of single sign-on. The subject is a provider's id. */
public sealed interface ProviderEvent extends Event {

  record Added(String subject, String issuer) implements ProviderEvent {
    @Override
    public String action() {
      return "signInProvider.added";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("issuer", issuer);
    }
  }

  record Changed(String subject, boolean secretChanged) implements ProviderEvent {
    @Override
    public String action() {
      return "signInProvider.changed";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("secretChanged", secretChanged);
    }
  }

  record Removed(String subject, String issuer) implements ProviderEvent {
    @Override
    public String action() {
      return "signInProvider.removed";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("issuer", issuer);
    }
  }
}
