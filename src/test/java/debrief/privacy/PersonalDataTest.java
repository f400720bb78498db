package debrief.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** Somebody goes: they are out at once, their words stay, and their data may be taken or erased. */
class PersonalDataTest {
  private static final String PEOPLE = "/api/v1/people/";
  private final World world = World.shared();
  private final Client admin = world.admin();

  private static String incident(World.Someone someone) {
    Answer declared =
        someone
            .browser()
            .post(
                "/api/v1/incidents",
                """
                {"title": "x", "startedAt": "2026-03-01T14:02:00Z",
                 "participants": [{"name": "%s", "role": "On-call engineer", "email": "%s"}]}"""
                    .formatted(someone.name(), someone.email()));
    assertThat(declared.status()).isEqualTo(201);
    return declared.json().path("ref").asText();
  }

  private Answer erase(String id) {
    return admin.with("If-Match", "*").delete(PEOPLE + id);
  }

  private Answer deactivate(String id) {
    return admin.with("If-Match", "*").patch(PEOPLE + id, "{\"active\":false}");
  }

  @Test
  void whatAFormerColleagueWroteIsShownUnderTheirRole() {
    World.Someone author = world.person(Role.author);
    String ref = incident(author);
    String postmortem = "/api/v1/incidents/" + ref + "/postmortem";
    author.browser().post(postmortem, "{\"template\":\"standard\"}");
    author.browser().put(postmortem + "/sections/summary", "{\"markdown\":\"Our words stay.\"}");
    Client other = world.as(Role.author);
    assertThat(other.get(postmortem + "/history").text()).contains(author.name());
    deactivate(author.id());
    assertThat(other.get(postmortem + "/history").text())
        .doesNotContain(author.name())
        .contains("A former author");
    assertThat(other.get(postmortem).text()).contains("Our words stay.");
    assertThat(admin.get("/api/v1/journal?actor=" + author.id()).text()).contains(author.name());
    admin.with("If-Match", "*").patch(PEOPLE + author.id(), "{\"active\":true}");
    assertThat(other.get(postmortem + "/history").text()).contains(author.name());
  }

  @Test
  void aNameThatWasWrittenWithoutAnAddressDoesNotStay() {
    World.Someone author = world.person(Role.author);
    Answer declared =
        admin.post(
            "/api/v1/incidents",
            """
            {"title": "x", "startedAt": "2026-03-01T14:02:00Z", "participants": [
              {"name": "%s", "role": "On-call engineer"}, {"name": " %s ", "role": ""},
              {"name": "Another", "role": "Lead"}]}"""
                .formatted(author.name(), author.name()));
    assertThat(declared.status()).isEqualTo(201);
    String path = "/api/v1/incidents/" + declared.json().path("ref").asText();
    assertThat(erase(author.id()).status()).isEqualTo(204);
    Answer after = admin.get(path);
    assertThat(after.etag()).isNotEqualTo(declared.etag());
    assertThat(after.json().path("participants").findValuesAsText("name"))
        .contains("On-call engineer", "A former colleague", "Another")
        .doesNotContain(author.name());
    assertThat(after.text()).doesNotContain(author.name());
  }

  @Test
  void everybodyTakesTheirOwnDataAndNobodyElses() throws Exception {
    World.Someone author = world.person(Role.author);
    String ref = incident(author);
    Answer own = author.browser().get(PEOPLE + author.id() + "/data");
    assertThat(own.status()).isEqualTo(200);
    JsonNode data = own.json();
    assertThat(data.at("/account/email").asText()).isEqualTo(author.email());
    assertThat(data.at("/sessions/0/address").asText()).isEqualTo("127.0.0.1");
    assertThat(data.at("/participations/0/incident").asText()).isEqualTo(ref);
    assertThat(data.path("journal").toString()).contains("incident.declared", "person.exported");
    assertThat(own.text()).doesNotContain("argon2", author.browser().session());
    Client other = world.person(Role.facilitator).browser();
    assertThat(other.get(PEOPLE + author.id() + "/data").status()).isEqualTo(403);
    assertThat(admin.get(PEOPLE + author.id() + "/data").status()).isEqualTo(200);
    assertThat(admin.get(PEOPLE + "nobody/data").status()).isEqualTo(404);
    assertThat(world.stranger().get(PEOPLE + author.id() + "/data").status()).isEqualTo(401);
  }

