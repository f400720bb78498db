package debrief.intake.source;

import debrief.web.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.lib.SubmoduleConfig.FetchRecurseSubmodulesMode;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.TagOpt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One commit of a repository elsewhere, without its history, in a folder that goes away again. It
 * is bounded in time and size, follows no redirect and knows no password.
 */
public final class GitClone implements Closeable {
  /** The branch that holds what was asked for. */
  public static final String WANTED = "refs/heads/wanted";

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int PATIENCE_SECONDS = 30;

  private static final Logger LOG = LoggerFactory.getLogger(GitClone.class);

  private final Path folder;
  private volatile boolean closed;
  private @Nullable Thread fetching;

  private GitClone(Path folder) {
    this.folder = folder;
  }

  /** The repository, which holds the one commit. */
  public Path folder() {
    return folder;
  }

  /**
   * @param address which the caller may ask
   * @param ref a branch or a tag; null for what the repository shows first
   * @throws Problem 422 where there is no such repository or branch
   * @throws IOException where nothing can be written here
   */
  public static GitClone of(URI address, @Nullable String ref) throws IOException {
    return of(address.toString(), ref, CollectionBounds.MOST_BYTES, LONGEST);
  }

  static GitClone of(String address, @Nullable String ref, long most, Duration longest)
      throws IOException {
    QuietGit.install();
    GitClone made = new GitClone(Files.createTempDirectory("debrief-git-"));
    boolean whole = false;
    try {
      GitLimits limits = new GitLimits(made.folder, most, longest);
      made.fetch(address, ref, limits);
      whole = true;
      return made;
    } finally {
      if (!whole) {
        made.close();
      }
    }
  }

  private void fetch(String address, @Nullable String ref, GitLimits limits) throws IOException {
    Refusal refusal = new Refusal();
    try (Git git = Git.init().setBare(true).setDirectory(folder.toFile()).call()) {
      StoredConfig config = git.getRepository().getConfig();
      config.setString("http", null, "followRedirects", "false");
      config.save();
      for (String source : sources(ref)) {
        if (fetched(git, address, source, limits, refusal) && !limits.isPassed()) {
          return;
        }
      }
    } catch (GitAPIException e) {
      throw Problem.invalid("path", "No repository could be made for it here.");
    }
    throw Problem.invalid(
        "path",
        limits.isPassed()
            ? "The repository is larger than %,d bytes, or takes longer than is waited for."
                .formatted(limits.most())
            : refusal.sentence(ref));
  }

  private static List<String> sources(@Nullable String ref) {
    if (ref == null) {
      return List.of("HEAD");
    }
    return ref.startsWith("refs/")
        ? List.of(ref)
        : List.of("refs/heads/" + ref, "refs/tags/" + ref);
  }

  /**
   * In a thread of its own, which is left where nothing ends it: whoever answers a byte at a time
   * is waited for no longer than anybody else. What it still writes it takes away itself.
   */
  private boolean fetched(
      Git git, String address, String source, GitLimits limits, Refusal refusal) {
    FetchCommand fetch =
        git.fetch()
            .setRemote(address)
            .setRefSpecs("+" + source + ":" + WANTED)
            .setDepth(1)
            .setTagOpt(TagOpt.NO_TAGS)
            .setRecurseSubmodules(FetchRecurseSubmodulesMode.NO)
            .setTimeout(PATIENCE_SECONDS)
            .setProgressMonitor(limits);
    FutureTask<FetchResult> task = new FutureTask<>(fetch);
    Thread thread = new Thread(() -> run(task), "git-fetch");
    thread.setDaemon(true);
    fetching = thread;
    thread.start();
    try {
      task.get(limits.left().toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      refusal.by(e.getCause());
      return false;
    } catch (TimeoutException e) {
      limits.pass();
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run(FutureTask<FetchResult> task) {
    task.run();
    if (closed) {
      try {
        delete();
      } catch (IOException e) {
        LOG.warn("A repository that was fetched could not be deleted: {}", folder, e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    Thread left = fetching;
    try {
      delete();
    } catch (IOException e) {
      if (left == null || !left.isAlive()) {
        delete();
      }
      // Else it is still written to, and goes away with the fetch that writes.
    }
  }

  private void delete() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
