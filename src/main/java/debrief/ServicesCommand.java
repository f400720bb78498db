package debrief;

import debrief.cli.Refusals;
import debrief.db.Database;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** A command that goes through the doors of a house that it opens for itself. */
class ServicesCommand extends ConfiguredCommand<Config> {

  /** What a command does, once the doors are open. */
  interface Work {
    void run(Services services, Namespace arguments) throws Exception;
  }

  private final Clock clock;
  private final Consumer<Subparser> arguments;
  private final Work work;

  ServicesCommand(
      String name, String description, Clock clock, Consumer<Subparser> arguments, Work work) {
    super(name, description);
    this.clock = clock;
    this.arguments = arguments;
    this.work = work;
  }

  @Override
  public void configure(Subparser subparser) {
    arguments.accept(subparser); // first: the configuration's file comes last, as in the README
    super.configure(subparser);
  }

  /** Whoever is to look after the server by a token of its configuration has it from then on. */
  void prepare(Services services, Config config) {
    services.tokens().bootstrap(config.bootstrapToken());
  }

  @Override
  protected void run(Bootstrap<Config> bootstrap, Namespace namespace, Config config)
      throws Exception {
    Database database =
        Database.open(
            config.database(), Path.of(config.dataFolder()), bootstrap.getMetricRegistry());
    try {
      Services services = Services.build(database, config.secretBox(), clock);
      prepare(services, config);
      work.run(services, namespace);
    } finally {
      database.stop();
    }
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable e) {
    Refusals.say(cli.getStdErr(), e);
  }
}
