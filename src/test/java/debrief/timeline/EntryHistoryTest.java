package debrief.timeline;

import static debrief.timeline.Chronicle.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What entries said before, and entries that were removed: kept for those who draft. */
class EntryHistoryTest {
  private final Client admin = World.shared().admin();
  private final Chronicle chronicle = Chronicle.ofWhatIsOver();
  private final String path = chronicle.path();

  private String add(String time, String text) {
    return path + "/" + admin.post(path, entry(time, text)).json().path("id").asText();
  }

  private Answer change(String one, String patch) {
    return admin.with("If-Match", admin.get(one).etag()).patch(one, patch);
  }

  private Answer remove(String one) {
    return admin.with("If-Match", admin.get(one).etag()).delete(one);
  }

  @Test
  void everyWordingIsKeptWithWhoWroteItAndWhen() {
    World.Someone author = World.shared().person(Role.author);
    String one = add("14:02:00", "first words");
    author
        .browser()
        .with("If-Match", admin.get(one).etag())
        .patch(one, "{\"text\":\"second words\"}");
    JsonNode items = admin.get(one + "/history").json().path("items");
    assertThat(items).hasSize(2);
    assertThat(items.at("/0/entry/text").asText()).isEqualTo("second words");
    assertThat(items.at("/0/by/id").asText()).isEqualTo(author.id());
    assertThat(items.at("/0/version").asInt()).isEqualTo(2);
    assertThat(items.at("/1/entry/text").asText()).isEqualTo("first words");
    assertThat(items.at("/1/by/name").asText()).isNotEmpty();
    assertThat(items.at("/1/removedAt").isNull()).isTrue();
    assertThat(admin.get(path + "/" + "b".repeat(20) + "/history").status()).isEqualTo(404);
    assertThat(admin.get(path + "/%27x/history").status()).isEqualTo(404);
  }

  @Test
  void aRemovedEntryComesBackUnderTheSameIdAndInTheSamePlace() {
    List<String> three = Stream.of("a", "b", "c").map(text -> add("14:02:00", text)).toList();
    String middle = three.get(1);
    String etag = admin.get(middle).etag();
    assertThat(remove(middle).status()).isEqualTo(204);
    assertThat(chronicle.texts(admin, "")).containsExactly("a", "c");
    assertThat(chronicle.texts(admin, "?removed=true")).containsExactly("b");
    assertThat(admin.get(middle).status()).isEqualTo(404);
    JsonNode kept = admin.get(middle + "/history").json().path("items");
    assertThat(kept).hasSize(1);
    assertThat(kept.at("/0/removedAt").asText()).isNotEmpty();
    assertThat(kept.at("/0/removedBy/name").asText()).isNotEmpty();
    Answer back = admin.post(middle + "/restorations", "");
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.json().path("text").asText()).isEqualTo("b");
    assertThat(back.etag()).isNotEqualTo(etag).isEqualTo("\"2\"");
    assertThat(chronicle.texts(admin, "")).containsExactly("a", "b", "c");
    assertThat(chronicle.texts(admin, "?removed=true")).isEmpty();
    assertThat(admin.get(middle + "/history").json().path("items")).hasSize(2);
    assertThat(admin.post(middle + "/restorations", "").status()).isEqualTo(409);
    assertThat(admin.post(path + "/" + "b".repeat(20) + "/restorations", "").status())
        .isEqualTo(404);
    assertThat(admin.with("If-Match", etag).patch(middle, "{\"text\":\"x\"}").status())
        .isEqualTo(412);
    assertThat(remove(middle).status()).isEqualTo(204);
    assertThat(admin.post(middle + "/restorations", "").etag()).isEqualTo("\"3\"");
  }

  @Test
  void equalTimesKeepTheOrderInWhichTheyWereTyped() {
    List<String> texts = List.of("one", "two", "three", "four", "five");
    List<String> all = texts.stream().map(text -> add("14:02:00", text)).toList();
    for (int i : new int[] {3, 0, 4, 1}) {
      change(all.get(i), "{\"kind\":\"action\"}");
      change(all.get(i), "{\"occurredAt\":\"2026-03-01T14:0" + i + ":00Z\"}");
      remove(all.get(i));
      admin.post(all.get(i) + "/restorations", "");
      change(all.get(i), "{\"occurredAt\":\"2026-03-01T14:02:00Z\"}");
      assertThat(chronicle.texts(admin, "")).isEqualTo(texts);
    }
  }

  @Test
  void removedEntriesComeInPartsTheLastOneFirst() {
    Stream.of("a", "b", "c").map(text -> add("14:02:00", text)).toList().forEach(this::remove);
    JsonNode first = admin.get(path + "?removed=true&limit=2").json();
    assertThat(first.path("items").findValuesAsText("text")).containsExactly("c", "b");
    String next = first.path("next").asText();
    assertThat(
            admin
                .get(path + "?removed=true&limit=2&cursor=" + next)
                .json()
                .path("items")
                .findValuesAsText("text"))
        .containsExactly("a");
    assertThat(admin.get(path + "?removed=true&cursor=x").status()).isEqualTo(422);
    assertThat(admin.get(path + "?removed=maybe").status()).isEqualTo(422);
  }

  @Test
  void whoDoesNotDraftHearsNothingOfIt() {
    Client reader = Readers.reader(World.shared());
    String there = add("14:02:00", "kept words");
    change(there, "{\"text\":\"kept later\"}");
    String gone = add("14:03:00", "taken words");
    remove(gone);
    String never = path + "/" + "b".repeat(20);
    assertThat(reader.get(path + "?removed=true").status()).isEqualTo(403);
    for (String one : List.of(there, gone, never)) {
      assertThat(reader.get(one + "/history").status()).isEqualTo(403);
      assertThat(reader.post(one + "/restorations", "").status()).isEqualTo(403);
    }
    assertThat(reader.get(gone).text()).isEqualTo(reader.get(never).text());
    Client browser = reader.with("Accept", "text/html");
    assertThat(reader.get(path).text() + browser.get(chronicle.page()).text())
        .doesNotContain("kept words", "taken words", "Removed entries");
    assertThat(browser.get(chronicle.page() + "/timeline/removed").status()).isEqualTo(403);
    assertThat(browser.get(there.replace("/api/v1", "") + "/history").status()).isEqualTo(403);
    assertThat(reader.get("/api/v1/archive").text()).doesNotContain("taken words", "kept words");
    assertThat(World.shared().stranger().get(there + "/history").status()).isEqualTo(401);
  }

  @Test
  void ofARestrictedIncidentOthersHearNothing() {
    String one = add("14:02:00", "hushed words");
    admin
        .with("If-Match", "*")
        .patch(path.replace("/timeline", ""), "{\"visibility\":\"restricted\"}");
    Client author = World.shared().person(Role.author).browser();
    assertThat(author.get(path + "?removed=true").status()).isEqualTo(404);
    assertThat(author.get(one + "/history").status()).isEqualTo(404);
    assertThat(author.post(one + "/restorations", "").status()).isEqualTo(404);
    assertThat(author.get(chronicle.page() + "/timeline/removed").status()).isEqualTo(404);
  }
}
