package debrief.signin.oidc;

import debrief.crypto.Ids;
import debrief.crypto.SecretBox;
import debrief.db.SqlObjects;
import debrief.journal.Journal;
import debrief.signin.AccountProvisioning;
import debrief.signin.ExternalSignIn;
import debrief.signin.Sessions;
import debrief.signin.provider.AccountLinks;
import debrief.signin.provider.ClientSecrets;
import debrief.signin.provider.Provider;
import debrief.signin.provider.Providers;
import debrief.signin.session.Browser;
import debrief.web.Problem;
import debrief.web.Urls;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door for coming in by a provider, and for going out again. */
public final class SignIns implements ExternalSignIn {
  public static final String PATH = "/sign-in/with/";

  private static final String ID_TOKEN = "id-token";
  private static final int MAX_ADDRESS = 6000;

  /** A journey that begins: where to send the browser, and what it keeps meanwhile. */
  record Begun(URI address, String cookie) {}

  /** What a browser brings back. */
  record Answer(
      @Nullable String state,
      @Nullable String code,
      @Nullable String issuer,
      @Nullable String error,
      @Nullable String cookie) {}

  /** Somebody is in: the secret of their session, and the path that they wanted. */
  record Entered(String session, String next) {}

  /** The doors that this one goes through. */
  public record Dependencies(
      Providers providers,
      ClientSecrets secrets,
      AccountLinks links,
      AccountProvisioning provisioning,
      Sessions sessions) {}

  private final Jdbi jdbi;
  private final Dependencies doors;
  private final JourneySql sql;
  private final SecretBox secretBox;
  private final Clock clock;
  private final AccountLinking linking;
  private @Nullable OidcClient client;

  public SignIns(Jdbi jdbi, Dependencies doors, Journal journal, SecretBox secretBox, Clock clock) {
    this.jdbi = jdbi;
    this.doors = doors;
    this.sql = SqlObjects.of(jdbi, JourneySql.class);
    this.secretBox = secretBox;
    this.clock = clock;
    this.linking = new AccountLinking(doors.provisioning(), doors.links(), journal);
  }

  /** Made at the first need, so that a server without providers never loads the library. */
  private synchronized OidcClient client() {
    if (client == null) {
      client = new OidcClient(doors.providers().outbound(), clock);
    }
    return client;
  }

  Provider provider(String id) {
    return doors.providers().find(id).orElseThrow(Problem::missing);
  }

  /**
   * @param base of this server, as the browser knows it
   * @param next a path of ours
   */
  Begun begin(Provider provider, String base, String next) throws SignInFailure {
    if (!secretBox.isOpen()) {
      throw new SignInFailure(SignInFailure.Reason.NO_KEY);
    }
    AuthorizationRequest attempt =
        AuthorizationRequest.begin(
            base + PATH + provider.id() + "/callback", next, clock.instant());
    return new Begun(client().address(provider, attempt), attempt.seal(secretBox, provider.id()));
  }

  /** Ends a journey, well or not, once. */
  Entered finish(Provider provider, Answer answer, Browser browser) throws SignInFailure {
    Instant now = clock.instant();
    AuthorizationRequest attempt =
        AuthorizationRequest.open(secretBox, provider.id(), answer.cookie());
    attempt.check(answer.state(), now);
    if (sql.finish(Ids.hash(attempt.state()), attempt.until()) == 0) {
      throw new SignInFailure(SignInFailure.Reason.REPLAYED);
    }
    client().checkSender(provider, answer.issuer());
    if (answer.error() != null) {
      throw new SignInFailure(
          answer.error().equals("access_denied")
              ? SignInFailure.Reason.DENIED
              : SignInFailure.Reason.PROVIDER_ERROR);
    }
    if (answer.code() == null || answer.code().isBlank()) {
      throw new SignInFailure(SignInFailure.Reason.NO_CODE);
    }
    Identity identity = client().identity(provider, secret(provider), attempt, answer.code());
    String session = jdbi.inTransaction(handle -> enter(provider, identity, browser));
    return new Entered(session, attempt.next());
  }

  /** Forgets journeys that nobody could end again. A job does it, over and over. */
  public void forgetFinished() {
    sql.forgetFinished(clock.instant());
  }

  private @Nullable String secret(Provider provider) throws SignInFailure {
    try {
      return doors.secrets().open(provider.id());
    } catch (SecretBox.Closed e) {
      throw new SignInFailure(SignInFailure.Reason.NO_KEY);
    }
  }

  private String enter(Provider provider, Identity identity, Browser browser) throws SignInFailure {
    String person = linking.admit(provider, identity);
    String session = doors.sessions().enter(person, provider.id(), browser);
    URI endSession = identity.endSession();
    if (endSession != null) {
      sql.remember(
          Ids.hash(session),
          provider.id(),
          endSession.toString(),
          secretBox.seal(ID_TOKEN, provider.id(), identity.idToken()));
    }
    if (linking.isAdministrator(person)) {
      doors.providers().proven(provider.id(), clock.instant());
    }
    return session;
  }

  /** Looks whether a provider answers as it should. */
  public void tryOut(Provider provider) throws SignInFailure {
    client().tryOut(provider);
  }

  @Override
  public List<Way> list() {
    return doors.providers().buttons().stream().map(b -> new Way(b.name(), PATH + b.id())).toList();
  }

  @Override
  public boolean passwords() {
    return doors.providers().passwordsOpen();
  }

  @Override
  public Optional<Farewell> farewell(String session, URI base) {
    return sql.origin(Ids.hash(session))
        .flatMap(
            origin ->
                doors
                    .providers()
                    .find(origin.providerId())
                    .map(p -> new Farewell(p.name(), address(origin, p.clientId(), base))));
  }

  private String address(JourneySql.Origin origin, String clientId, URI base) {
    String back = base.toString().replaceAll("/+$", "") + "/sign-in";
    String plain =
        origin.endSession()
            + (origin.endSession().contains("?") ? "&" : "?")
            + "client_id="
            + Urls.encode(clientId)
            + "&post_logout_redirect_uri="
            + Urls.encode(back);
    try {
      String hint = secretBox.open(ID_TOKEN, origin.providerId(), origin.idToken());
      String whole = plain + "&id_token_hint=" + Urls.encode(hint);
      return whole.length() > MAX_ADDRESS ? plain : whole;
    } catch (SecretBox.Closed e) {
      return plain; // the key has gone: the provider asks the person instead
    }
  }
}
