package debrief.intake.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import debrief.web.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of one commit, each with its bytes or with why it is left out. */
class GitDocumentsTest {
  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void begin() {
    path = folder.resolve("postmortems.git");
    QuietGit.install();
  }

  /** A bare repository with a document in a folder and all that is none. */
  private ObjectId made() throws Exception {
    try (Git git = Git.init().setBare(true).setDirectory(path.toFile()).call();
        ObjectInserter inserter = git.getRepository().newObjectInserter()) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder files = index.builder();
      ObjectId text = inserter.insert(Constants.OBJ_BLOB, "# It was late\n".getBytes(UTF_8));
      files.add(entry("README.md", FileMode.REGULAR_FILE, text));
      files.add(entry("old/2019.md", FileMode.EXECUTABLE_FILE, text));
      files.add(entry("old/link.md", FileMode.SYMLINK, text));
      files.add(entry("old/module", FileMode.GITLINK, ObjectId.fromString("1".repeat(40))));
      files.add(entry("old/run.sh", FileMode.EXECUTABLE_FILE, text));
      files.finish();
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(index.writeTree(inserter));
      PersonIdent nobody = new PersonIdent("Nobody", "nobody@example.org");
      commit.setAuthor(nobody);
      commit.setCommitter(nobody);
      commit.setMessage("Some");
      ObjectId made = inserter.insert(commit);
      inserter.flush();
      point(git.getRepository(), "refs/heads/" + git.getRepository().getBranch(), made);
      point(git.getRepository(), "refs/tags/kept", made);
      return made;
    }
  }

  private static DirCacheEntry entry(String name, FileMode mode, ObjectId id) {
    DirCacheEntry entry = new DirCacheEntry(name);
    entry.setFileMode(mode);
    entry.setObjectId(id);
    return entry;
  }

  private static void point(Repository repository, String ref, ObjectId to) throws IOException {
    RefUpdate update = repository.updateRef(ref);
    update.setNewObjectId(to);
    update.forceUpdate();
  }

  private Map<String, String> read(@Nullable String ref, @Nullable String below)
      throws IOException {
    return read(path, ref, below);
  }

  private static Map<String, String> read(Path from, @Nullable String ref, @Nullable String below)
      throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    try (GitDocuments documents = GitDocuments.open(from, "postmortems", ref, below)) {
      documents.each(
          one ->
              found.put(
                  one.path(),
                  one.content() == null
                      ? String.valueOf(one.reason())
                      : new String(one.content(), UTF_8)));
    }
    return found;
  }

  private void assertWhole(Map<String, String> found) {
    assertThat(found)
        .containsEntry("README.md", "# It was late\n")
        .containsEntry("old/2019.md", "# It was late\n")
        .containsEntry("old/link.md", "It is a symbolic link to another place.")
        .containsEntry("old/module", "It is another repository inside this one (a submodule).")
        .containsEntry("old/run.sh", "It is code or data, no document.")
        .hasSize(5);
  }

  @Test
  void eachFileIsADocumentOrSaysWhyItIsNone() throws Exception {
    ObjectId commit = made();
    assertThat(GitDocuments.isRepository(path)).isTrue();
    assertWhole(read(null, null));
    assertWhole(read("kept", ""));
    assertWhole(read(commit.abbreviate(8).name(), null));
    try (GitDocuments documents = GitDocuments.open(path, "postmortems", null, null)) {
      assertThat(documents.origin()).isEqualTo("postmortems at " + commit.name());
    }
    assertThat(read(null, "/old/").keySet()).hasSize(4).allMatch(name -> name.startsWith("old/"));
  }

  @Test
  void whatIsPackedIsReadAsWell() throws Exception {
    made();
    try (Git git = Git.open(path.toFile())) {
      git.gc().setExpire(Instant.now()).call();
    }
    assertThat(path.resolve("objects/pack")).isNotEmptyDirectory();
    assertWhole(read(null, null));
  }

  @Test
  void whatIsNotCommittedIsNotThere() throws Exception {
    try (Git git = Git.init().setDirectory(path.toFile()).call()) {
      Files.writeString(path.resolve("kept.md"), "Committed");
      git.add().addFilepattern("kept.md").call();
      git.commit().setMessage("One").setAuthor("N", "n@example.org").setSign(false).call();
      Files.writeString(path.resolve("new.md"), "Not committed");
      Files.writeString(path.resolve("kept.md"), "Changed");
    }
    assertThat(read(null, null)).containsExactly(Map.entry("kept.md", "Committed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "no..such", "a b", "HEAD~99", "@{bad", "-x", "HEAD:README.md"})
  void aNameThatIsNoneIsSaid(String ref) throws Exception {
    made();
    assertThatThrownBy(() -> read(ref, null))
        .isInstanceOf(Problem.class)
        .extracting(e -> ((Problem) e).detail())
        .asString()
        .contains(ref);
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    Git.init().setBare(true).setDirectory(path.toFile()).call().close();
    assertThatThrownBy(() -> read(null, null))
        .isInstanceOf(Problem.class)
        .extracting(e -> ((Problem) e).detail())
        .isEqualTo("ref: The repository has no commit yet.");
    made();
    assertThatThrownBy(() -> read(null, "README.md"))
        .isInstanceOf(Problem.class)
        .extracting(e -> ((Problem) e).detail())
        .isEqualTo("folder: There is no folder “README.md” in that commit.");
    assertThat(GitDocuments.isRepository(folder)).isFalse();
  }

  @Test
  void whatIsDamagedIsLeftOutAndTheRestIsRead() throws Exception {
    made();
    try (Git git = Git.open(path.toFile())) {
      ObjectId old = git.getRepository().resolve("HEAD:old");
      Files.delete(loose(old));
    }
    Map<String, String> found = read(null, null);
    assertThat(found)
        .containsEntry("README.md", "# It was late\n")
        .containsEntry("old", "This folder is damaged: what it holds cannot be read.");
    try (Git git = Git.open(path.toFile())) {
      Path readme = loose(git.getRepository().resolve("HEAD:README.md"));
      readme.toFile().setWritable(true);
      Files.write(readme, new byte[] {1, 2, 3});
    }
    assertThat(read(null, null).get("README.md")).startsWith("It is damaged");
  }

  private Path loose(ObjectId id) {
    return path.resolve("objects")
        .resolve(id.name().substring(0, 2))
        .resolve(id.name().substring(2));
  }

  @Test
  void oneCommitIsFetchedIntoAFolderThatGoesAgain() throws Exception {
    made();
    for (String ref : new String[] {null, "kept"}) {
      Path there;
      try (GitClone clone =
          GitClone.of(path.toUri().toString(), ref, 1 << 20, Duration.ofMinutes(1))) {
        there = clone.folder();
        assertWhole(read(there, GitClone.WANTED, null));
      }
      assertThat(there).doesNotExist();
    }
  }

  @Test
  void whatIsTooLargeTooSlowOrNotThereIsRefused() throws Exception {
    made();
    String address = path.toUri().toString();
    assertRefused(() -> GitClone.of(address, null, 10, Duration.ofMinutes(1)), "larger than");
    assertRefused(() -> GitClone.of(address, null, 1 << 20, Duration.ZERO), "longer than");
    assertRefused(() -> GitClone.of(address, "x", 1 << 20, Duration.ofMinutes(1)), "“x”");
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String why) {
    assertThatThrownBy(call)
        .isInstanceOf(Problem.class)
        .extracting(e -> ((Problem) e).detail())
        .asString()
        .contains(why);
  }
}
