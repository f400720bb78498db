package debrief.signin.session;

import debrief.web.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A browser that comes in.
 *
 * @param address where it calls from, as far as we can see
 * @param agent what it calls itself
 * @param session the secret of the session that it had before; it ends
 * @param device the secret by which it is known again; a new one where it is not
 */
public record Browser(String address, String agent, @Nullable String session, String device) {
  private static final int MAX_AGENT = 300;

  public Browser {
    agent = Json.isClean(agent) ? agent.substring(0, Math.min(agent.length(), MAX_AGENT)) : "";
  }
}
