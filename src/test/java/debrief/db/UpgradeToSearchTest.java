package debrief.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.web.Urls;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.World;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was written before there was search is found by it, without anybody's doing. */
class UpgradeToSearchTest {
  @Test
  void allThatWasThereIsFoundAfterTheUpgrade() throws Exception {
    DatabaseSettings database;
    List<String> wanted = new ArrayList<>();
    try (World world = World.demo()) {
      database = world.database();
      Client admin = world.admin();
      Story draft = Story.begin(admin, "An old draft about plovers").write("Plovers ran about.");
      wanted.add("/incidents/" + draft.ref() + "/postmortem");
      Story report = Story.begin(admin, "An old report about plovers").write("More plovers.");
      wanted.add("/reports/" + report.publish());
      wanted.add("/incidents/" + Story.begin(admin, "An incident with plovers").ref());
      JsonNode item =
          admin.post(report.path() + "/action-items", "{\"title\":\"Feed the plovers\"}").json();
      wanted.add("/action-items/" + item.path("ref").asText());
    }
    asBeforeSearch(database);
    try (World world = World.at(database, World.ADMIN_TOKEN)) {
      Client author = world.as(Role.author);
      Await.until("all is found", () -> found(author, "plovers").containsAll(wanted));
      assertThat(found(author, "plovers")).containsExactlyInAnyOrderElementsOf(wanted);
      // Not what came with the test alone: the worked examples too, word by word and misspelt.
      Await.until("refunds are found", () -> !found(author, "refnds queue").isEmpty());
      JsonNode reports = author.get("/api/v1/reports?limit=100").json().path("items");
      assertThat(reports).hasSizeGreaterThan(5);
      for (JsonNode report : reports) {
        String title = report.path("title").asText();
        Await.until(
            title, () -> found(author, title).contains("/reports/" + report.path("slug").asText()));
      }
    }
  }

  /** As an earlier version left it: without search, and without its jobs. */
  private static void asBeforeSearch(DatabaseSettings database) throws Exception {
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      MigrationSteps.back(database, connection, "words-are-found-though-they-are-misspelt");
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "delete from scheduled_tasks where task_name in ('search-draft',"
                + " 'write-down-saved-drafts', 'write-down-what-search-finds')");
      }
    }
  }

  /** Addresses of wholes, without the parts of them. */
  private static List<String> found(Client client, String words) {
    List<String> urls = new ArrayList<>();
    client
        .get("/api/v1/search?limit=100&q=" + Urls.encode(words))
        .json()
        .path("items")
        .forEach(
            item -> {
              if (item.path("within").isNull() && !item.path("url").asText().contains("#")) {
                urls.add(item.path("url").asText());
              }
            });
    return urls.stream().distinct().toList();
  }
}
