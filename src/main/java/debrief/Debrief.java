package debrief;

import com.codahale.metrics.MetricRegistry;
import debrief.db.Database;
import debrief.db.DatabaseSettings;
import debrief.db.Durability;
import debrief.db.Migrations;
import debrief.db.StartRefused;
import debrief.incident.IncidentApi;
import debrief.incident.IncidentPages;
import debrief.incident.Incidents;
import debrief.journal.Journal;
import debrief.people.Access;
import debrief.people.AccountPages;
import debrief.people.Credentials;
import debrief.people.JournalApi;
import debrief.people.People;
import debrief.people.PeopleApi;
import debrief.people.PeoplePages;
import debrief.people.Sessions;
import debrief.people.SignInFilter;
import debrief.people.SignInPages;
import debrief.people.Tokens;
import debrief.people.ViewerParameter;
import debrief.postmortem.DraftPages;
import debrief.postmortem.FactorApi;
import debrief.postmortem.HistoryPages;
import debrief.postmortem.LessonApi;
import debrief.postmortem.PartPages;
import debrief.postmortem.PostmortemApi;
import debrief.postmortem.PostmortemPanel;
import debrief.postmortem.Postmortems;
import debrief.postmortem.TrustTagApi;
import debrief.template.TemplateApi;
import debrief.template.TemplatePages;
import debrief.timeline.Timeline;
import debrief.timeline.TimelineApi;
import debrief.trust.TrustPages;
import debrief.web.Assets;
import debrief.web.BodyLimit;
import debrief.web.Csrf;
import debrief.web.DebriefServerFactory;
import debrief.web.Json;
import debrief.web.Pages;
import debrief.web.PrivateByDefault;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts Debrief: opens the database, wires the rooms in their order, says where to go. */
public final class Debrief extends Application<Config> {
  private static final Logger LOG = LoggerFactory.getLogger(Debrief.class);

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
  }

  /** The last line of a start: where to open the browser. */
  private static void sayWhereToGo(Server server, Config config, Sessions sessions) {
    int port =
        Arrays.stream(server.getConnectors())
            .filter(connector -> "application".equals(connector.getName()))
            .mapToInt(connector -> ((NetworkConnector) connector).getLocalPort())
            .findFirst()
            .orElse(0);
    String base = config.baseUrl().isEmpty() ? "http://localhost:" + port : config.baseUrl();
    sessions
        .setUpPath()
        .ifPresentOrElse(
            path -> LOG.info("Debrief is ready: open {}{}", base, path),
            () -> LOG.info("Debrief is ready: {}/", base));
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
    People people = new People(jdbi, journal, database.signals(), clock);
    people.bootstrap(config.bootstrapToken());
    Tokens tokens = new Tokens(jdbi, journal, database.signals(), clock);
    Sessions sessions = new Sessions(jdbi, people, journal, database.signals(), clock);
    Incidents incidents = new Incidents(jdbi, journal);
    Timeline timeline = new Timeline(jdbi, incidents, journal, clock);
    Postmortems postmortems = new Postmortems(jdbi, incidents, journal);

    environment
        .lifecycle()
        .addServerLifecycleListener(server -> sayWhereToGo(server, config, sessions));

    JerseyEnvironment jersey = environment.jersey();
    jersey.register(new ProblemMapper());
    jersey.register(new BodyLimit());
    jersey.register(new Repeats.RequestDigest());
    jersey.register(new SignInFilter(credentials));
    jersey.register(new Csrf(config.baseUrl()));
    jersey.register(new ViewerParameter.Binder());
    jersey.register(new Pages(assets));
    jersey.register(assets);
    jersey.register(new PrivateByDefault());
    jersey.register(new PeopleApi(people, tokens, repeats));
    jersey.register(new JournalApi(journal));
    boolean https = config.baseUrl().startsWith("https:");
    jersey.register(new SignInPages(sessions, https));
    jersey.register(new AccountPages(people, sessions, tokens, https));
    jersey.register(new PeoplePages(people, tokens, config.baseUrl()));
    jersey.register(new IncidentApi(incidents, repeats));
    jersey.register(new IncidentPages(incidents, List.of(new PostmortemPanel(postmortems)), clock));
    jersey.register(new TimelineApi(timeline, repeats));
    jersey.register(new TrustPages());
    jersey.register(new TemplateApi());
    jersey.register(new TemplatePages());
    jersey.register(new PostmortemApi(postmortems, repeats));
    jersey.register(new TrustTagApi(postmortems));
    jersey.register(new FactorApi(postmortems, repeats));
    jersey.register(new LessonApi(postmortems, repeats));
    jersey.register(new DraftPages(postmortems, incidents, timeline, Map.of()));
    jersey.register(new PartPages(postmortems));
    jersey.register(new HistoryPages(postmortems, incidents));
  }
}
