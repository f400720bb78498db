package debrief.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.Debrief;
import debrief.access.Role;
import debrief.db.DatabaseSettings;
import debrief.report.Story;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.OwnJvm;
import debrief.world.World;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are reduced to their stems in the language that was chosen, and in no other. */
class SearchLanguageTest {

  private static String publish(World world, String title) {
    return "/reports/" + Story.begin(world.admin(), title).write("Es regnete.").publish();
  }

  /** A blank after a word says that it is whole: what begins so is not meant. */
  @Test
  void aGermanServerReducesGermanWords() {
    try (World world = World.with("search.language", "german")) {
      String houses = publish(world, "Die Häuser am Deich");
      String retries = publish(world, "Clients sent their retries");
      Client reader = world.as(Role.reader);
      assertThat(Searched.urls(reader, "haus ")).containsExactly(houses);
      assertThat(Searched.urls(reader, "HÄUSERN ")).containsExactly(houses);
      assertThat(Searched.by(reader, "haus ").at("/items/0/excerpt").asText()).isNotEmpty();
      assertThat(Searched.urls(reader, "retries ")).containsExactly(retries);
      assertThat(Searched.urls(reader, "retrying ")).isEmpty();
      assertThat(Searched.by(reader, "wir und die").path("notes").toString())
          .contains("stand in every text");
    }
  }

  @Test
  void anEnglishServerReducesEnglishWords() {
    // Where few have all words, what others wrote in this world may follow.
    World world = World.shared();
    String houses = publish(world, "Die Häuser am Koog");
    String retries = publish(world, "Bitterns sent their retries");
    Client reader = world.as(Role.reader);
    assertThat(Searched.urls(reader, "bittern retrying ")).startsWith(retries);
    assertThat(Searched.urls(reader, "haus ")).doesNotContain(houses);
    assertThat(Searched.urls(reader, "häuser koog ")).startsWith(houses);
  }

  /** After the language was changed, all is found in the new one without anybody's doing. */
  @Test
  void anotherLanguageIsTakenUp() {
    String url;
    DatabaseSettings database;
    try (World english = World.empty()) {
      url = publish(english, "Die Häuser am Deich");
      database = english.database();
      assertThat(Searched.urls(english.as(Role.reader), "haus ")).isEmpty();
    }
    try (World german = World.at(database, World.ADMIN_TOKEN, "search.language", "german")) {
      Client reader = german.as(Role.reader);
      Await.work(
          german,
          "write-down-what-search-finds",
          "the other language is taken up",
          () -> Searched.urls(reader, "haus ").contains(url));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"klingon", "German", "english; drop table incident", "pg_catalog.english"})
  void aLanguageThatIsNoneIsRefusedAtTheStart(String language, @TempDir Path data)
      throws Exception {
    ProcessBuilder server =
        new ProcessBuilder(OwnJvm.brief(Debrief.class.getName(), "server", "config.yml"))
            .redirectErrorStream(true);
    server.environment().put("DEBRIEF_DATA", data.resolve("data").toString());
    server.environment().put("DEBRIEF_SEARCH_LANGUAGE", language);
    Process process = server.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isNotZero();
    assertThat(said)
        .contains("DEBRIEF_SEARCH_LANGUAGE is a language that PostgreSQL knows")
        .doesNotContain("\tat ");
    assertThat(data.resolve("data")).doesNotExist();
  }
}
