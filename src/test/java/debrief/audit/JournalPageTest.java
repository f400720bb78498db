package debrief.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import debrief.access.Role;
import debrief.signin.session.SignInFilter;
import debrief.world.Client;
import debrief.world.WebBrowser;
import debrief.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The journal says in words what was done, and fits where it is read. */
class JournalPageTest {
  private static final Pattern ACTION = Pattern.compile("return \"([\\w-]+\\.\\w+)\"");

  @Test
  void everyActionHasWords() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/debrief/event"))) {
      for (Path file : files.toList()) {
        List<String> actions =
            ACTION
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(JournalWords.all().keySet()).containsAll(actions);
      }
    }
    assertThat(
            JournalWords.of(
                "section.saved",
                JsonNodeFactory.instance.objectNode().put("section", "what-happened")))
        .isEqualTo("Saved a section: What happened");
    assertThat(JournalWords.of("person.added", JsonNodeFactory.instance.objectNode()))
        .isEqualTo("Added an account");
    assertThat(JournalWords.of("of.tomorrow", JsonNodeFactory.instance.objectNode()))
        .isEqualTo("Of tomorrow");
  }

  @Test
  void savesInARowAreOneLineAndNothingScrollsSideways() throws IOException {
    try (World world = World.empty();
        WebBrowser browser = WebBrowser.start("the journal was not looked at")) {
      Client admin = world.admin();
      String incident =
          admin
              .post(
                  "/api/v1/incidents",
                  "{\"title\": \"Mail is late\", \"startedAt\": \"2026-03-01T10:00:00Z\"}")
              .json()
              .path("ref")
              .asText();
      String postmortem = "/api/v1/incidents/" + incident + "/postmortem";
      admin.post(postmortem, "{\"template\": \"standard\"}");
      for (int i = 0; i < 4; i++) {
        String etag = admin.get(postmortem + "/sections/summary").etag();
        assertThat(
                admin
                    .with("If-Match", etag)
                    .put(postmortem + "/sections/summary", "{\"markdown\": \"Words " + i + "\"}")
                    .status())
            .isEqualTo(200);
      }
      Client administrator = world.signedIn(Role.administrator);
      String page = administrator.with("Accept", "text/html").get("/journal").text();
      assertThat(page)
          .containsOnlyOnce("Saved a section: Summary")
          .contains("4 times since", "Declared the incident")
          .doesNotContain("<td data-label=\"What\">section.saved");
      browser.enter(world.url(), SignInFilter.COOKIE, administrator.session());
      for (int width : new int[] {320, 640, 700, 1280}) {
        browser.open(world.url() + "/journal", width, false);
        assertThat(browser.overflow())
            .as("at %d: %s", width, browser.widest())
            .isLessThanOrEqualTo(0);
      }
    }
  }
}
