package debrief.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Half remembered is enough. */
class SearchTest {
  private final World world = World.shared();
  private final Client admin = world.admin();
  private final Client reader = world.as(Role.reader);

  private Story story(String title, String service) {
    Story story = Story.begin(admin, title).write("It went on until the morning.");
    Answer changed =
        admin
            .with("If-Match", "*")
            .patch(story.path(), Json.text(Map.of("services", List.of(service))));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    return story;
  }

  @Test
  void aReportIsFoundInAnyFormOfItsWords() {
    Story story = story("Walruses postponed the brazen refunds", World.unique("tusk"));
    story.section("summary", "Brazen walrus queues filled up.", "organization");
    String url = "/reports/" + story.publish();
    for (String q :
        List.of(
            "walrus refund",
            "postponing walruses",
            "BRAZEN walrüs",
            "\"brazen refunds\"",
            "walrus bra",
            "walrus -penguin",
            "ｗａｌｒｕｓ",
            "walrus queues filled")) {
      assertThat(Searched.urls(reader, q)).as(q).first().isEqualTo(url);
    }
    for (String q : List.of("\"refunds brazen\"", "walrus -postponed")) {
      assertThat(Searched.urls(reader, q)).as(q).doesNotContain(url);
    }
  }

  @Test
  void whatIsMisspeltIsFoundAndItsSpellingOffered() {
    String url = "/reports/" + story("The narwhal conduit overflowed", "sea").publish();
    for (String q : List.of("narwhla condiut", "narwal conduit", "narwhal ovreflowed")) {
      JsonNode found = Searched.by(reader, q);
      assertThat(Searched.urls(found)).as(q).first().isEqualTo(url);
      assertThat(found.path("didYouMean").asText()).as(q).contains("narwhal");
    }
    assertThat(Searched.by(reader, "narwhal conduit").path("didYouMean").isNull()).isTrue();
  }

  @Test
  void wordsThatMeanTheSameFindEachOther() {
    String url = "/reports/" + story("Kubernetes evicted the ocelot", "cats").publish();
    assertThat(Searched.urls(reader, "k8s ocelot")).containsExactly(url);
    String other = "/reports/" + story("The puma ran out of memory", "cats").publish();
    assertThat(Searched.urls(reader, "puma oom")).containsExactly(other);
  }

  @Test
  void aVersionIsFoundWithItsLetterAndWithout() {
    String marked = "/reports/" + story("The marmot moved to v2.4.17", "burrow").publish();
    String bare = "/reports/" + story("The marmot moved to 2.4.18", "burrow").publish();
    for (String q : List.of("marmot 2.4.17", "marmot v2.4.17", "2.4.17")) {
      assertThat(Searched.urls(reader, q)).as(q).first().isEqualTo(marked);
    }
    assertThat(Searched.urls(reader, "marmot v2.4.18")).first().isEqualTo(bare);
  }

  @Test
  void lettersOfScriptsWithoutBlanksAreFoundInsideOfALine() {
    String url = "/reports/" + story("証明書の期限切れで決済が失敗", "kanji").publish();
    for (String q : List.of("期限切れ", "証明書", "\"決済が失敗\"", "証")) {
      JsonNode found = Searched.by(reader, q);
      assertThat(Searched.urls(found)).as(q).contains(url);
    }
    assertThat(Searched.urls(reader, "期切")).doesNotContain(url);
  }

