package debrief.event;

import java.util.List;
import java.util.Map;

/** Happens to what programs read with: API tokens and feed addresses. The subject is its id. */
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

  /** Somebody has an address at which a feed reader reads; the subject is its id. */
  record FeedAddressMade(String subject) implements TokenEvent {
    @Override
    public String action() {
      return "feedAddress.made";
    }
  }

  record FeedAddressRevoked(String subject) implements TokenEvent {
    @Override
    public String action() {
      return "feedAddress.revoked";
    }
  }
}
