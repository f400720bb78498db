package debrief.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.web.Urls;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
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

  static void finds(Client client, String word) {
    assertThat(by(client, word).path("items")).as(word).isNotEmpty();
  }

  /** Neither by the word, nor by a filter, nor as what a misspelt one may have meant. */
  static void finds(Client client, String word, String service) {
    finds(client, word);
    assertThat(by(client, "service:" + service).path("items")).isNotEmpty();
  }

  static void isSilent(Client client, String word, String service) {
    JsonNode found = by(client, word);
    assertThat(found.path("items")).as(word).isEmpty();
    assertThat(found.path("facets").toString()).doesNotContain(service, "count");
    String misspelt = word.substring(0, word.length() - 2) + word.charAt(word.length() - 1);
    for (String typed : List.of(misspelt, word + "x")) {
      JsonNode near = by(client, typed);
      assertThat(near.toString()).as(typed).doesNotContain(word, service);
      assertThat(near.path("didYouMean").isNull()).as(typed).isTrue();
    }
    assertThat(by(client, "service:" + service).path("items")).isEmpty();
    assertThat(client.get("/search?q=" + word).text()).contains("Nothing found");
    assertThat(client.get("/search?q=" + word).text()).doesNotContain(service);
  }

  /** How often a word is kept, wherever search keeps any. */
  static int left(World world, String word) {
    return world
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select (select count(*) from search_word where word = :word)
                          + (select count(*) from search_document d where d.body ilike '%' || :word || '%'
                            or d.title ilike '%' || :word || '%' or d.words::text like '%' || :word || '%'
                            or d.spelled::text like '%' || :word || '%')
                        """)
                    .bind("word", word)
                    .mapTo(Integer.class)
                    .one());
  }
}
