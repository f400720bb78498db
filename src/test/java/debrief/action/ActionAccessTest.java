package debrief.action;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.export.ActionFormats;
import debrief.web.download.FileFormat;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may know of which action item, on every way that leads to one. */
class ActionAccessTest {
  private static final String EXPORT = Sample.ITEMS + "/export?format=";
  private final Sample sample = new Sample();
  private final Client reader = World.shared().as(Role.reader);
  private final Client author = World.shared().as(Role.author);

  @Test
  void anItemForTheTeamDoesNotExistForAReader() {
    String incident = sample.incident();
    String hidden =
        sample.item(incident, "{\"title\":\"Hidden from readers\",\"audience\":\"team\"}");
    sample.item(incident, "{\"title\":\"Open to all\"}");
    assertNothingOf("Hidden from readers", hidden, incident, reader);
    assertThat(author.get(Sample.ITEMS + "/" + hidden).status()).isEqualTo(200);
    assertThat(reader.get(Sample.ITEMS + "?incident=" + incident).json().path("items")).hasSize(1);
    assertThat(reader.get(ofIncident(incident)).json().path("items")).hasSize(1);
    assertThat(author.get(ofIncident(incident)).json().path("items")).hasSize(2);
    assertThat(reader.get("/incidents/" + incident).text())
        .contains("Open to all")
        .doesNotContain("Hidden from readers");
  }

  @Test
  void aRestrictedIncidentHidesItsItems() {
    String incident = sample.incident("{\"visibility\":\"restricted\"}");
    String hidden = sample.item(incident, "{\"title\":\"Of the restricted one\"}");
    assertNothingOf("Of the restricted one", hidden, incident, reader);
    assertNothingOf("Of the restricted one", hidden, incident, author);
    assertThat(author.get(ofIncident(incident)).status()).isEqualTo(404);
    assertThat(author.get(ofIncident(incident)).text())
        .isEqualTo(author.get(ofIncident("INC-999999")).text());
    assertThat(author.post(ofIncident(incident), "{\"title\":\"x\"}").text())
        .isEqualTo(
            author.post("/api/v1/incidents/INC-999999/action-items", "{\"title\":\"x\"}").text());
  }

  private static String ofIncident(String incident) {
    return "/api/v1/incidents/" + incident + "/action-items";
  }

