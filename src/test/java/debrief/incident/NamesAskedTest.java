package debrief.incident;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** Names in a pasted chat are asked for once each, and stand in the way of publishing till then. */
class NamesAskedTest {
  private static final String ASKED = "without a role";
  private final Client author = World.shared().signedIn(Role.facilitator);
  private final String ref =
      author
          .post(
              "/api/v1/incidents",
              "{\"title\":\"Checkout answers 503\",\"startedAt\":\"2026-03-01T09:00:00Z\","
                  + "\"resolvedAt\":\"2026-03-01T11:00:00Z\"}")
          .json()
          .path("ref")
          .asText();
  private final String page = "/incidents/" + ref;

  private void paste(String lines) {
    Answer added = author.form(page + "/timeline", "kind", "auto", "text", lines, "zone", "UTC");
    assertThat(added.status()).as(added.text()).isEqualTo(303);
  }

  private String shown() {
    return author.get(page).text();
  }

  private Answer say(String name, String... field) {
    return author.form(page + "/names", "name", name, field[0], field[1]);
  }

  @Test
  void eachSpeakerIsAskedForOnce() {
    paste("[09:14] Ato Kwarteng: it is the pool\n09:15 Ada Byron: looking\n09:16 Ato Kwarteng: ok");
    assertThat(author.get("/api/v1/incidents/" + ref + "/timeline").json().path("items"))
        .hasSize(3);
    assertThat(shown()).contains("2 names " + ASKED, "Incident commander");
    assertThat(say("Ato Kwarteng", "role", "On-call engineer").status()).isEqualTo(303);
    assertThat(shown()).contains("1 name " + ASKED);
    assertThat(say("Ada Byron", "other", "Database owner").status()).isEqualTo(303);
    assertThat(shown()).doesNotContain(ASKED);
    assertThat(
            author
                .get("/api/v1/incidents/" + ref)
                .json()
                .path("participants")
                .findValuesAsText("role"))
        .containsExactly("On-call engineer", "Database owner");
    say("Ada Byron", "role", "Responder");
    assertThat(author.get("/api/v1/incidents/" + ref).json().path("participants")).hasSize(2);
  }

  private static String account(String name) {
    String email = World.unique("account") + "@shop.example";
    World.shared()
        .admin()
        .post(
            "/api/v1/people",
            "{\"name\":\"%s\",\"email\":\"%s\",\"role\":\"reader\"}".formatted(name, email));
    return email;
  }

  private String emails() {
    return author.get("/api/v1/incidents/" + ref).json().path("participants").toString();
  }

  @Test
  void theOnlyAccountWithANameIsProposedAndCanBeLeftOut() {
    String only = account("Wanjiru Only");
    paste("09:14 Wanjiru Only: it is the pool\n09:15 Wanjiru: looking");
    assertThat(shown())
        .contains("value=\"" + only + "\" checked", "account with this name")
        .containsOnlyOnce("type=\"checkbox\" name=\"email\"");
    assertThat(World.shared().signedIn(Role.reader).with("Accept", "text/html").get(page).text())
        .doesNotContain(only, ASKED);
    author.form(page + "/names", "name", "Wanjiru Only", "role", "Responder", "email", only);
    assertThat(emails()).contains(only);
    say("Wanjiru", "role", "Responder");
    assertThat(emails()).containsOnlyOnce("email\":\"");
  }

  @Test
  void ofSeveralAccountsOneIsChosen() {
    String one = account("Amina Twice");
    String other = account("amina  twice");
    paste("09:14 Amina Twice: it is the pool");
    assertThat(shown())
        .contains("Which account is it?", "value=\"" + one + "\"><span>", other)
        .contains("value=\"\"\n          checked")
        .doesNotContain(one + "\" checked");
    author.form(page + "/names", "name", "Amina Twice", "role", "Responder", "email", other);
    assertThat(emails()).contains(other).doesNotContain(one);
  }

  @Test
  void whereAnAddressOpensTheIncidentNothingIsTickedBeforehand() {
    String only = account("Njoki Single");
    String hidden =
        author
            .post(
                "/api/v1/incidents",
                "{\"title\":\"Hidden\",\"startedAt\":\"2026-03-01T09:00:00Z\",\"resolvedAt\":"
                    + "\"2026-03-01T11:00:00Z\",\"visibility\":\"restricted\"}")
            .json()
            .path("ref")
            .asText();
    author.form(
        "/incidents/" + hidden + "/timeline", "kind", "auto", "text", "09:14 Njoki Single: here");
    assertThat(author.get("/incidents/" + hidden).text())
        .contains("value=\"" + only + "\"><span>", "they may open this incident");
  }

