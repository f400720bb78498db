package debrief.postmortem;

import debrief.world.Client;
import debrief.world.Client.Answer;

/** A new incident with a postmortem, for tests to write in. */
public record Drafting(Client client, String ref, String path) {

  public static Drafting start(Client client, String template) {
    Drafting drafting = declare(client);
    drafting.client.post(drafting.path, "{\"template\":\"" + template + "\"}");
    return drafting;
  }

  public static Drafting declare(Client client) {
    Answer made =
        client.post(
            "/api/v1/incidents",
            "{\"title\":\"Checkout answers 503\",\"startedAt\":\"2026-03-01T14:02:00Z\"}");
    String ref = made.json().path("ref").asText();
    return new Drafting(client, ref, "/api/v1/incidents/" + ref + "/postmortem");
  }

  Drafting as(Client other) {
    return new Drafting(other, ref, path);
  }

  public Answer read() {
    return client.get(path);
  }

  public Answer section(String key) {
    return client.get(path + "/sections/" + key);
  }

  Answer save(String key, String etag, String markdown) {
    Client sender = etag.isEmpty() ? client : client.with("If-Match", etag);
    return sender.put(path + "/sections/" + key, "{\"markdown\":\"" + markdown + "\"}");
  }

  /** Saves on top of whatever is there. */
  public Answer write(String key, String markdown) {
    return save(key, section(key).etag(), markdown);
  }

  public Answer tag(String principle, String effect) {
    return client.put(
        path + "/trust/" + principle,
        "{\"effect\":\"" + effect + "\",\"explanation\":\"In this way.\"}");
  }
}
