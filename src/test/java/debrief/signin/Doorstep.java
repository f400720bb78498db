package debrief.signin;

import debrief.world.Client;
import debrief.world.Client.Answer;

/** Coming in, and seeing whether one is in. */
public final class Doorstep {
  /** Another password than the one that people of a world come with. */
  public static final String OTHER = "the second kettle is quiet";

  private Doorstep() {}

  public static Answer signIn(Client browser, String email, String password, String next) {
    return browser.form("/sign-in", "email", email, "password", password, "next", next);
  }

  /** 200 for whoever is in, 401 for whoever is not. */
  public static int statusOfMe(Client client) {
    return client.get("/api/v1/me").status();
  }
}
