package debrief.incident;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import debrief.world.Yesterday;
import org.junit.jupiter.api.Test;

/** Whether readers may declare is the administrators' to say; the server holds to it. */
class ReadersDeclareTest {
  private static final String OFFER = "href=\"/incidents/new\"";

  private static Answer declare(Client client, String... more) {
    String[] fields = new String[4 + more.length];
    fields[0] = "title";
    fields[1] = "Checkout answers 503";
    fields[2] = "startedAt";
    fields[3] = Yesterday.at("10:00");
    System.arraycopy(more, 0, fields, 4, more.length);
    return client.form("/incidents/new", fields);
  }

  private static String ref(Answer declared) {
    return declared.header("Location").replaceAll(".*(INC-\\d+).*", "$1");
  }

  @Test
  void aReaderDeclaresAndChangesNothing() {
    try (World world = World.empty()) {
      Client reader = world.signedIn(Role.reader).with("Accept", "text/html");
      assertThat(reader.get("/").text()).contains(OFFER);
      assertThat(reader.get("/incidents").text()).contains(OFFER).doesNotContain("/import");
      assertThat(reader.get("/incidents/new").status()).isEqualTo(200);
      Answer declared = declare(reader);
      assertThat(declared.status()).isEqualTo(303);
      String path = "/incidents/" + ref(declared);
      assertThat(reader.get(path).text()).doesNotContain(path + "/edit", path + "/timeline\"");
      assertThat(reader.get(path + "/edit").status()).isEqualTo(403);
      assertThat(reader.form(path + "/timeline", "text", "10:01 down").status()).isEqualTo(403);
      assertThat(reader.form(path + "/moments", "moment", "detected").status()).isEqualTo(403);
      assertThat(reader.form(path + "/postmortem", "template", "incident").status()).isEqualTo(403);
    }
  }

  @Test
  void whatAReaderRestrictsStaysBetweenThemAndThoseNamed() {
    try (World world = World.empty()) {
      Client reader = world.signedIn(Role.reader).with("Accept", "text/html");
      String path = "/incidents/" + ref(declare(reader, "visibility", "restricted"));
      assertThat(reader.get(path).status()).isEqualTo(200);
      Client author = world.signedIn(Role.author).with("Accept", "text/html");
      assertThat(author.get(path).status()).isEqualTo(404);
      assertThat(author.get("/incidents").text()).doesNotContain("Checkout answers 503");
    }
  }

  @Test
  void aReadersTokenDeclaresNothing() {
    World world = World.shared();
    assertThat(
            world
                .as(Role.reader)
                .post(
                    "/api/v1/incidents",
                    "{\"title\": \"x\", \"startedAt\": \"2026-03-01T10:00:00Z\"}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void whereReadersMayNotTheyAreNotOfferedIt() {
    try (World world = World.empty()) {
      Client administrator = world.signedIn(Role.administrator).with("Accept", "text/html");
      Client reader = world.signedIn(Role.reader).with("Accept", "text/html");
      assertThat(administrator.get("/administration").text()).contains("value=\"true\" checked");
      assertThat(administrator.form("/administration/declaring", "version", "0").status())
          .isEqualTo(303);
      assertThat(reader.get("/incidents/new").status()).isEqualTo(403);
      assertThat(declare(reader).status()).isEqualTo(403);
      Await.until("it is so", () -> !reader.get("/").text().contains(OFFER));
      assertThat(reader.get("/incidents").text()).doesNotContain(OFFER);
      assertThat(reader.get("/start").text()).doesNotContain(OFFER);
      Client author = world.signedIn(Role.author).with("Accept", "text/html");
      assertThat(author.get("/").text()).contains(OFFER);
      assertThat(declare(author).status()).isEqualTo(303);
      assertThat(administrator.get("/journal").text()).contains("declareSettings.changed");
      // Somebody who saw the setting before does not overwrite it.
      administrator.form("/administration/declaring", "version", "0", "readersDeclare", "true");
      assertThat(reader.get("/incidents/new").status()).isEqualTo(403);
      administrator.form("/administration/declaring", "version", "1", "readersDeclare", "true");
      assertThat(reader.get("/incidents/new").status()).isEqualTo(200);
    }
  }
}
