package debrief;

import debrief.cli.Refusals;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import net.sourceforge.argparse4j.inf.Namespace;

/** {@code server}, which says in a sentence why it did not start. */
final class CalmServerCommand extends ServerCommand<Config> {
  CalmServerCommand(Application<Config> application) {
    super(application);
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable e) {
    Refusals.say(cli.getStdErr(), e);
  }
}
