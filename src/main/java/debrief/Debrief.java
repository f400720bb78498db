package debrief;

import com.codahale.metrics.MetricRegistry;
import debrief.db.Database;
import debrief.db.DatabaseSettings;
import debrief.db.Durability;
import debrief.db.Migrations;
import debrief.db.StartRefused;
import debrief.report.FastReading;
import debrief.web.DebriefServerFactory;
import debrief.web.Json;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.migrations.MigrationsBundle;
import java.nio.file.Path;
import java.time.Clock;

/** Starts Debrief: opens the database, wires the rooms in their order, says where to go. */
public final class Debrief extends Application<Config> {

  public static void main(String[] arguments) throws Exception {
    new Debrief().run(arguments);
  }

  @Override
  public String getName() {
    return "debrief";
  }

  @Override
  public void initialize(Bootstrap<Config> bootstrap) {
    bootstrap.getObjectMapper().registerSubtypes(DebriefServerFactory.class);
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new EnvironmentValues()));
    bootstrap.addBundle(
        new MigrationsBundle<Config>() {
          @Override
          public DataSourceFactory getDataSourceFactory(Config config) {
            return databaseOf(config).pool();
          }

          @Override
          public String getMigrationsFileName() {
            return Migrations.LIST;
          }
        });
  }

  private static DatabaseSettings databaseOf(Config config) {
    return config.database();
  }

  @Override
  public void run(Config config, Environment environment) {
    Clock clock = Clock.systemUTC();
    Json.configure(environment.getObjectMapper());
    Database database = open(config, environment.metrics());
    environment.lifecycle().manage(database);
    environment.healthChecks().register("durability", new Durability(database.jdbi()));
    wire(config, environment, House.build(database, clock), clock);
  }

  private static Database open(Config config, MetricRegistry metrics) {
    try {
      return Database.open(config.database(), Path.of(config.dataFolder()), metrics);
    } catch (StartRefused refused) {
      // A sentence for the operator, not a stack trace.
      System.err.println("Debrief did not start. " + refused.getMessage());
      throw refused;
    }
  }

  private static void wire(Config config, Environment environment, House house, Clock clock) {
    house.people().bootstrap(config.bootstrapToken());
    JerseyEnvironment jersey = environment.jersey();
    String baseUrl = baseUrl(config);
    Routes.filters(house, config.baseUrl()).forEach(jersey::register);
    Routes.api(house, baseUrl).forEach(jersey::register);
    Routes.pages(house, clock).forEach(jersey::register);
    if (config.getServerFactory() instanceof DebriefServerFactory server) {
      server.answerFirst(new FastReading(house.credentials(), house.reports()));
    }
  }

  /** The address that links carry. */
  private static String baseUrl(Config config) {
    if (!config.baseUrl().isEmpty()) {
      return config.baseUrl();
    }
    int port =
        config.getServerFactory() instanceof DefaultServerFactory server
                && server.getApplicationConnectors().get(0) instanceof HttpConnectorFactory http
            ? http.getPort()
            : 8080;
    return "http://localhost:" + port;
  }
}
