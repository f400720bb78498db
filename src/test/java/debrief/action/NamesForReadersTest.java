package debrief.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever does not draft is told roles: nor does a list, an export or a search say a name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamesForReadersTest {
  private final Client admin = World.shared().admin();
  private final Client reader = World.shared().as(Role.reader);
  private final Client author = World.shared().as(Role.author);
  private final String surname = World.unique("Zebrowski");
  private final String ref =
      admin
          .post(
              "/api/v1/incidents",
              """
              {"title": "Ada %1$s restarted the wrong queue", "startedAt": "2026-03-01T14:02:00Z",
               "summary": "It was %1$s's third night.",
               "participants": [{"name": "Ada %1$s", "role": "On-call engineer"}]}
              """
                  .formatted(surname))
          .json()
          .path("ref")
          .asText();
  private final String item =
      admin
          .post(
              "/api/v1/incidents/" + ref + "/action-items",
              """
              {"title": "Ask %1$s which queue looked right", "outcome": "Ada %1$s's answer is in the runbook",
               "options": [{"title": "Call %1$s", "tradeoffs": "%1$s may be asleep", "chosen": true}]}
              """
                  .formatted(surname))
          .json()
          .path("ref")
          .asText();

  private JsonNode found(Client somebody, String word) {
    return somebody.get("/api/v1/incidents?q=" + word).json().path("items");
  }

  @Test
  void aReaderCannotSearchForAName() {
    assertThat(found(author, surname)).hasSize(1);
    assertThat(found(reader, surname)).isEmpty();
    assertThat(reader.get("/incidents?q=" + surname).text()).doesNotContain(ref);
  }

  @Test
  void aReaderSeesNoOtherWritingOfAName() {
    String unique = World.unique("Quantock");
    String told =
        admin
            .post(
                "/api/v1/incidents",
                """
                {"title": "z%1$s restarted it", "startedAt": "2026-03-01T14:02:00Z",
                 "summary": "Juergen Mueller–%1$s left; Zel and %1$ss stayed. See [it](/a?u=jmueller).",
                 "participants": [{"name": "Prof. Zelmira \\"Zel\\" %1$s (SRE)", "role": "Scribe"},
                   {"name": "Müller-%1$s, Jürgen", "role": "Analyst"}]}
                """
                    .formatted(unique))
            .json()
            .path("ref")
            .asText();
    assertThat(author.get("/api/v1/incidents/" + told).text()).contains("Mueller", "Zel ");
    for (String path : new String[] {"/api/v1/incidents/", "/incidents/"}) {
      assertThat(reader.get(path + told).text())
          .containsIgnoringCase("scribe")
          .doesNotContainIgnoringCase(unique)
          .doesNotContainIgnoringCase("mueller")
          .doesNotContainIgnoringCase("juergen")
          .doesNotContain("Zel");
    }
    assertThat(found(author, "juergen").findValuesAsText("ref")).contains(told);
    assertThat(found(reader, "juergen").findValuesAsText("ref")).doesNotContain(told);
  }

  @Test
  void aReaderFindsWhatIsTold() {
    assertThat(found(reader, "engineer+wrong+queue").findValuesAsText("ref")).contains(ref);
  }

  @Test
  void aSearchFollowsTheParticipants() {
    String later = World.unique("Quillfeather");
    Client.Answer declared =
        admin.post(
            "/api/v1/incidents",
            "{\"title\": \"%s restarted it\", \"startedAt\": \"2026-03-01T14:02:00Z\"}"
                .formatted(later));
    assertThat(found(reader, later)).hasSize(1);
    admin
        .with("If-Match", declared.etag())
        .patch(
            "/api/v1/incidents/" + declared.json().path("ref").asText(),
            "{\"participants\": [{\"name\": \"%s\", \"role\": \"SRE\"}]}".formatted(later));
    assertThat(found(author, later)).hasSize(1);
    assertThat(found(reader, later)).isEmpty();
  }

  @Test
  void anItemNamesTheRole() {
    assertThat(author.get("/api/v1/action-items/" + item).text()).contains(surname);
    assertThat(reader.get("/api/v1/action-items/" + item).text())
        .contains("the on-call engineer")
        .doesNotContain(surname);
    assertThat(reader.get("/action-items/" + item).text()).doesNotContain(surname);
  }

  @Test
  void noListAndNoExportSaysTheName() {
    for (String path :
        new String[] {
          "/api/v1/action-items?incident=" + ref,
          "/api/v1/incidents/" + ref + "/action-items",
          "/api/v1/action-items/export?format=csv&incident=" + ref,
          "/api/v1/action-items/export?format=jsonl&incident=" + ref,
          "/api/v1/action-items/export?format=json&incident=" + ref,
          "/api/v1/action-items/export?format=markdown&incident=" + ref,
          "/action-items?incident=" + ref,
          "/incidents/" + ref
        }) {
      assertThat(author.get(path).text()).as(path).contains(surname);
      assertThat(reader.get(path).text()).as(path).contains(item).doesNotContain(surname);
    }
  }

  @Test
  void anOwnerIsForThoseWhoDraft() {
    String owner = World.unique("owner").toLowerCase(java.util.Locale.ROOT) + "@example.org";
    String owned =
        admin
            .post(
                "/api/v1/incidents/" + ref + "/action-items",
                """
                {"title": "Sort the queues", "owner": "%s", "team": "checkout",
                 "tracker": {"url": "https://tracker.example/~%s"}}
                """
                    .formatted(owner, surname))
            .json()
            .path("ref")
            .asText();
    String list = "/api/v1/action-items?incident=" + ref + "&owner=" + owner;
    assertThat(author.get(list).text()).contains(owned, owner);
    assertThat(reader.get(list).json().path("items")).isEmpty();
    for (String path :
        new String[] {
          "/api/v1/action-items/" + owned,
          "/api/v1/action-items?incident=" + ref,
          "/api/v1/incidents/" + ref + "/action-items",
          "/api/v1/action-items/export?format=csv&incident=" + ref,
          "/action-items/" + owned
        }) {
      assertThat(author.get(path).text()).as(path).contains(owner);
      assertThat(reader.get(path).text())
          .as(path)
          .contains(owned)
          .doesNotContain(owner)
          .doesNotContainIgnoringCase(surname);
    }
    assertThat(author.get("/action-items").text()).contains("name=\"owner\"");
    assertThat(reader.get("/action-items").text()).doesNotContain("name=\"owner\"");
  }

  @Test
  void aDisguisedNameIsToldAsARoleAndNotFound() {
    String later = World.unique("Quokkason");
    String hidden =
        later.substring(0, 3) + "&#8203;**" + later.substring(3, 6) + "**" + later.substring(6);
    String told =
        admin
            .post(
                "/api/v1/incidents",
                """
                {"title": "The queue stopped", "startedAt": "2026-03-01T14:02:00Z",
                 "summary": "It was %s who saw it.",
                 "participants": [{"name": "Ada %s", "role": "%s, on-call engineer"}]}
                """
                    .formatted(hidden, later, later))
            .json()
            .path("ref")
            .asText();
    assertThat(reader.get("/api/v1/incidents/" + told).text())
        .contains("the on-call engineer who saw it")
        .doesNotContain(later)
        .doesNotContain(later.substring(6));
    assertThat(reader.get("/incidents/" + told).text()).doesNotContain(later.substring(6));
  }
}
