package debrief.cli;

import debrief.noego.ReviewFiles;
import debrief.noego.ReviewProfile;
import debrief.noego.ReviewReport;
import debrief.noego.rule.BadRuleFile;
import debrief.noego.rule.Rules;
import debrief.redaction.Named;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/**
 * {@code review FILE…}: the No Ego review of Markdown files, without a server and a database.
 * Leaves with 0 where nothing is found, 1 where something is, 2 where it could not read something;
 * the rest is reviewed all the same.
 */
public final class ReviewCommand extends Command {
  public ReviewCommand() {
    super("review", "Reviews Markdown files: words that blame, and words that learn");
  }

  @Override
  public void configure(Subparser subparser) {
    subparser
        .addArgument("files")
        .metavar("FILE")
        .nargs("+")
        .help("Markdown files, folders (every .md below them), or - for what is piped in");
    subparser
        .addArgument("--format")
        .type(Arguments.enumStringType(ReviewReport.class))
        .setDefault(ReviewReport.text)
        .help("how to write the findings");
    subparser
        .addArgument("--participants")
        .setDefault("")
        .help(
            "who may be named: \"Ada Byron (On-call engineer), Ben Carver (SRE)\"; the front"
                + " matter of a file may say more");
    subparser
        .addArgument("--rules")
        .metavar("FOLDER")
        .help("rule files of your own (.yaml), in the form of the built-in ones");
    subparser
        .addArgument("--all")
        .action(Arguments.storeTrue())
        .help("hear every rule in every form, sure or not");
    subparser
        .addArgument("--explain")
        .action(Arguments.storeTrue())
        .help("show the clauses that are read in each sentence, and review nothing");
  }

  private static Rules rules(@Nullable String folder) {
    if (folder == null) {
      return Rules.builtIn();
    }
    try {
      return Rules.with(Path.of(folder));
    } catch (BadRuleFile e) {
      throw new CouldNotRead(String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      throw new CouldNotRead("The rules in " + folder + " could not be read.");
    }
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Named> people = ReviewFiles.participants(arguments.getString("participants"));
    ReviewProfile profile = arguments.getBoolean("all") ? ReviewProfile.ALL : ReviewProfile.DEFAULT;
    ReviewFiles files =
        new ReviewFiles(people, System.in, rules(arguments.getString("rules")), profile);
    if (arguments.getBoolean("explain")) {
      List<String> unread = files.explain(arguments.getList("files"), out::print);
      out.flush();
      refuse(unread);
      return;
    }
    ReviewFiles.Read read = files.review(arguments.getList("files"));
    ReviewReport format = arguments.get("format");
    if (!read.files().isEmpty() || read.unread().isEmpty()) {
      out.print(format.write(read.files()));
      out.flush();
    }
    refuse(read.unread());
    if (read.files().stream().anyMatch(f -> !f.reviewed().findings().isEmpty())) {
      throw new Found();
    }
  }

  private static void refuse(List<String> unread) {
    if (!unread.isEmpty()) {
      throw new CouldNotRead(String.join(System.lineSeparator(), unread));
    }
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable e) {
    if (e instanceof CommandExit exit && !String.valueOf(exit.getMessage()).isEmpty()) {
      cli.getStdErr().println(exit.getMessage());
    } else if (!(e instanceof CommandExit)) {
      Refusals.say(cli.getStdErr(), e);
    }
  }

  private static final class Found extends CommandExit {
    private static final long serialVersionUID = 1L;

    Found() {
      super(1, "");
    }
  }

  private static final class CouldNotRead extends CommandExit {
    private static final long serialVersionUID = 1L;

    CouldNotRead(String message) {
      super(2, message);
    }
  }
}
