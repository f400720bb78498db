package debrief.world;

import debrief.Config;
import debrief.Debrief;
import debrief.db.DatabaseSettings;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A world's server: on free ports, on a database of its own. */
final class TestServer {
  private final String url;
  private final String adminUrl;

  /**
   * Null once it is closed: a test's class keeps its world as long as the JVM lives, and would keep
   * all that the server was made of.
   */
  private @Nullable DropwizardTestSupport<Config> running;

  private TestServer(DropwizardTestSupport<Config> running) {
    this.running = running;
    url = "http://localhost:" + running.getLocalPort();
    adminUrl = "http://localhost:" + running.getAdminPort();
  }

  /**
   * Starts one.
   *
   * @param resources that it has besides the usual ones
   * @param settings key, value, key, value
   */
  static TestServer start(
      List<Object> resources, String bootstrapToken, DatabaseSettings database, String... settings)
      throws Exception {
    List<ConfigOverride> overrides = overrides(bootstrapToken, database, settings);
    DropwizardTestSupport<Config> server =
        new DropwizardTestSupport<>(
            Debrief.class, "config.yml", overrides.toArray(new ConfigOverride[0]));
    server.addListener(
        new DropwizardTestSupport.ServiceListener<>() {
          @Override
          public void onRun(
              Config config, Environment environment, DropwizardTestSupport<Config> support) {
            resources.forEach(environment.jersey()::register);
          }
        });
    server.before();
    return new TestServer(server);
  }

  String url() {
    return url;
  }

  String adminUrl() {
    return adminUrl;
  }

  Environment environment() {
    if (running == null) {
      throw new IllegalStateException("this server is closed");
    }
    return running.getEnvironment();
  }

  void close() {
    if (running != null) {
      running.after();
      running = null;
    }
  }

  /** Loads the worked examples, as an operator would. */
  static void demo(DatabaseSettings database, String bootstrapToken) {
    command(database, bootstrapToken, "demo", "config.yml");
  }

  /** Runs a command, which must work: one that fails ends this JVM. */
  static void command(DatabaseSettings database, String bootstrapToken, String... arguments) {
    Map<String, String> settings =
        Map.of(
            "dw.database.url", database.url(),
            "dw.database.user", database.user(),
            "dw.bootstrapToken", bootstrapToken);
    settings.forEach(System::setProperty);
    try {
      new Debrief().run(arguments);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  private static List<ConfigOverride> overrides(
      String bootstrapToken, DatabaseSettings database, String... settings) {
    List<ConfigOverride> overrides = new ArrayList<>(usual(bootstrapToken, database));
    // Of two values for one key either may win. Providers in tests stand on this machine.
    Map.of("secretKey", World.SECRET_KEY, "ssoPrivateAddresses", "true")
        .forEach(
            (key, usual) -> {
              if (!Arrays.asList(settings).contains(key)) {
                overrides.add(ConfigOverride.config(key, usual));
              }
            });
    for (int i = 0; i < settings.length; i += 2) {
      overrides.add(ConfigOverride.config(settings[i], settings[i + 1]));
    }
    return overrides;
  }

  private static List<ConfigOverride> usual(String bootstrapToken, DatabaseSettings database) {
    return List.of(
        ConfigOverride.config("database.url", database.url()),
        ConfigOverride.config("database.user", database.user()),
        ConfigOverride.config("database.connections", "8"),
        ConfigOverride.config("bootstrapToken", bootstrapToken),
        ConfigOverride.config("server.applicationConnectors[0].port", "0"),
        ConfigOverride.config("server.adminConnectors[0].port", "0"),
        ConfigOverride.config("server.shutdownGracePeriod", "0s"));
  }
}
