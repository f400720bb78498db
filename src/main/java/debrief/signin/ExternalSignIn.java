package debrief.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Ways in besides passwords. The roof hands them in: this room does not know them. */
public interface ExternalSignIn {

  /**
   * A button of the sign-in page.
   *
   * @param path where it leads
   */
  record Way(String name, String path) {}

  /**
   * Where signing out goes on.
   *
   * @param name of the provider
   */
  record Farewell(String name, String address) {}

  List<Way> list();

  /** Whether passwords open anything. */
  boolean passwords();

  /**
   * Where to sign out as well, for a session that came from elsewhere; asked before it ends.
   *
   * @param session its secret
   * @param base of this server, as the browser knows it
   */
  Optional<Farewell> farewell(String session, URI base);
}
