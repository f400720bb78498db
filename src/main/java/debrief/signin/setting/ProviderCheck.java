package debrief.signin.setting;

import debrief.access.Viewer;
import debrief.signin.oidc.SignInFailure;
import debrief.signin.oidc.SignIns;
import debrief.signin.provider.Provider;
import debrief.signin.provider.Providers;

/** Looks whether a provider answers as it should, before anybody needs it to. */
public final class ProviderCheck {

  /**
   * What came of it.
   *
   * @param reason as the log would say it; {@code ok} where all is well
   */
  public record Outcome(boolean ok, String reason, String message) {}

  private final Providers providers;
  private final SignIns signIns;

  public ProviderCheck(Providers providers, SignIns signIns) {
    this.providers = providers;
    this.signIns = signIns;
  }

  /**
   * @throws debrief.web.Problem 404 when there is no such provider
   */
  public Outcome look(Viewer viewer, String id) {
    Provider provider = providers.get(viewer, id);
    try {
      signIns.tryOut(provider);
      return new Outcome(
          true, "ok", "It answers, is who it says, and has keys. Sign in with it to try the rest.");
    } catch (SignInFailure e) {
      return new Outcome(false, e.reason().code(), sentence(e.reason()));
    }
  }

  /** An administrator may know more than whoever signs in. */
  private static String sentence(SignInFailure.Reason reason) {
    return switch (reason) {
      case PRIVATE_ADDRESS -> Providers.CLOSED;
      case DISCOVERY_UNREACHABLE ->
          "There is no discovery document at the issuer's address with"
              + " /.well-known/openid-configuration behind it, or not within five seconds.";
      case DISCOVERY_WRONG_ISSUER ->
          "Its discovery document names another issuer. The two must be the same to the letter.";
      case DISCOVERY_UNUSABLE ->
          "Its discovery document lacks what is needed, or names an address without https.";
      case KEYS_UNREACHABLE -> "The address of its keys does not answer.";
      case KEYS_UNUSABLE -> "There are no keys at the address that it names.";
      default -> "Many people are signing in just now. Try again in a moment.";
    };
  }
}