  @Test
  void whatIsSharedWithThemNoMoreIsNotInTheirDataEither() throws Exception {
    World.Someone author = world.person(Role.author);
    String ref = incident(author);
    String path = "/api/v1/incidents/" + ref;
    Client browser = author.browser();
    browser.post(path + "/postmortem", "{\"template\":\"standard\"}");
    browser.put(path + "/postmortem/sections/summary", "{\"markdown\":\"A quollword.\"}");
    String item =
        browser
            .post(
                path + "/action-items", "{\"title\":\"y\",\"team\":\"t\",\"dueOn\":\"2031-01-01\"}")
            .json()
            .path("ref")
            .asText();
    for (String to : new String[] {"committed", "blocked"}) {
      String move = "{\"to\":\"%s\",\"reason\":\"A quollreason\"}".formatted(to);
      browser.post("/api/v1/action-items/" + item + "/transitions", move);
    }
    String data = PEOPLE + author.id() + "/data";
    assertThat(browser.get(data).text()).contains("quollword", "quollreason");
    admin.with("If-Match", "*").patch(path, "{\"visibility\":\"restricted\",\"participants\":[]}");
    assertThat(browser.get(path).status()).isEqualTo(404);
    assertThat(browser.get(data).text()).contains(ref).doesNotContain("quollword", "quollreason");
  }

  @Test
  void whoIsErasedIsAPseudonymAndTheRecordHolds() {
    World.Someone author = world.person(Role.author);
    String ref = incident(author);
    String item =
        author
            .browser()
            .post(
                "/api/v1/incidents/" + ref + "/action-items",
                "{\"title\":\"y\",\"owner\":\"" + author.email() + "\"}")
            .json()
            .path("ref")
            .asText();
    String etag = admin.get("/api/v1/incidents/" + ref).etag();
    assertThat(admin.delete(PEOPLE + author.id()).status()).isEqualTo(428);
    assertThat(
            world.as(Role.facilitator).with("If-Match", "*").delete(PEOPLE + author.id()).status())
        .isEqualTo(403);
    assertThat(admin.with("If-Match", "\"99\"").delete(PEOPLE + author.id()).status())
        .isEqualTo(412);
    assertThat(erase(author.id()).status()).isEqualTo(204);

    assertThat(author.browser().get("/api/v1/me").status()).isEqualTo(401);
    Answer after = admin.get(PEOPLE + author.id());
    assertThat(after.json().path("name").asText()).isEqualTo("A former colleague");
    assertThat(after.json().path("erased").asBoolean()).isTrue();
    Answer incident = admin.get("/api/v1/incidents/" + ref);
    assertThat(incident.etag()).isNotEqualTo(etag);
    assertThat(incident.text()).doesNotContain(author.name(), author.email());
    assertThat(incident.json().at("/participants/0/role").asText()).isEqualTo("On-call engineer");
    assertThat(admin.get("/api/v1/action-items/" + item).text()).doesNotContain(author.email());
    for (String path :
        new String[] {PEOPLE + author.id(), PEOPLE + author.id() + "/data", "/api/v1/people"}) {
      assertThat(admin.get(path).text()).doesNotContain(author.name(), author.email());
    }
    JsonNode lines = admin.get("/api/v1/journal?actor=" + author.id()).json().path("items");
    assertThat(lines).isNotEmpty();
    lines.forEach(line -> assertThat(line.path("address").isNull()).isTrue());
    assertThat(lines.toString()).doesNotContain(author.name(), author.email());
    assertThat(admin.get("/api/v1/journal/check").json().path("sound").asBoolean()).isTrue();

    assertThat(erase(author.id()).status()).isEqualTo(409);
    assertThat(
            admin.with("If-Match", "*").patch(PEOPLE + author.id(), "{\"active\":true}").status())
        .isEqualTo(409);
    assertThat(world.signedIn(Role.administrator).get("/people/" + author.id()).text())
        .contains("was erased");
    assertThat(
            world
                .stranger()
                .form("/sign-in", "email", author.email(), "password", author.password())
                .status())
        .isEqualTo(422);
  }

  @Test
  void thePageAsksTwice() {
    World.Someone author = world.person(Role.author);
    Client browser = world.signedIn(Role.administrator);
    String path = "/people/" + author.id() + "/erase";
    assertThat(browser.get(path).text()).contains(author.name());
    String version = admin.get(PEOPLE + author.id()).etag().replace("\"", "");
    assertThat(browser.form(path, "version", version).status()).isEqualTo(422);
    assertThat(browser.form(path, "version", "77", "sure", "true").status()).isEqualTo(412);
    assertThat(browser.form(path, "version", version, "sure", "true").status()).isEqualTo(303);
  }

  @Test
  void theLastAdministratorIsNotErased() {
    try (World alone = World.empty()) {
      World.Someone last = alone.person(Role.administrator);
      Client byToken = alone.admin().with("If-Match", "*");
      assertThat(byToken.delete(PEOPLE + last.id()).status()).isEqualTo(409);
      assertThat(last.browser().get("/api/v1/me").status()).isEqualTo(200);
      World.Someone second = alone.person(Role.administrator);
      assertThat(byToken.delete(PEOPLE + last.id()).status()).isEqualTo(204);
      assertThat(byToken.delete(PEOPLE + second.id()).status()).isEqualTo(409);
    }
  }
}
