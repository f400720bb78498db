package debrief.account;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.action.Sample;
import debrief.web.Urls;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are found by their names in any letters and case, however an accent is encoded. */
class NamesOfAnyOriginTest {
  private static final World WORLD = World.shared();
  private final Client admin = WORLD.admin();

  @ParameterizedTest
  @ValueSource(
      strings = {"Åsa Öberg", "Élodie Żak", "Иван Петров", "Ελένη Παππά", "अनिता राव", "王伟"})
  void oneIsFoundEverywhere(String name) {
    World.Someone who = WORLD.person(Role.author);
    Answer renamed =
        admin
            .with("If-Match", "*")
            .patch("/api/v1/people/" + who.id(), Json.text(Map.of("name", name)));
    assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
    String lower = name.toLowerCase(Locale.ROOT);
    String small = Normalizer.normalize(lower, Normalizer.Form.NFD);
    Sample sample = new Sample();
    String ref = sample.incident();
    String item =
        sample.item(ref, Json.text(Map.of("title", "x", "owner", small, "dueOn", "2020-03-01")));
    sample.move(item, "{\"to\":\"committed\",\"team\":\"checkout\"}");

    Client client = who.browser();
    assertThat(client.get("/api/v1/action-items?whose=me").text()).contains(item);
    assertThat(client.get("/api/v1/waiting").text()).contains(item);
    String owner = "/api/v1/action-items?limit=200&owner=";
    assertThat(client.get(owner + Urls.encode(name)).text()).contains(item);
    assertThat(client.get(owner + Urls.encode(who.email())).text()).contains(item);
    assertThat(client.with("Accept", "text/html").get("/action-items/" + item).text())
        .contains(who.email());

    String most = lower.substring(0, Math.max(2, lower.length() - 1));
    String beginning = Normalizer.normalize(most, Normalizer.Form.NFD);
    assertThat(admin.get("/suggest/person?q=" + Urls.encode(beginning)).text())
        .contains(who.email());
    String draft = "/api/v1/incidents/" + ref + "/postmortem";
    admin.post(draft, "{\"template\":\"brief\"}");
    assertThat(admin.get("/suggest/reviewer?for=" + ref + "&q=" + Urls.encode(beginning)).text())
        .contains(who.email());
    Answer reviewers =
        admin
            .with("If-Match", "*")
            .put(draft + "/reviewers", Json.text(Map.of("reviewers", new String[] {small})));
    assertThat(reviewers.text()).contains(who.email());
    admin
        .with("If-Match", "*")
        .put(
            draft + "/sections/summary",
            Json.text(Map.of("markdown", "The pool was full until " + name + " looked.")));
    assertThat(admin.get("/incidents/" + ref + "/postmortem/check").text())
        .contains("value=\"" + name + "\"");
  }
}