  private static void assertNothingOf(String title, String ref, String incident, Client viewer) {
    String path = Sample.ITEMS + "/" + ref;
    Answer absent = viewer.get(Sample.ITEMS + "/ACT-999999");
    assertThat(viewer.get(path).status()).isEqualTo(404);
    assertThat(viewer.get(path).text()).isEqualTo(absent.text());
    assertThat(viewer.with("If-Match", "*").patch(path, "{\"title\":\"x\"}").status())
        .isEqualTo(404);
    assertThat(viewer.post(path + "/transitions", "{\"to\":\"committed\"}").status())
        .isEqualTo(404);
    Client browser = viewer.with("Accept", "text/html");
    for (String page : List.of("", "/edit")) {
      assertThat(browser.get("/action-items/" + ref + page).status()).isEqualTo(404);
    }
    String query = "incident=" + incident;
    assertThat(viewer.get(Sample.ITEMS + "?" + query).text()).doesNotContain(title);
    assertThat(viewer.get(ofIncident(incident)).text()).doesNotContain(title);
    assertThat(viewer.get(Sample.ITEMS + "?limit=500").text()).doesNotContain(title);
    assertThat(browser.get("/action-items?state=all&" + query).text()).doesNotContain(title);
    for (FileFormat listed : new ActionFormats().all()) {
      String format = listed.name();
      Answer file = viewer.get(EXPORT + format + "&" + query);
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.text()).doesNotContain(title);
    }
  }

  @Test
  void aReaderReadsAndTakesAwayButChangesNothing() {
    String ref = sample.complete();
    String path = Sample.ITEMS + "/" + ref;
    String incident = sample.read(ref).path("incident").asText();
    assertThat(reader.get(path).status()).isEqualTo(200);
    assertThat(reader.with("If-Match", "*").patch(path, "{\"title\":\"x\"}").status())
        .isEqualTo(403);
    assertThat(reader.post(path + "/transitions", "{\"to\":\"committed\"}").status())
        .isEqualTo(403);
    assertThat(
            reader
                .post("/api/v1/incidents/" + incident + "/action-items", "{\"title\":\"x\"}")
                .status())
        .isEqualTo(403);
    Client browser = reader.with("Accept", "text/html");
    assertThat(browser.get("/action-items/" + ref).text())
        .contains("Alert early")
        .doesNotContain("Change status", "/edit");
    assertThat(browser.get("/action-items/" + ref + "/edit").status()).isEqualTo(403);
    assertThat(browser.get("/incidents/" + incident + "/action-items/new").status()).isEqualTo(403);
    assertThat(sample.read(ref).path("title").asText()).isEqualTo("Alert early");
  }

  @Test
  void theTagsOfADraftStayWithThoseWhoDraft() {
    String incident = sample.incident();
    String ref = sample.item(incident, "{\"title\":\"tagged\"}");
    String draft = "/api/v1/incidents/" + incident + "/postmortem";
    assertThat(author.post(draft, "{\"template\":\"brief\"}").status()).isEqualTo(201);
    Answer tagged =
        author.put(draft + "/trust/privacy", "{\"effect\":\"strained\",\"explanation\":\"x\"}");
    assertThat(tagged.status()).as(tagged.text()).isBetween(200, 201);
    String list = Sample.ITEMS + "?principle=privacy&incident=" + incident;
    assertThat(author.get(list).json().path("items")).hasSize(1);
    assertThat(author.get(Sample.ITEMS + "/" + ref).json().at("/principles/0").asText())
        .isEqualTo("privacy");
    assertThat(reader.get(list).json().path("items")).isEmpty();
    assertThat(reader.get(Sample.ITEMS + "/" + ref).json().path("principles")).isEmpty();
    World.shared()
        .sql(
            """
            insert into report (slug, incident_number, title, summary, severity, origin, services,
              principles, started_at, edition, first_published_at, published_at)
            select 'tagged-' || number, number, title, '', severity, origin, services,
              array['privacy'], started_at, 1, now(), now()
            from incident where number = %s"""
                .formatted(incident.substring(4)));
    World.shared()
        .sql(
            """
            with e as (
              insert into edition (slug, number, published_at) values ('tagged-%1$s', 1, now()))
            insert into edition_rendering (slug, number, audience, content_format, content,
              content_hash, article)
            values ('tagged-%1$s', 1, 'organization', 2, '{"trust": []}', 'of-%1$s', '')"""
                .formatted(incident.substring(4)));
    assertThat(reader.get(list).json().path("items")).hasSize(1);
    assertThat(reader.get(Sample.ITEMS + "/" + ref).json().path("report").asText())
        .isEqualTo("tagged-" + incident.substring(4));
  }

  @Test
  void namesInTheHistoryStayWithTheTeam() {
    String ref = sample.complete();
    assertThat(sample.move(ref, "{\"to\":\"committed\"}").status()).isEqualTo(200);
    assertThat(author.get(Sample.ITEMS + "/" + ref).json().at("/history/0/who").asText())
        .isNotEmpty();
    assertThat(reader.get(Sample.ITEMS + "/" + ref).json().at("/history/0/who").isNull()).isTrue();
    assertThat(reader.get(Sample.ITEMS + "/" + ref).json().at("/history/0/to").asText())
        .isEqualTo("committed");
  }

  @Test
  void aTokenWithoutTheScopeTakesNothingAway() {
    String service = World.shared().service(Role.author);
    Client narrow = World.shared().admin().as(World.shared().token(service, "read"));
    assertThat(narrow.get(Sample.ITEMS).status()).isEqualTo(200);
    assertThat(narrow.get(EXPORT + "csv").status()).isEqualTo(403);
    assertThat(World.shared().stranger().get(EXPORT + "csv").status()).isEqualTo(401);
  }
}
