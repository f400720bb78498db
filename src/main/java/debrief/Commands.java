package debrief;

import debrief.admin.Demo;
import debrief.admin.StoryClock;
import debrief.cli.ArchiveFiles;
import debrief.cli.ImportFiles;
import debrief.cli.ImportPlace;
import debrief.cli.ReviewCommand;
import debrief.db.Database;
import debrief.db.Migrations;
import debrief.export.archive.Naming;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.migrations.MigrationsBundle;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** What can be done from a command line besides serving. */
final class Commands {
  private Commands() {}

  static void add(Bootstrap<Config> bootstrap) {
    bootstrap.addBundle(
        new MigrationsBundle<Config>() {
          @Override
          public DataSourceFactory getDataSourceFactory(Config config) {
            return Database.settingsForCommand(config.database(), Path.of(config.dataFolder()))
                .unhurriedPool();
          }

          @Override
          public String getMigrationsFileName() {
            return Migrations.LIST;
          }
        });
    StoryClock storyClock = new StoryClock();
    bootstrap.addCommand(
        new ServicesCommand(
            "demo",
            "Loads the worked examples into an empty database",
            storyClock,
            subparser -> {},
            (services, arguments) -> loadDemo(services, storyClock)));
    bootstrap.addCommand(
        new ServicesCommand(
            "archive",
            "Takes everything away, or brings it or a postmortem in: archive export|import FILE",
            Clock.systemUTC(),
            Commands::archiveArguments,
            Commands::archive) {
          @Override
          void prepare(Services services, Config config) {
            // An archive goes into a server in which nobody has an account yet.
          }
        });
    bootstrap.addCommand(importCommand());
    JournalCommands.add(bootstrap);
    bootstrap.addCommand(new ReviewCommand());
    bootstrap.addCommand(new VerifyCommand());
    rescues().forEach(bootstrap::addCommand);
  }

  private static ServicesCommand importCommand() {
    return new ServicesCommand(
        "import",
        "Brings in all postmortems of a folder, a zip or a Git repository: import PATH",
        Clock.systemUTC(),
        Commands::importArguments,
        Commands::bringIn) {
      @Override
      void prepare(Services services, Config config) {
        // Documents go into a server in which nobody has an account yet.
      }
    };
  }

  /** For whoever runs the server, when its people cannot help themselves. */
  private static List<ServicesCommand> rescues() {
    return List.of(
        command(
            "search",
            "Writes down anew what search finds: search rebuild",
            "rebuild",
            services ->
                System.out.println(
                    "What search finds of "
                        + services.outlets().searching().index().rebuild()
                        + " incidents is written down.")),
        command(
            "people",
            "Lets people sign in with passwords again: people allow-passwords",
            "allow-passwords",
            services -> {
              services.singleSignOn().passwords().allowPasswords(services.people().operator());
              System.out.println("People can sign in with their passwords again.");
            }),
        command(
            "secrets",
            "Seals all stored secrets with DEBRIEF_SECRET_KEY: secrets rewrite",
            "rewrite",
            services -> {
              int count = services.singleSignOn().secrets().rewrite(services.people().operator());
              System.out.println(count + " secrets are sealed with the key of today now.");
            }));
  }

  private static ServicesCommand command(
      String name, String description, String action, Consumer<Services> work) {
    return new ServicesCommand(
        name,
        description,
        Clock.systemUTC(),
        subparser -> subparser.addArgument("action").choices(action).help("what to do"),
        (services, arguments) -> work.accept(services));
  }

  private static void loadDemo(Services services, StoryClock clock) {
    Demo demo = services.examples(clock);
    int count = demo.load(System.out::println);
    System.out.println(count + " incidents of an invented shop are here now. Start the server.");
  }

  private static void archiveArguments(Subparser subparser) {
    subparser.addArgument("action").choices("export", "import").help("what to do");
    subparser
        .addArgument("path")
        .metavar("FILE")
        .help("a new .zip to write; or an archive, or a Markdown postmortem, to bring in");
    subparser
        .addArgument("--people")
        .type(Arguments.enumStringType(Naming.class))
        .setDefault(Naming.names)
        .help("how people leave: with their names, or by their roles only");
  }

  private static void archive(Services services, Namespace arguments) throws Exception {
    Path file = Path.of(arguments.getString("path"));
    ArchiveFiles files =
        new ArchiveFiles(
            services.outlets().archives(),
            services.archives(),
            services.people()::operator,
            services.outlets().searching().index()::catchUp,
            System.out::println);
    if (arguments.getString("action").equals("export")) {
      files.export(file, arguments.get("people"));
    } else {
      files.bringIn(file);
    }
  }

  private static void importArguments(Subparser subparser) {
    subparser
        .addArgument("path")
        .metavar("PATH")
        .help("a folder, a .zip or a Git repository of postmortems; or its https address");
    subparser
        .addArgument("--collection")
        .help("what it is called when it comes again (the name of the folder, zip or repository)");
    subparser.addArgument("--ref").help("a branch, tag or commit of a Git repository (its HEAD)");
    subparser.addArgument("--folder").help("a folder of a Git repository (all of it)");
    subparser
        .addArgument("--private-addresses")
        .action(Arguments.storeTrue())
        .help("whether a Git repository may stand in a private network");
    subparser.addArgument("--zone").help("of times without one, such as Europe/Paris (UTC)");
    subparser
        .addArgument("--report")
        .metavar("FILE")
        .help("where to write what came of each file: a .csv or .json");
  }

  private static void bringIn(Services services, Namespace arguments) {
    String report = arguments.getString("report");
    new ImportFiles(
            services.intake().batches(),
            services.intake().documents(),
            services.intake().batchWork(),
            services.people()::operator,
            services.outlets().searching().index()::catchUp,
            System.out::println)
        .bringIn(
            new ImportPlace(
                arguments.getString("path"),
                arguments.getString("ref"),
                arguments.getString("folder"),
                Boolean.TRUE.equals(arguments.getBoolean("private_addresses"))),
            arguments.getString("collection"),
            arguments.getString("zone"),
            report == null ? null : Path.of(report));
  }
}