  @Test
  void partsAreFoundWhereTheyStand() {
    Story story = story("An evening of the tapir", World.unique("tapir"));
    story.section("summary", "Quixotic gibbon & co < 3 slept.", "organization");
    story.entry("The quixotic gibbon woke up", "organization");
    admin.post(
        story.path() + "/postmortem/factors", "{\"title\":\"Quixotic gibbon alarms are off\"}");
    admin.post(
        story.path() + "/postmortem/lessons",
        "{\"kind\":\"wentWell\",\"text\":\"The quixotic gibbon was calm\"}");
    Answer item =
        admin.post(story.path() + "/action-items", "{\"title\":\"Feed the quixotic gibbon\"}");
    String url = "/reports/" + story.publish();
    JsonNode found = Searched.by(reader, "quixotic gibbon");
    for (String kind : List.of("report", "section", "timeline", "factor", "lesson")) {
      JsonNode only = Searched.by(reader, "quixotic gibbon", "&kind=" + kind);
      assertThat(Searched.urls(only)).as(kind).containsExactly(url);
      assertThat(only.at("/items/0/kind").asText()).isEqualTo(kind);
      assertThat(only.at("/items/0/excerpt").asText())
          .as(kind)
          .containsIgnoringCase("<mark>quixotic</mark> <mark>gibbon</mark>");
    }
    assertThat(Searched.urls(Searched.by(reader, "quixotic gibbon is:open")))
        .containsExactly("/action-items/" + item.json().path("ref").asText());
    assertThat(found.toString()).contains("&amp; co &lt; 3").doesNotContain("co < 3");
    assertThat(Searched.urls(found)).contains(url).hasSize(2);
  }

  @Test
  void filtersAreTypedOrPicked() {
    String service = World.unique("aardvark");
    Story story = story("Lonely okapi", service);
    admin.with("If-Match", "*").patch(story.path(), "{\"severity\":\"SEV1\"}");
    String url = "/reports/" + story.publish();
    String other = "/reports/" + story("Lonely okapi again", World.unique("b")).publish();
    assertThat(Searched.urls(reader, "lonely okapi")).containsExactlyInAnyOrder(url, other);
    for (String q :
        List.of(
            "okapi service:" + service,
            "okapi severity:sev1",
            "service:\"" + service + "\"",
            "service:" + service + " before:2026-03-02 after:2026-03-01")) {
      assertThat(Searched.urls(reader, q)).as(q).containsExactly(url);
    }
    assertThat(Searched.urls(Searched.by(reader, "okapi", "&service=" + service)))
        .containsExactly(url);
    assertThat(Searched.urls(reader, "okapi before:2026-03-01")).isEmpty();
    JsonNode facets = Searched.by(reader, "lonely okapi").path("facets");
    assertThat(facets.path("severity").toString())
        .contains("{\"value\":\"SEV1\",\"count\":1}", "{\"value\":\"SEV3\",\"count\":1}");
    assertThat(facets.path("service").toString()).contains(service);
  }

  /** However far apart they stand, and though the last one is a beginning. */
  @Test
  void whatHasAllWordsComesBeforeWhatHasSome() {
    Story far = story("The lonesome dugong", "sea");
    far.section("summary", "It swam. ".repeat(200) + "Then the turbines stopped.", "organization");
    String url = "/reports/" + far.publish();
    story("Turbines, turbines", "sea").publish();
    story("More turbines for the dam", "sea").publish();
    for (String q : List.of("dugong turbines", "turbines dugo", "dugong turb")) {
      assertThat(Searched.urls(reader, q)).as(q).first().isEqualTo(url);
    }
  }

  @Test
  void aDraftIsFoundByThoseWhoDraft() {
    Story story = story("The shy pangolin", World.unique("pangolin"));
    story.section("summary", "Unfinished xebec thoughts.", "organization");
    String draft = "/incidents/" + story.ref() + "/postmortem";
    Client author = world.as(Role.author);
    Await.until("the draft is found", () -> Searched.urls(author, "xebec").contains(draft));
    assertThat(Searched.urls(reader, "xebec")).isEmpty();
    assertThat(Searched.by(reader, "xebce").path("didYouMean").isNull()).isTrue();
    String slug = story.publish();
    assertThat(Searched.urls(author, "xebec")).containsExactly("/reports/" + slug);
    assertThat(Searched.urls(reader, "xebec")).containsExactly("/reports/" + slug);
  }

  @Test
  void aPageGoesOnWhereTheOneBeforeEnded() {
    for (int i = 0; i < 3; i++) {
      story("Peckish kinkajou " + i, "fruit").publish();
    }
    JsonNode first = Searched.by(reader, "peckish kinkajou", "&kind=report&limit=2");
    assertThat(first.path("items")).hasSize(2);
    JsonNode second =
        Searched.by(
            reader,
            "peckish kinkajou",
            "&kind=report&limit=2&cursor=" + first.path("next").asText());
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(Searched.urls(first)).doesNotContainAnyElementsOf(Searched.urls(second));
  }
}
