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

/** How a world's server is set up: on free ports, on a database of its own. */
final class TestServer {
  private TestServer() {}

  /**
   * A server that is not started yet.
   *
   * @param resources that it has besides the usual ones
   * @param settings key, value, key, value
   */
  static DropwizardTestSupport<Config> of(
      List<Object> resources,
      String bootstrapToken,
      DatabaseSettings database,
      String... settings) {
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
    return server;
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
