package debrief;

import debrief.admin.ApplicationPort;
import debrief.admin.Demo;
import debrief.admin.DocsPages;
import debrief.admin.HealthApi;
import debrief.admin.Metrics;
import debrief.admin.StoryClock;
import debrief.admin.openapi.OpenApi;
import debrief.admin.start.WorkedExamples;
import debrief.cli.CommandExit;
import debrief.db.Database;
import debrief.db.health.Liveness;
import debrief.jobs.Jobs;
import debrief.process.EnvironmentValues;
import debrief.process.OutOfMemory;
import debrief.process.OutOfMemoryAppender;
import debrief.report.FastReading;
import debrief.report.share.FastSharing;
import debrief.review.draft.DraftReview;
import debrief.signin.session.KnownCaller;
import debrief.signin.session.SignInFilter;
import debrief.web.edge.DebriefServerFactory;
import debrief.web.json.Json;
import debrief.web.json.PlainMapper;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts Debrief: opens the database, wires the rooms in their order, says where to go. */
public final class Debrief extends Application<Config> {
  private static final Logger LOG = LoggerFactory.getLogger(Debrief.class);

  /** Whether nothing but the server is asked for; the other commands need not be loaded then. */
  private boolean serverOnly;

  public static void main(String[] arguments) throws Exception {
    new Debrief().run(arguments);
  }

  @Override
  public void run(String... arguments) throws Exception {
    serverOnly = arguments.length > 0 && arguments[0].equals("server");
    super.run(arguments);
  }

  @Override
  public String getName() {
    return "debrief";
  }

  @Override
  public void initialize(Bootstrap<Config> bootstrap) {
    bootstrap.setObjectMapper(PlainMapper.make());
    bootstrap.getObjectMapper().registerSubtypes(DebriefServerFactory.class);
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new EnvironmentValues()));
    if (!serverOnly) {
      Commands.add(bootstrap);
    }
  }

  /**
   * A command that could not do its work leaves with 1, unless it says otherwise; bad usage with 2.
   */
  @Override
  protected void onFatalError(Throwable t) {
    int status = t instanceof CommandExit exit ? exit.status() : 1;
    System.exit(t instanceof ArgumentParserException ? 2 : status);
  }

  @Override
  protected void addDefaultCommands(Bootstrap<Config> bootstrap) {
    bootstrap.addCommand(new CalmServerCommand(this));
  }

  @Override
  public void run(Config config, Environment environment) {
    OutOfMemory.watchThreads();
    OutOfMemoryAppender.watchLog();
    Clock clock = Clock.systemUTC();
    Json.configure(environment.getObjectMapper());
    Database database =
        Database.open(config.database(), Path.of(config.dataFolder()), environment.metrics());
    environment.lifecycle().manage(database);
    Services services = Services.build(database, config.secretBox(), clock, config.options());
    services.tokens().bootstrap(config.bootstrapToken());
    List<Object> api = Routes.api(services, config.baseUrl());
    WorkedExamples examples = examples(database, config, services, clock);
    wire(config, environment, services, api, examples, clock);
    DraftReview review = services.drafting().review();
    environment.metrics().registerGauge(DraftReview.TEXTS_READ, review::textsRead);
    environment.lifecycle().manage(services.notifications());
    environment.lifecycle().manage(services.outlets().openings());
    operate(config, environment, api, Health.watch(environment, database, services));
    RegularWork.declare(services);
    environment.lifecycle().manage(services.background().jobs());
    environment
        .lifecycle()
        .addServerLifecycleListener(
            server -> {
              sayWhereToGo(server, config, services);
              services.background().jobs().begin();
            });
  }

  private static void wire(
      Config config,
      Environment environment,
      Services services,
      List<Object> api,
      WorkedExamples examples,
      Clock clock) {
    JerseyEnvironment jersey = environment.jersey();
    Routes.filters(services, config, clock).forEach(jersey::register);
    api.forEach(jersey::register);
    PageRoutes.pages(services, examples, config, clock).forEach(jersey::register);
    if (config.getServerFactory() instanceof DebriefServerFactory server) {
      FastReading fast =
          new FastReading(
              services.credentials(), services.reports(), SignInFilter.cookie(config.https()));
      FastSharing sharing = new FastSharing(services.outlets().shared());
      server.answerFirst(
          (request, response, callback) ->
              fast.answer(request, response, callback)
                  || sharing.answer(request, response, callback));
      environment.metrics().registerGauge(FastReading.ANSWERED, fast::answered);
      server.answerTo(config.baseUrl(), config.allowedHosts());
      server.guard(
          config.edge(),
          config.trustedProxies(),
          new KnownCaller(services.credentials(), config.https()));
    }
  }

  /**
   * The worked examples go through doors of their own, whose clock stands where the storyteller
   * sets it; they are loaded in a job.
   */
  private static WorkedExamples examples(
      Database database, Config config, Services services, Clock clock) {
    StoryClock story = new StoryClock();
    Demo demo =
        Services.build(database, config.secretBox(), story, config.options()).examples(story);
    Jobs jobs = services.background().jobs();
    WorkedExamples examples =
        new WorkedExamples(
            database.jdbi(),
            services.incidents(),
            jobs,
            services.journal(),
            clock,
            new WorkedExamples.Source(demo.count(), demo::loadOne));
    jobs.on(WorkedExamples.LOAD, examples::load);
    return examples;
  }

  /** What is for operators and their machines; it describes what stands before it. */
  private static void operate(
      Config config, Environment environment, List<Object> api, Liveness liveness) {
    Set<Class<?>> described = new LinkedHashSet<>();
    api.forEach(resource -> described.add(resource.getClass()));
    JerseyEnvironment jersey = environment.jersey();
    jersey.register(new HealthApi(liveness));
    jersey.register(new DocsPages(() -> new OpenApi(described, config.baseUrl())));
    ApplicationPort port = new ApplicationPort();
    environment.healthChecks().register("application-port", port);
    environment.lifecycle().addServerLifecycleListener(port);
    environment
        .admin()
        .addServlet("metrics", Metrics.servlet(environment.metrics()))
        .addMapping("/metrics");
  }

  /** The last line of a start: where to open the browser. */
  private static void sayWhereToGo(Server server, Config config, Services services) {
    int port =
        Arrays.stream(server.getConnectors())
            .filter(connector -> "application".equals(connector.getName()))
            .mapToInt(connector -> ((NetworkConnector) connector).getLocalPort())
            .findFirst()
            .orElse(0);
    String base = config.baseUrl().isEmpty() ? "http://localhost:" + port : config.baseUrl();
    services
        .setUp()
        .path()
        .ifPresentOrElse(
            path -> LOG.info("Debrief is ready: open {}{}", base, path),
            () -> LOG.info("Debrief is ready: {}/", base));
  }
}
