package debrief.insight;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.World;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever may not see an incident sees the same ledger as if it were not there. */
class HiddenFromTheLedgerTest {
  private static final String SPAN = "from=2026-Q1&to=2026-Q2";
  private static final List<String> WAYS =
      List.of(
          "/api/v1/trust?" + SPAN,
          "/api/v1/trust?" + SPAN + "&service=vault",
          "/api/v1/trust?" + SPAN + "&team=locksmiths",
          "/trust.csv?table=principles&" + SPAN,
          "/trust.csv?table=quarters&" + SPAN,
          "/trust.csv?table=incidents&" + SPAN,
          "/trust.csv?table=incidents&service=vault&" + SPAN,
          "/trust?" + SPAN,
          "/trust/incidents?" + SPAN,
          "/trust/incidents?principle=security&effect=harmed&" + SPAN,
          "/trust/incidents?impact=missing&" + SPAN,
          "/trust/incidents?report=with&service=vault&" + SPAN,
          "/trust/promises?" + SPAN,
          "/trust/promises?principle=security&standing=open&team=locksmiths&" + SPAN);

  private static World world;
  private static Client admin;

  @BeforeAll
  static void begin() {
    world = World.empty();
    admin = world.as(Role.administrator);
    LedgerStory.begin(admin, "shop", "2026-02-01T10:00:00Z", null, "2026-02-01T10:10:00Z")
        .publish("security harmed");
  }

  @AfterAll
  static void end() {
    world.close();
  }

  private static String all(Client client) {
    return WAYS.stream()
        .map(
            path ->
                path + "\n" + client.get(path).text().replaceAll("(?s)<meta name=\"csrf.*?>", ""))
        .collect(Collectors.joining("\n\n"));
  }

  private static LedgerStory vault() {
    LedgerStory story = LedgerStory.begin(admin, "vault", "2026-02-03T10:00:00Z", null, null);
    story.patch("{\"visibility\":\"restricted\"}");
    story.publish("security harmed");
    story.promise("Turn the key", "locksmiths", "2099-01-01", "organization");
    return story;
  }

  @Test
  void noFigureMovesForThoseWhoMayNotSee() {
    Client author = world.as(Role.author);
    Client reader = world.as(Role.reader);
    String beforeForAuthor = all(author);
    String beforeForReader = all(reader);
    String beforeForAdmin = all(admin);
    LedgerStory story = vault();
    assertThat(all(author)).isEqualTo(beforeForAuthor);
    assertThat(all(reader)).isEqualTo(beforeForReader);
    // And it is there for those who may.
    assertThat(all(admin)).isNotEqualTo(beforeForAdmin).contains("Turn the key", story.ref());
    // What becomes restricted is gone at once, also where it was counted before.
    LedgerStory open = LedgerStory.begin(admin, "shop", "2026-02-04T10:00:00Z", null, null);
    open.publish("security strained");
    assertThat(all(reader)).isNotEqualTo(beforeForReader);
    open.patch("{\"visibility\":\"restricted\"}");
    assertThat(all(reader)).isEqualTo(beforeForReader);
    assertThat(all(author)).isEqualTo(beforeForAuthor);
  }

  @Test
  void whatIsSharedIsCountedForThoseItIsSharedWith() {
    Client author = world.as(Role.author);
    String before = all(author);
    LedgerStory story = vault();
    String address = author.get("/api/v1/me").json().path("email").asText();
    story.patch("{\"sharedWith\":{\"people\":[\"" + address + "\"]}}");
    assertThat(all(author)).isNotEqualTo(before).contains(story.ref());
    story.patch("{\"sharedWith\":{\"people\":[]}}");
    assertThat(all(author)).isEqualTo(before);
  }

  @Test
  void whatWasDismissedIsInNoFigureOfAnybody() {
    String before = all(admin);
    LedgerStory story = LedgerStory.begin(admin, "shop", "2026-02-05T10:00:00Z", null, null);
    story.publish("security strained");
    story.promise("Nothing to do", "locksmiths", "2099-01-01", "organization");
    String with = all(admin);
    assertThat(with).isNotEqualTo(before);
    admin.post(story.path() + "/dismissals", "{\"reason\":\"It was a drill\"}");
    assertThat(all(admin)).isEqualTo(before);
    admin.delete(story.path() + "/dismissals");
    assertThat(all(admin)).isEqualTo(with);
    admin.post(story.path() + "/dismissals", "{\"reason\":\"It was a drill\"}");
  }
}