  @Test
  void aWordThatIsNoNameIsNotAskedForTwice() {
    paste("09:14 Jordan: restarted\n09:15 Will: on it\n09:16 Alert: 503");
    assertThat(shown()).contains("2 names " + ASKED);
    say("Jordan", "nobody", "true");
    say("Will", "nobody", "true");
    assertThat(shown()).doesNotContain(ASKED);
    paste("09:20 Jordan Baker: x\n09:21 Jordan: restarted again");
    assertThat(shown()).contains("1 name " + ASKED).doesNotContain("value=\"Jordan\"");
  }

  @Test
  void twoOfOneFirstNameAreTwo() {
    paste("09:14 Ada Byron: one\n09:15 Ada Lovett: two");
    say("Ada Byron", "role", "Responder");
    assertThat(shown()).contains("1 name " + ASKED, "Ada Lovett");
  }

  @Test
  void fiftySpeakersAreAllAskedFor() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      String name = "Person" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      lines.append("09:").append(10 + i % 50).append(' ').append(name).append(": here\n");
    }
    paste(lines.toString());
    assertThat(shown()).contains("50 names " + ASKED);
  }

  @Test
  void withoutARoleNothingIsDone() {
    assertThat(say("Ato Kwarteng", "other", " ").status()).isEqualTo(422);
    assertThat(say(" ", "role", "Responder").status()).isEqualTo(422);
    assertThat(say("x".repeat(300), "role", "Responder").status()).isEqualTo(422);
    assertThat(
            World.shared()
                .signedIn(Role.reader)
                .form(page + "/names", "name", "Ato", "role", "Responder")
                .status())
        .isEqualTo(403);
  }

  private void write(String words) {
    author.post("/api/v1/incidents/" + ref + "/postmortem", "{\"template\":\"brief\"}");
    String sections = "/api/v1/incidents/" + ref + "/postmortem/sections/";
    for (String key :
        new String[] {"summary", "what-happened", "contributing-factors", "follow-up"}) {
      author.with("If-Match", "*").put(sections + key, "{\"markdown\":\"" + words + "\"}");
    }
  }

  @Test
  void whoeverHasAnAccountIsKnownInProseToo() {
    String email = account("Sunniva Bhattarai");
    write("The pool was full until Sunniva **Bhattarai** broke the build.");
    String review = "/api/v1/incidents/" + ref + "/postmortem/review";
    assertThat(author.get(review).text()).contains("blame");
    String transitions = "/api/v1/incidents/" + ref + "/postmortem/transitions";
    Answer refused = author.post(transitions, "{\"to\":\"published\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("participants", "Sunniva Bhattarai");
    assertThat(author.get(page + "/postmortem/check").text())
        .contains("value=\"Sunniva Bhattarai\"", email);
    write("Sunniva Bhattarai looked at the pool.");
    assertThat(author.get(review).text()).contains("named-person.somebody");
    say("Sunniva Bhattarai", "role", "On-call engineer");
    assertThat(author.get(page + "/postmortem/check").text())
        .doesNotContain("Role of Sunniva Bhattarai")
        .contains("1 name will be printed as a role");
    assertThat(author.post(transitions, "{\"to\":\"published\"}").status()).isLessThan(300);
  }

  @Test
  void aParticipantWhoseNameIsAWordIsShownWhereItStays() {
    say("Mark Lindqvist", "role", "On-call engineer");
    write("Mark restarted the pool. Mark the pool as full. A mark stays.");
    assertThat(author.get(page + "/postmortem/check").text())
        .contains("These words stay as they are", "<b>Mark</b> the pool as full", "Mark Lindqvist")
        .doesNotContain("<b>Mark</b> restarted", "<b>mark</b>");
  }

  @Test
  void publishingWaitsUntilSomebodyIsRecorded() {
    paste("09:14 Ato Kwarteng: it is the pool");
    write("The pool was full.");
    String transitions = "/api/v1/incidents/" + ref + "/postmortem/transitions";
    Answer refused = author.post(transitions, "{\"to\":\"published\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("participants", "Ato Kwarteng", "role");
    assertThat(author.get(page + "/postmortem/check").text())
        .contains("Needed first", "Names stand in the text", "value=\"Ato Kwarteng\"");
    Answer said =
        author.form(
            page + "/names", "name", "Ato Kwarteng", "role", "On-call engineer", "back", "check");
    assertThat(said.header("Location")).endsWith("/postmortem/check");
    assertThat(author.post(transitions, "{\"to\":\"published\"}").status()).isLessThan(300);
  }
}
