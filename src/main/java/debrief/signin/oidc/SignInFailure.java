package debrief.signin.oidc;

/** A sign-in that ends here. What it says is for the log; it holds no token and no address. */
public final class SignInFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** What the person is told; no more than they must know to go on. */
  enum Kind {
    AGAIN(400, "This sign-in was begun elsewhere, took too long, or was finished already."),
    DENIED(403, "The provider did not sign you in. Nothing was changed."),
    UNTRUSTED(502, "The provider's answer could not be relied on, so nobody was signed in."),
    UNREACHABLE(503, "The provider does not answer just now. It may be back in a moment."),
    NOT_HERE(
        403,
        "The provider knows you, but this does not open an account here. An administrator of this"
            + " server can help.");

    private final int status;
    private final String sentence;

    Kind(int status, String sentence) {
      this.status = status;
      this.sentence = sentence;
    }

    int status() {
      return status;
    }

    String sentence() {
      return sentence;
    }
  }

  /** Why, for the log and for {@code docs/single-sign-on.md}. */
  public enum Reason {
    NO_KEY(Kind.UNREACHABLE),
    BUSY(Kind.UNREACHABLE),
    NO_COOKIE(Kind.AGAIN),
    FOREIGN_COOKIE(Kind.AGAIN),
    WRONG_STATE(Kind.AGAIN),
    EXPIRED(Kind.AGAIN),
    REPLAYED(Kind.AGAIN),
    DENIED(Kind.DENIED),
    PROVIDER_ERROR(Kind.DENIED),
    MIXED_UP(Kind.UNTRUSTED),
    NO_CODE(Kind.UNTRUSTED),
    PRIVATE_ADDRESS(Kind.UNTRUSTED),
    DISCOVERY_UNREACHABLE(Kind.UNREACHABLE),
    DISCOVERY_UNUSABLE(Kind.UNTRUSTED),
    DISCOVERY_WRONG_ISSUER(Kind.UNTRUSTED),
    KEYS_UNREACHABLE(Kind.UNREACHABLE),
    KEYS_UNUSABLE(Kind.UNTRUSTED),
    TOKEN_UNREACHABLE(Kind.UNREACHABLE),
    TOKEN_REFUSED(Kind.UNTRUSTED),
    TOKEN_UNUSABLE(Kind.UNTRUSTED),
    SIGNATURE(Kind.UNTRUSTED),
    ISSUER(Kind.UNTRUSTED),
    AUDIENCE(Kind.UNTRUSTED),
    AUTHORISED_PARTY(Kind.UNTRUSTED),
    SUBJECT(Kind.UNTRUSTED),
    TOKEN_EXPIRED(Kind.UNTRUSTED),
    NOT_YET_VALID(Kind.UNTRUSTED),
    NONCE(Kind.UNTRUSTED),
    USERINFO(Kind.UNTRUSTED),
    UNVERIFIED_ADDRESS(Kind.NOT_HERE),
    NOT_INVITED(Kind.NOT_HERE),
    NO_ACCOUNT_POSSIBLE(Kind.NOT_HERE),
    ADMINISTRATOR_NOT_LINKED(Kind.NOT_HERE),
    LINKED_TO_ANOTHER(Kind.NOT_HERE),
    DEACTIVATED(Kind.NOT_HERE),
    NOT_A_PERSON(Kind.NOT_HERE);

    private final Kind kind;

    Reason(Kind kind) {
      this.kind = kind;
    }

    Kind kind() {
      return kind;
    }

    /** As it stands in the log: {@code wrong-state}. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  SignInFailure(Reason reason) {
    super(reason.code(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
