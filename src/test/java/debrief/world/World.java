package debrief.world;

import debrief.access.Role;
import debrief.db.Database;
import debrief.db.DatabaseSettings;
import io.dropwizard.lifecycle.JettyManaged;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A running Debrief with a database of its own. Tests that make their own incidents share one and
 * leave it running; a test that needs an empty server, or stops it, starts its own.
 */
public final class World implements AutoCloseable {
  /** The API token of every world's first administrator. */
  public static final String ADMIN_TOKEN = "a-token-for-tests-only-0123456789abcdef";

  /** The password of everybody whom {@link #person} makes. */
  public static final String PASSWORD = "a kettle sings at dawn";

  /** What every world seals its secrets with, unless a test says otherwise. */
  public static final String SECRET_KEY = "dGhpcyBpcyBhIGtleSBmb3IgdGVzdHMgb25seSA/MTI=";

  private static final AtomicInteger NAMES = new AtomicInteger();
  private static @Nullable World shared;

  /** How much had been said when it was started: a server before it may have had its port. */
  private final int said;

  private final DatabaseSettings database;
  private final TestServer server;
  private final Map<Role, Client> signedIn = new ConcurrentHashMap<>();
  private final Map<Role, Client> services = new ConcurrentHashMap<>();

  private World(String bootstrapToken, DatabaseSettings database, String... settings)
      throws Exception {
    this(List.of(), bootstrapToken, database, settings);
  }

  private World(
      List<Object> resources, String bootstrapToken, DatabaseSettings database, String... settings)
      throws Exception {
    said = Log.length();
    this.database = database;
    server = TestServer.start(resources, bootstrapToken, database, settings);
  }

  /** An empty world with settings of its own: key, value, key, value. */
  public static World with(String... settings) {
    return at(TestDatabase.fresh(), ADMIN_TOKEN, settings);
  }

  /**
   * A server on any database.
   *
   * @param bootstrapToken empty for none
   * @param settings key, value, key, value
   */
  public static World at(DatabaseSettings database, String bootstrapToken, String... settings) {
    try {
      return new World(bootstrapToken, database, settings);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The world that tests share. It ends with the JVM. */
  public static synchronized World shared() {
    if (shared == null) {
      shared = empty();
    }
    return shared;
  }

  /** A world with nobody in it but the administrator's token. */
  public static World empty() {
    return with();
  }

  /** A world that knows the address under which people reach it, through a proxy. */
  public static World behind(String baseUrl) {
    return with("baseUrl", baseUrl);
  }

  /** A world in which nobody exists at all, as after a first start without a bootstrap token. */
  public static World untouched() {
    return at(TestDatabase.fresh(), "");
  }

  /** A second server, or a later one, on another's database, with keys of its own. */
  public static World on(DatabaseSettings database, String secretKey, String previousKey) {
    return at(database, ADMIN_TOKEN, "secretKey", secretKey, "previousSecretKey", previousKey);
  }

  /** A world with the worked examples in it, loaded as an operator would. */
  public static World demo(String... settings) {
    DatabaseSettings database = TestDatabase.fresh();
    TestServer.demo(database, ADMIN_TOKEN);
    return at(database, ADMIN_TOKEN, settings);
  }

  public String url() {
    return server.url();
  }

  public String adminUrl() {
    return server.adminUrl();
  }

  /** Everything that this server answers, by resource. */
  public List<Route> routes() {
    return server.environment().jersey().getResourceConfig().getClasses().stream()
        .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
        .flatMap(type -> Route.of(type).stream())
        .toList();
  }

  /** A client that speaks for the administrator. */
  public Client admin() {
    return Client.withToken(url(), ADMIN_TOKEN);
  }

  /** A client that nobody has given a name. */
  public Client stranger() {
    return Client.anonymous(url());
  }

  /**
   * Somebody with an account of their own.
   *
   * @param browser where they are signed in, by cookie
   */
  public record Someone(String id, String name, String email, String password, Client browser) {}

  /** A new person, added and invited through the API, who has accepted and is signed in. */
  public Someone person(Role role) {
    return TestAccounts.person(this, role);
  }

  /** As {@link #person(Role)}, with an address that something names already. */
  public Someone person(Role role, String email) {
    return TestAccounts.person(this, role, unique("Person"), email);
  }

  /** A browser in which a person of this role is signed in; the same person every time. */
  public Client signedIn(Role role) {
    return signedIn.computeIfAbsent(role, r -> person(r).browser());
  }

  /** A client with an API token that allows all that the role does; the same service every time. */
  public Client as(Role role) {
    return services.computeIfAbsent(
        role, r -> admin().as(token(service(r), TestAccounts.scopes(r))));
  }

  /** A new service of this role; its id. */
  public String service(Role role) {
    return TestAccounts.service(this, role);
  }

  /** A new API token for a service. */
  public String token(String service, String... scopes) {
    return TestAccounts.token(this, service, scopes);
  }

  /** Where the server's last line says to go. */
  public String readyAt() {
    return Log.await(
            Pattern.compile("Debrief is ready: (?:open )?(" + Pattern.quote(url()) + "/\\S*)\\s"),
            said)
        .group(1);
  }

  /** Waits for a line of the log that holds the pattern, and gives the pattern's first group. */
  public static String said(String pattern) {
    return Log.await(Pattern.compile(pattern), 0).group(1);
  }

  /** Whether the log holds these very words by now. */
  public static boolean hasSaid(String words) {
    return Log.holds(words);
  }

  /** Something that this server starts and stops, to be looked at from inside. */
  public <T> T part(Class<T> type) {
    return server.environment().lifecycle().getManagedObjects().stream()
        .filter(JettyManaged.class::isInstance)
        .map(managed -> ((JettyManaged) managed).getManaged())
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  /** All that servers have said until now. */
  public static String log() {
    return Log.soFar();
  }

  /** Runs SQL in this world's database, for what HTTP would take too long to make. */
  public void sql(String statement) {
    TestDatabase.execute(database, statement);
  }

  /** Listens to what this server sends to its database. */
  public SqlTap tap() {
    return SqlTap.on(jdbi());
  }

  /** The server's own way to its database. */
  public Jdbi jdbi() {
    return part(Database.class).jdbi();
  }

  /** An empty world with a resource more than the usual ones. */
  public static World with(Object resource) {
    try {
      return new World(List.of(resource), ADMIN_TOKEN, TestDatabase.fresh());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A name that no other test uses. */
  public static String unique(String stem) {
    return stem + "-" + NAMES.incrementAndGet();
  }

  /** Where its data are, for what only SQL can say. */
  public DatabaseSettings database() {
    return database;
  }

  @Override
  public void close() {
    server.close();
  }
}
