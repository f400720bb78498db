package debrief.account;

import java.time.Instant;

/**
 * A way in that works once, shown once.
 *
 * @param url a path of this server with the secret in it
 */
public record Invitation(String url, Instant expiresAt) {
  static final String PATH = "/invitations/";
}
