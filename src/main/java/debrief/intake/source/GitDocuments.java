package debrief.intake.source;

import debrief.web.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * The files of one commit of a Git repository, read out of its objects: nothing is checked out, no
 * hook or filter runs, and what is not committed is not there.
 */
public final class GitDocuments implements DocumentSource, Closeable {
  /** Folders that hold themselves by the million cost a few bytes to make. */
  private static final int MOST_ENTRIES = 1_000_000;

  private final Repository repository;
  private final String name;
  private final ObjectId commit;
  private final ObjectId tree;
  private final String prefix;

  private GitDocuments(
      Repository repository, String name, ObjectId commit, ObjectId tree, String prefix) {
    this.repository = repository;
    this.name = name;
    this.commit = commit;
    this.tree = tree;
    this.prefix = prefix;
  }

  /** Whether a folder is a repository, with files beside it or bare. */
  public static boolean isRepository(Path folder) {
    return Files.exists(folder.resolve(".git"))
        || (Files.isRegularFile(folder.resolve("HEAD"))
            && Files.isDirectory(folder.resolve("objects"))
            && Files.isDirectory(folder.resolve("refs")));
  }

  /**
   * Opens a commit of a repository on this machine.
   *
   * @param called what the repository is called where its origin is told
   * @param ref a branch, a tag or a commit; null for where its HEAD is
   * @param folder of which the files are told; null for all
   * @throws Problem 422 for what is not there
   * @throws IOException where the repository cannot be read
   */
  public static GitDocuments open(
      Path path, String called, @Nullable String ref, @Nullable String folder) throws IOException {
    QuietGit.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
    Repository repository =
        Files.exists(path.resolve(".git"))
            ? builder.setWorkTree(path.toFile()).build()
            : builder.setGitDir(path.toFile()).setBare().build();
    boolean opened = false;
    try {
      ObjectId commit = commit(repository, ref);
      String prefix = folder == null ? "" : folder.replaceAll("^[/.]+|/+$", "");
      ObjectId tree = tree(repository, commit, prefix);
      opened = true;
      return new GitDocuments(repository, called, commit, tree, prefix);
    } finally {
      if (!opened) {
        repository.close();
      }
    }
  }

  private static ObjectId commit(Repository repository, @Nullable String ref) throws IOException {
    String asked = ref == null ? "HEAD" : ref;
    ObjectId found = null;
    try {
      found = repository.resolve(asked + "^{commit}");
    } catch (RevisionSyntaxException | IncorrectObjectTypeException e) {
      throw Problem.invalid("ref", "“" + asked + "” is no branch, tag or commit.");
    }
    if (found == null) {
      throw Problem.invalid(
          "ref",
          ref == null
              ? "The repository has no commit yet."
              : "The repository has no branch, tag or commit “" + asked + "”.");
    }
    return found;
  }

  private static ObjectId tree(Repository repository, ObjectId commit, String prefix)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId root = walk.parseCommit(commit).getTree();
      if (prefix.isEmpty()) {
        return root;
      }
      try (TreeWalk found = TreeWalk.forPath(repository, prefix, root)) {
        if (found == null || !FileMode.TREE.equals(found.getRawMode(0))) {
          throw Problem.invalid("folder", "There is no folder “" + prefix + "” in that commit.");
        }
        return found.getObjectId(0);
      }
    }
  }

  /** The repository and the commit, as its documents came from. */
  public String origin() {
    return name + " at " + commit.name();
  }

  @Override
  public void each(Consumer<FoundDocument> found) throws IOException {
    CollectionBounds bounds = new CollectionBounds(found);
    try (ObjectReader reader = repository.newObjectReader();
        TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(tree);
      for (int entries = 0; walk.next() && entries < MOST_ENTRIES; entries++) {
        entry(walk, reader, bounds);
      }
    }
    bounds.end();
  }

  private void entry(TreeWalk walk, ObjectReader reader, CollectionBounds bounds)
      throws IOException {
    String path = prefix.isEmpty() ? walk.getPathString() : prefix + "/" + walk.getPathString();
    int mode = walk.getRawMode(0);
    if (FileMode.TREE.equals(mode)) {
      try {
        walk.enterSubtree();
      } catch (IOException e) {
        bounds.leave(path, "This folder is damaged: what it holds cannot be read.");
      }
    } else if (FileMode.SYMLINK.equals(mode)) {
      bounds.leave(path, "It is a symbolic link to another place.");
    } else if (FileMode.GITLINK.equals(mode)) {
      bounds.leave(path, "It is another repository inside this one (a submodule).");
    } else {
      file(path, walk.getObjectId(0), reader, bounds);
    }
  }

  private static void file(String path, ObjectId id, ObjectReader reader, CollectionBounds bounds)
      throws IOException {
    long size;
    try {
      size = reader.getObjectSize(id, ObjectReader.OBJ_ANY);
    } catch (IOException e) {
      bounds.leave(path, "It is damaged: the repository does not hold it.");
      return;
    }
    bounds.take(path, size, -1, () -> reader.open(id).openStream());
  }

  @Override
  public void close() {
    repository.close();
  }
}
