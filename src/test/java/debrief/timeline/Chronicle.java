package debrief.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A new incident with an empty timeline, for tests to write on.
 *
 * @param page the incident's
 */
public record Chronicle(Client admin, String page) {
  static final String ALERT =
      """
      {"occurredAt": "2026-03-01T14:02:00Z", "knownAt": "2026-03-01T14:09:00Z",
       "kind": "alert", "text": "Errors **above** 5 %", "audience": "public",
       "evidence": [{"label": "dashboard", "url": "https://grafana.example.org/d/1"}]}""";

  private static Chronicle of(String more) {
    Client admin = World.shared().admin();
    Answer made =
        admin.post(
            "/api/v1/incidents",
            "{\"title\":\"Checkout answers 503\",\"startedAt\":\"2026-03-01T14:00:00Z\""
                + more
                + "}");
    return new Chronicle(admin, "/incidents/" + made.json().path("ref").asText());
  }

  public static Chronicle ofWhatIsOver() {
    return of(", \"resolvedAt\": \"2026-03-01T15:00:00Z\"");
  }

  public static Chronicle ofWhatLasts() {
    return of("");
  }

  /** Its path in the API. */
  public String path() {
    return "/api/v1" + page + "/timeline";
  }

  /** A page as a browser asks for it. */
  public Client browser() {
    return admin.with("Accept", "text/html");
  }

  /** Sends the form of one line and what is folded away below it. */
  public Answer add(String... fields) {
    return browser().form(page + "/timeline", fields);
  }

  /** When, which kind, what. */
  public List<String> entries() {
    List<String> found = new ArrayList<>();
    for (JsonNode e : admin.get(path()).json().path("items")) {
      found.add(
          e.path("occurredAt").asText()
              + " "
              + e.path("kind").asText()
              + " "
              + e.path("text").asText());
    }
    return found;
  }

  public String firstId() {
    return admin.get(path()).json().at("/items/0/id").asText();
  }

  public List<String> texts(Client client, String query) {
    List<String> texts = new ArrayList<>();
    client
        .get(path() + query)
        .json()
        .path("items")
        .forEach(e -> texts.add(e.path("text").asText()));
    return texts;
  }

  public static String entry(String time, String text) {
    return Json.text(Map.of("occurredAt", "2026-03-01T" + time + "Z", "text", text));
  }

  /** A hidden field of a page. */
  public static String field(String html, String name) {
    Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
    assertThat(matcher.find()).isTrue();
    return matcher
        .group(1)
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
