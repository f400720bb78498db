package debrief;

import debrief.access.Audience;
import debrief.cli.CommandExit;
import debrief.cli.Refusals;
import debrief.db.Database;
import debrief.publish.format.FileCheck;
import debrief.web.Problem;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * {@code verify FILE [CONFIG]}: which edition of a report a file is, and whether it was changed. By
 * itself it looks at the hash in the file; with the server's configuration also at what the server
 * keeps. Leaves with 0 where nothing was changed, 1 where something was, 2 where it cannot tell.
 */
final class VerifyCommand extends ConfiguredCommand<Config> {
  private static final long LARGEST = 200L << 20;

  VerifyCommand() {
    super("verify", "Tells which edition of a report a file is, and whether it was changed");
  }

  @Override
  public void configure(Subparser subparser) {
    subparser.addArgument("path").metavar("FILE").help("a report as .md, .json, .html or .pdf");
    super.configure(subparser);
  }

  @Override
  public void run(Bootstrap<?> wildcard, Namespace arguments) throws Exception {
    if (arguments.getString("file") != null) {
      super.run(wildcard, arguments); // which reads the configuration
      return;
    }
    tell(check(read(arguments)));
  }

  @Override
  protected void run(Bootstrap<Config> bootstrap, Namespace arguments, Config config)
      throws Exception {
    byte[] file = read(arguments);
    FileCheck check = check(file);
    Database database =
        Database.open(
            config.database(), Path.of(config.dataFolder()), bootstrap.getMetricRegistry());
    try {
      compare(Services.build(database, config.secretBox(), Clock.systemUTC()), file, check);
    } finally {
      database.stop();
    }
    tell(check);
  }

  private static byte[] read(Namespace arguments) {
    Path path = Path.of(arguments.getString("path"));
    try {
      if (Files.size(path) > LARGEST) {
        throw new CannotTell(path + " is larger than any report.");
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new CannotTell(path + " cannot be read.");
    }
  }

  private static FileCheck check(byte[] file) {
    return FileCheck.of(file)
        .orElseThrow(
            () ->
                new CannotTell(
                    "This is no report of Debrief that tells which edition it is. Files of early editions, and"
                        + " files that were cut off, do not."));
  }

  private static void compare(Services services, byte[] file, FileCheck check) {
    byte[] kept;
    try {
      kept =
          services
              .reports()
              .file(
                  services.people().operator(),
                  check.slug(),
                  check.edition(),
                  audience(check),
                  check.format())
              .body();
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.NOT_FOUND);
      throw new CannotTell(identity(check) + "\nThis server keeps no such edition.");
    }
    if (!Arrays.equals(kept, file)) {
      throw new Changed(identity(check) + "\nChanged: this server keeps another file of it.");
    }
    System.out.println("The same, byte for byte, as what this server keeps.");
  }

  private static Audience audience(FileCheck check) {
    return Stream.of(Audience.values())
        .filter(audience -> audience.toString().equals(check.audience()))
        .findFirst()
        .orElseThrow(() -> new CannotTell("It names an audience that there is not."));
  }

  private static void tell(FileCheck check) {
    if (!check.unchanged()) {
      throw new Changed(identity(check) + "\nChanged: it does not have the hash that it gives.");
    }
    System.out.println(identity(check));
    System.out.println(
        check.whole()
            ? "Unchanged: it has the hash that its last line gives."
            : "Unchanged: what it says has the hash that it gives. Which edition it says it is, only"
                + " a comparison with the server shows.");
  }

  private static String identity(FileCheck check) {
    return "Edition %d of %s, for the audience %s, published at %s.\nContents sha256:%s"
        .formatted(
            check.edition(), check.slug(), check.audience(), check.publishedAt(), check.contents());
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable e) {
    if (e instanceof CommandExit exit) {
      cli.getStdErr().println(exit.getMessage());
    } else {
      Refusals.say(cli.getStdErr(), e);
    }
  }

  private static final class Changed extends CommandExit {
    private static final long serialVersionUID = 1L;

    Changed(String message) {
      super(1, message);
    }
  }

  private static final class CannotTell extends CommandExit {
    private static final long serialVersionUID = 1L;

    CannotTell(String message) {
      super(2, message);
    }
  }
}
