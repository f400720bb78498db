package debrief.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.web.Urls;
import debrief.world.Client;
import debrief.world.Client.Answer;
import java.util.ArrayList;
import java.util.List;

/** What somebody finds, asked through the API. */
final class Searched {
  private Searched() {}

  /**
   * @param more filters, each after {@code &}
   */
  static JsonNode by(Client client, String q, String more) {
    Answer answer = client.get("/api/v1/search?q=" + Urls.encode(q) + more);
    assertThat(answer.status()).as(q + " " + answer.text()).isEqualTo(200);
    return answer.json();
  }

  static JsonNode by(Client client, String q) {
    return by(client, q, "");
  }

  /** The addresses of what was found, without their anchors. */
  static List<String> urls(Client client, String q) {
    return urls(by(client, q));
  }

  static List<String> urls(JsonNode found) {
    List<String> urls = new ArrayList<>();
    found
        .path("items")
        .forEach(
            item -> {
              String url = item.path("url").asText().replaceAll("#.*", "");
              if (!urls.contains(url)) {
                urls.add(url);
              }
            });
    return urls;
  }
}
