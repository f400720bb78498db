package debrief.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A zip is chosen in a form, looked at, corrected and imported, without a script. */
class ImportPagesTest {
  private final World world = World.shared();
  private final Client browser = world.signedIn(Role.author);
  private final String name = World.unique("form");

  private Answer send(Client client, String csrf, String fileName, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"_csrf\"", csrf.getBytes(StandardCharsets.UTF_8));
    part(body, "name=\"file\"; filename=\"" + fileName + "\"", content);
    part(body, "name=\"collection\"", name.getBytes(StandardCharsets.UTF_8));
    body.writeBytes("--b0und--\r\n".getBytes(StandardCharsets.UTF_8));
    return client.send(
        "POST", "/imports", "multipart/form-data; boundary=b0und", body.toByteArray());
  }

  private static void part(ByteArrayOutputStream body, String name, byte[] content) {
    body.writeBytes(
        ("--b0und\r\nContent-Disposition: form-data; " + name + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theWholeWay() throws IOException {
    byte[] zip =
        new Packed().with("a.md", Packed.document(name)).with("b.md", "# " + name + " b").zip();
    Answer sent = send(browser, browser.csrf(), "pile.zip", zip);
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    String page = sent.header("Location").replaceFirst("^https?://[^/]+", "");
    Await.until("it can be looked at", () -> browser.get(page).text().contains("Look at the"));
    assertThat(browser.get("/imports").text()).contains(name, "waits for your look");
    Answer first = browser.get(page + "/documents/0");
    assertThat(first.text())
        .contains("What would be made of it", "Its source", "It begins", "The next");
    Answer wrong = browser.form(page + "/documents/0", "zone", "Middle Earth");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Middle Earth", "not known");
    Answer corrected =
        browser.form(
            page + "/documents/0",
            "zone",
            "Europe/Paris",
            "heading-0",
            "Summary",
            "place-0",
            "impact");
    assertThat(corrected.status()).isEqualTo(303);
    assertThat(browser.get(page).text()).contains("Europe/Paris", "“Summary” is Impact");
    assertThat(browser.form(page + "/state", "to", "running").status()).isEqualTo(303);
    Await.until("it is finished", () -> browser.get(page).text().contains("Finished: 2 of 2"));
    assertThat(browser.get(page).text()).contains("/incidents/INC-", "report?format=csv");
    assertThat(browser.get(page).response().headers().firstValue("Refresh")).isEmpty();
    assertThat(browser.get(page + "?outcome=refused").text())
        .contains("There is no")
        .contains("file here");
    assertThat(browser.get(page + "/documents/0").text()).contains("is done: imported");
  }

  @Test
  void whatIsNoZipIsSaidInTheForm() {
    Answer none = send(browser, browser.csrf(), "", new byte[0]);
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).contains("Choose a zip");
    byte[] words = "# Words".getBytes(StandardCharsets.UTF_8);
    assertThat(send(browser, browser.csrf(), "a.md", words).text()).contains("is no zip");
    assertThat(
            browser
                .send("POST", "/imports", "multipart/form-data; boundary=x", new byte[] {1})
                .status())
        .isEqualTo(400);
  }

  @Test
  void aFormOfAnotherSiteBringsNothing() throws IOException {
    byte[] zip = new Packed().with("a.md", Packed.document(name)).zip();
    assertThat(send(browser, "wrong", "pile.zip", zip).status()).isEqualTo(403);
    assertThat(browser.get("/imports").text()).doesNotContain(name);
  }

  @Test
  void readersSeeNoneOfIt() {
    Client reader = world.signedIn(Role.reader);
    assertThat(reader.get("/imports").status()).isEqualTo(403);
    assertThat(reader.get("/imports/abc").status()).isEqualTo(403);
  }
}
