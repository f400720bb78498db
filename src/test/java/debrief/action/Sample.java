package debrief.action;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;

/** Makes incidents and action items over HTTP. */
public final class Sample {
  public static final String ITEMS = "/api/v1/action-items";

  private final Client admin = World.shared().admin();

  public Client admin() {
    return admin;
  }

  public String incident() {
    return incident("{}");
  }

  /**
   * @param more fields of the incident as a JSON object
   */
  public String incident(String more) {
    String fields = more.strip().substring(1);
    String rest = fields.strip().equals("}") ? "}" : "," + fields;
    Answer made =
        admin.post(
            "/api/v1/incidents",
            "{\"title\":\"Checkout answers 503\",\"startedAt\":\"2026-03-01T14:02:00Z\"" + rest);
    if (made.status() != 201) {
      throw new AssertionError(made.text());
    }
    return made.json().path("ref").asText();
  }

  public Answer add(String incident, String json) {
    return admin.post("/api/v1/incidents/" + incident + "/action-items", json);
  }

  /** Its reference. */
  public String item(String incident, String json) {
    Answer made = add(incident, json);
    if (made.status() != 201) {
      throw new AssertionError(made.text());
    }
    return made.json().path("ref").asText();
  }

  /** One that has all that a promise needs, for 1 April 2026. */
  public String complete() {
    return item(
        incident(), "{\"title\":\"Alert early\",\"team\":\"checkout\",\"dueOn\":\"2026-04-01\"}");
  }

  public Answer move(String ref, String json) {
    return admin.post(ITEMS + "/" + ref + "/transitions", json);
  }

  public JsonNode read(String ref) {
    return admin.get(ITEMS + "/" + ref).json();
  }

  public Answer patch(String ref, String json) {
    String etag = admin.get(ITEMS + "/" + ref).etag();
    return admin.with("If-Match", etag).patch(ITEMS + "/" + ref, json);
  }
}
