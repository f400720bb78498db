package debrief;

import com.codahale.metrics.MetricRegistry;
import debrief.admin.DocsPages;
import debrief.admin.HealthApi;
import debrief.admin.Metrics;
import debrief.admin.OpenApi;
import debrief.db.Database;
import debrief.db.DatabaseSettings;
import debrief.db.Durability;
import debrief.db.Liveness;
import debrief.db.Migrations;
import debrief.db.StartRefused;
import debrief.incident.IncidentApi;
import debrief.incident.IncidentPages;
import debrief.incident.Incidents;
import debrief.journal.Journal;
import debrief.people.Access;
import debrief.people.Credentials;
import debrief.people.People;
import debrief.people.SignInFilter;
import debrief.people.ViewerParameter;
import debrief.timeline.Timeline;
import debrief.timeline.TimelineApi;
import debrief.web.Assets;
import debrief.web.BodyLimit;
import debrief.web.Csrf;
import debrief.web.DebriefServerFactory;
import debrief.web.Json;
import debrief.web.Pages;
import debrief.web.ProblemMapper;
import debrief.web.Repeats;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.migrations.MigrationsBundle;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

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
    wire(config, environment, database, clock);
    operate(config, environment, database.jdbi());
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

  private static void wire(Config config, Environment environment, Database database, Clock clock) {
    Jdbi jdbi = database.jdbi();
    Access.define(jdbi);
    Assets assets = new Assets();
    Journal journal = new Journal(jdbi);
    Repeats repeats = new Repeats(jdbi);
    Credentials credentials = new Credentials(jdbi, database.signals(), clock);
    People people = new People(jdbi, journal, database.signals());
    people.bootstrap(config.bootstrapToken());
    Incidents incidents = new Incidents(jdbi, journal);
    Timeline timeline = new Timeline(jdbi, incidents, journal, clock);

    JerseyEnvironment jersey = environment.jersey();
    jersey.register(new ProblemMapper());
    jersey.register(new BodyLimit());
    jersey.register(new Repeats.RequestDigest());
    jersey.register(new SignInFilter(credentials));
    jersey.register(new Csrf(config.baseUrl()));
    jersey.register(new ViewerParameter.Binder());
    jersey.register(new Pages(assets));
    jersey.register(assets);
    jersey.register(new IncidentApi(incidents, repeats));
    jersey.register(new IncidentPages(incidents, List.of(), clock));
    jersey.register(new TimelineApi(timeline, repeats));
  }

  /** What is for operators and their machines; last, since it describes what stands before it. */
  private static void operate(Config config, Environment environment, Jdbi jdbi) {
    JerseyEnvironment jersey = environment.jersey();
    jersey.register(new HealthApi(new Liveness(jdbi)));
    jersey.register(
        new DocsPages(new OpenApi(jersey.getResourceConfig().getClasses(), config.baseUrl())));
    environment
        .admin()
        .addServlet("metrics", Metrics.servlet(environment.metrics()))
        .addMapping("/metrics");
  }
}
