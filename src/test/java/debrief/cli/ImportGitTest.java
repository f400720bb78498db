package debrief.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.db.DatabaseSettings;
import debrief.web.Problem;
import debrief.world.CommandLine;
import debrief.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code import} with a Git repository, as whoever runs a server types it. */
class ImportGitTest {
  @TempDir Path folder;

  private String commit(Git git, String name, String text) throws Exception {
    Path file = folder.resolve("stories").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    git.add().addFilepattern(".").call();
    return git.commit()
        .setMessage("More")
        .setAuthor("Nobody", "nobody@example.org")
        .setCommitter("Nobody", "nobody@example.org")
        .setSign(false)
        .call()
        .name();
  }

  @Test
  void everyOriginalSaysItsCommitAndWhatComesAgainIsUnchanged() throws Exception {
    DatabaseSettings database = CommandLine.emptyDatabase();
    Path stories = folder.resolve("stories");
    String first;
    try (Git git = Git.init().setDirectory(stories.toFile()).call()) {
      first = commit(git, "old/2019-03-03.md", "# Mail was late\n\n## Summary\n\nIt waited.\n");
      commit(git, "README.md", "# How we write them\n\nIn short words.\n");
      CommandLine.run(
          database, "import", "--folder", "old", "--ref", first, stories.toString(), "config.yml");
      commit(git, "old/2019-03-04.md", "# Mail was lost\n\n## Summary\n\nIt is gone.\n");
      CommandLine.run(database, "import", "--folder", "old", stories.toString(), "config.yml");
    }
    try (World world = World.at(database, World.ADMIN_TOKEN)) {
      JsonNode items = world.admin().get("/api/v1/incidents").json().path("items");
      assertThat(items.findValuesAsText("title"))
          .containsExactlyInAnyOrder("Mail was late", "Mail was lost");
      for (JsonNode item : items) {
        String path = "/api/v1/incidents/" + item.path("ref").asText() + "/original";
        JsonNode original = world.admin().get(path).json();
        assertThat(original.path("collection").asText()).isEqualTo("stories");
        assertThat(original.path("path").asText()).startsWith("old/2019-03-0");
        assertThat(original.path("origin").asText()).matches("stories at [0-9a-f]{40}");
        assertThat(original.path("origin").asText().endsWith(first))
            .isEqualTo(item.path("title").asText().equals("Mail was late"));
        assertThat(world.admin().get("/incidents/" + item.path("ref").asText()).text())
            .contains("from <bdi>stories at ");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/a.git, https address",
    "ssh://git@example.org/a.git, https address",
    "git@example.org:team/a.git, https address",
    "file:///srv/a.git, https address",
    "https://me:secret@example.org/a.git, closed repository",
    "https://127.0.0.1/a.git, private network",
    "https://[::1]/a.git, private network",
    "https://169.254.169.254/latest, private network",
    "https://, https address",
    "/nowhere/at/all, no folder or zip"
  })
  void onlyWhatIsSafeToAskIsAsked(String path, String why) {
    assertThatThrownBy(() -> new ImportPlace(path, null, null, false).open())
        .isInstanceOf(Problem.class)
        .extracting(e -> ((Problem) e).detail())
        .asString()
        .contains(why)
        .doesNotContain("secret");
  }

  @Test
  void aRefIsForARepository() {
    assertThatThrownBy(() -> new ImportPlace(folder.toString(), "main", null, false).open())
        .isInstanceOf(Problem.class)
        .extracting(e -> ((Problem) e).detail())
        .asString()
        .contains("is no Git repository");
  }
}
