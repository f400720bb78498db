package debrief.event;

import java.util.List;
import java.util.Map;

/** Happens to API tokens. The subject is a token's id. */
public sealed interface TokenEvent extends Event {

  record Made(String subject, String person, List<String> scopes) implements TokenEvent {
    @Override
    public String action() {
      return "token.made";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("person", person, "scopes", scopes);
    }
  }

  record Revoked(String subject, String person) implements TokenEvent {
    @Override
    public String action() {
      return "token.revoked";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("person", person);
    }
  }
}
