package debrief;

import debrief.journal.Journal;
import debrief.journal.JournalChain;
import debrief.journal.JournalFilter;
import debrief.web.Problem;
import io.dropwizard.core.setup.Bootstrap;
import java.time.Clock;
import net.sourceforge.argparse4j.inf.Namespace;

/** What an operator does with the journal. */
final class JournalCommands {
  private static final JournalFilter REDACTIONS =
      new JournalFilter(null, null, "report.redacted", null, null);

  private JournalCommands() {}

  static void add(Bootstrap<Config> bootstrap) {
    bootstrap.addCommand(
        new ServicesCommand(
            "journal",
            "Looks whether the journal is whole: journal check [--head HEAD]",
            Clock.systemUTC(),
            subparser -> {
              subparser.addArgument("action").choices("check").help("what to do");
              subparser
                  .addArgument("--head")
                  .metavar("POSITION:HASH")
                  .help("what an earlier check has answered; must still be in the chain");
            },
            JournalCommands::check));
    bootstrap.addCommand(
        new ServicesCommand(
            "migrate",
            "Brings the schema up to date, as the role that owns it, and does nothing else",
            Clock.systemUTC(),
            subparser -> {},
            (services, arguments) -> System.out.println("The schema is up to date.")));
  }

  /** That something was taken out of an edition is told with the chain; what, nobody kept. */
  private static void tellRedaction(Journal.Entry line) {
    System.out.printf(
        "Edition %d of %s was redacted at %s, in %d places.%n",
        line.detail().path("edition").asInt(),
        line.subject(),
        line.at(),
        line.detail().path("places").asInt());
  }

  private static void check(Services services, Namespace arguments) {
    JournalChain.Check check =
        services.journalChain().check(JournalChain.Head.read(arguments.getString("head")));
    if (check.broken() != null) {
      throw Problem.conflict(
          "The journal is broken at position %d%s. %s"
              .formatted(
                  check.broken().position(),
                  check.broken().line() == null ? "" : ", line " + check.broken().line(),
                  check.broken().reason()));
    }
    System.out.printf("The journal is whole: %d lines.%n", check.sealed());
    services.journal().each(REDACTIONS, JournalCommands::tellRedaction);
    if (check.head() != null) {
      System.out.println("Keep its head elsewhere: " + check.head());
    }
  }
}
