package debrief.search;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.web.Urls;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is typed gets an answer, and a filter that cannot be is said to be none. */
class SearchBadInputTest {
  private final World world = World.shared();
  private final Client reader = world.as(Role.reader);

  private Answer ask(String query) {
    return reader.get("/api/v1/search?" + query);
  }

  @Test
  void whateverIsTypedGetsAnAnswer() {
    for (String q :
        List.of(
            "",
            " ",
            "\"",
            "\"\"\"\"",
            "''''",
            "-",
            "- - -",
            "(((",
            ")(",
            "& | !",
            "<->",
            "a <-> & b",
            "the",
            "the and of",
            "who was it",
            ":",
            "::::",
            "service:",
            "-\"",
            "%",
            "_",
            "\\",
            "';--",
            "(a+)+$",
            "שלום עולם",
            "\u202eabc",
            "مرحبا بالعالم",
            "证",
            "🫖🫖",
            "*",
            "a:*",
            "'a':*",
            "-only -exclusions",
            "\ud83d",
            "x".repeat(1000),
            "a ".repeat(499),
            "-a ".repeat(300))) {
      Answer answer = ask("q=" + Urls.encode(q));
      assertThat(answer.status()).as(q + " " + answer.text()).isEqualTo(200);
      assertThat(reader.get("/search?q=" + Urls.encode(q)).status()).as(q).isEqualTo(200);
    }
    assertThat(ask("q=the+and+of").text()).contains("These words stand in every text");
  }

  @Test
  void randomTextGetsAnAnswer() {
    Random random = new Random(42);
    String letters = "ab\"'-:()&|!<>* é証\\%\t";
    for (int i = 0; i < 150; i++) {
      StringBuilder q = new StringBuilder();
      for (int j = random.nextInt(60); j >= 0; j--) {
        q.append(letters.charAt(random.nextInt(letters.length())));
      }
      Answer answer = ask("q=" + Urls.encode(q.toString()));
      assertThat(answer.status()).as(q + " " + answer.text()).isEqualTo(200);
    }
  }

  @Test
  void whatCannotBeIsRefusedWithItsField() {
    for (List<String> one :
        List.of(
            List.of("q=" + "x".repeat(10_000), "q"),
            List.of("q=a%00b", "q"),
            List.of("q=severity:SEV9", "q"),
            List.of("q=principle:beauty", "q"),
            List.of("q=before:yesterday", "q"),
            List.of("q=is:shut", "q"),
            List.of("q=kind:poem", "q"),
            List.of("kind=poem", "kind"),
            List.of("severity=9", "severity"),
            List.of("principle=beauty", "principle"),
            List.of("before=soon", "before"),
            List.of("is=shut", "is"),
            List.of("colour=red", "colour"),
            List.of("limit=0", "limit"),
            List.of("q=a&cursor=nonsense", "cursor"),
            List.of("q=a&cursor=MTk3MC0wMS0wMVQwMDowMDowMFogeA", "cursor"))) {
      Answer answer = ask(one.get(0));
      assertThat(answer.status()).as(one.get(0)).isIn(422, 414, 431);
      if (answer.status() == 422) {
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(one.get(1));
      }
    }
    Answer page = reader.get("/search?q=severity:SEV9");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("One of SEV1", "value=\"severity:SEV9\"");
    assertThat(ask("q=service:there-is-none").json().path("items")).isEmpty();
  }

  @Test
  void nobodySearchesWithoutSigningIn() {
    assertThat(world.stranger().get("/api/v1/search?q=a").status()).isEqualTo(401);
  }
}
