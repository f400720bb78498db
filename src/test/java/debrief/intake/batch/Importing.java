package debrief.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;

/** Somebody's import of many documents, over HTTP. */
record Importing(Client client, String path) {

  static Importing begun(Client client, String query, byte[] zip) {
    Answer answer =
        client
            .with("Prefer", "respond-async")
            .send("POST", "/api/v1/archive/imports?" + query, "application/zip", zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    String path = "/api/v1/archive/imports/" + answer.json().path("id").asText();
    assertThat(answer.header("Location")).endsWith(path);
    return new Importing(client, path);
  }

  static Importing done(Client client, String query, byte[] zip) {
    Importing importing = begun(client, query, zip);
    importing.until("finished");
    return importing;
  }

  JsonNode now() {
    return client.get(path).json();
  }

  void until(String state) {
    Await.until("the import is " + state, () -> now().path("state").asText().equals(state));
  }

  JsonNode files() {
    return client.get(path + "/documents?limit=500").json().path("items");
  }

  JsonNode file(String name) {
    for (JsonNode file : files()) {
      if (file.path("path").asText().equals(name)) {
        return file;
      }
    }
    throw new AssertionError("no file " + name + " in " + files());
  }

  Answer move(String to) {
    return client.post(path + "/transitions", "{\"to\":\"" + to + "\"}");
  }

  Answer correct(String json) {
    return client.with("If-Match", client.get(path).etag()).put(path + "/corrections", json);
  }
}
