package debrief.world;

import debrief.Config;
import debrief.Debrief;
import debrief.db.DatabaseSettings;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A running Debrief with a database of its own. Tests that make their own incidents share one and
 * leave it running; a test that needs an empty server, or stops it, starts its own.
 */
public final class World implements AutoCloseable {
  /** The API token of every world's first administrator. */
  public static final String ADMIN_TOKEN = "a-token-for-tests-only-0123456789abcdef";

  private static final AtomicInteger NAMES = new AtomicInteger();
  private static @Nullable World shared;

  private final DropwizardTestSupport<Config> server;

  private World(String bootstrapToken) throws Exception {
    DatabaseSettings database = TestDatabase.fresh();
    server =
        new DropwizardTestSupport<>(
            Debrief.class,
            "config.yml",
            ConfigOverride.config("database.url", database.url()),
            ConfigOverride.config("database.user", database.user()),
            ConfigOverride.config("database.connections", "8"),
            ConfigOverride.config("bootstrapToken", bootstrapToken),
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("server.adminConnectors[0].port", "0"),
            ConfigOverride.config("server.shutdownGracePeriod", "0s"));
    server.before();
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
    return start(ADMIN_TOKEN);
  }

  /** A world in which nobody exists at all, as after a first start without a bootstrap token. */
  public static World untouched() {
    return start("");
  }

  private static World start(String bootstrapToken) {
    try {
      return new World(bootstrapToken);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public String url() {
    return "http://localhost:" + server.getLocalPort();
  }

  public String adminUrl() {
    return "http://localhost:" + server.getAdminPort();
  }

  /** Everything that this server answers, by resource. */
  public List<Route> routes() {
    return server.getEnvironment().jersey().getResourceConfig().getClasses().stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
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

  /** A name that no other test uses. */
  public static String unique(String stem) {
    return stem + "-" + NAMES.incrementAndGet();
  }

  @Override
  public void close() {
    server.after();
  }
}
