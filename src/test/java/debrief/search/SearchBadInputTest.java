package debrief.search;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.web.Urls;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is typed gets an answer, and a filter that cannot be is said to be none. */
class SearchBadInputTest {
  /** Seconds would be a search that goes astray; a slow machine needs tenths. */
  private static final Duration BRIEF = Duration.ofSeconds(10);

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

  /** A person is told the same as a program, on the page and with what they typed still there. */
  @Test
  void thePageSaysWhatCannotBeLookedFor() {
    for (List<String> one :
        List.of(
            List.of("q=" + "x".repeat(2_000), "At most 1,000 characters"),
            List.of("q=a%00b", "without null characters"),
            List.of("q=principle:beauty", "principle: "),
            List.of("q=before:yesterday", "before: "),
            List.of("q=is:shut", "is:open is all there is"),
            List.of("q=kind:poem", "kind: "),
            List.of("q=okapi&kind=poem", "kind: "),
            List.of("q=okapi&severity=9", "severity: "),
            List.of("q=okapi&after=soon", "after: "))) {
      Answer page = reader.get("/search?" + one.get(0));
      assertThat(page.status()).as(one.get(0)).isEqualTo(422);
      assertThat(page.text()).as(one.get(0)).contains("id=\"q-error\"", one.get(1));
      assertThat(ask(one.get(0)).status()).as(one.get(0)).isEqualTo(422);
    }
    assertThat(reader.get("/search?q=" + "x".repeat(10_000)).status()).isIn(414, 422, 431);
  }

  @Test
  void aFilterThatThereIsNotIsSaidToBeNone() {
    Answer answer = ask("q=" + Urls.encode("colour:red flavour:<b>mint</b> fault"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("notes").toString())
        .contains("There is no filter colour:", "service:, severity:");
    assertThat(reader.get("/search?q=colour:red").text()).contains("There is no filter colour:");
    for (String q : List.of("https://example.org/x", "std::vector", "10:42", "service:checkout")) {
      assertThat(ask("q=" + Urls.encode(q)).json().path("notes").toString())
          .as(q)
          .doesNotContain("There is no filter");
    }
  }

  @Test
  void figuresThatCannotBeAreRefusedAndHalfLettersAreNot() {
    for (String query :
        List.of(
            "limit=-1",
            "limit=abc",
            "limit=99999999999",
            "q=a&q=b",
            "cursor=" + "A".repeat(3_000),
            "before=2026-13-45",
            "after=99999999999-01-01",
            "q=%ff%fe%fa")) {
      assertThat(ask(query).status()).as(query).isBetween(200, 499);
      assertThat(reader.get("/search?" + query).status()).as(query).isBetween(200, 499);
    }
  }

  /** However it is nested, a query takes no longer than its length lets it. */
  @Test
  void patternsAreWordsLikeOthers() {
    for (String q :
        List.of(
            "(a+)+".repeat(190) + "$",
            "((((((((((a|a)*)*)*)*)*)*)*)*)*)*".repeat(25),
            "\"" + "a b ".repeat(240) + "\"",
            "\"a\" ".repeat(240),
            "a".repeat(500) + " " + "b".repeat(490),
            "service:\"" + "(.*)*".repeat(190) + "\"")) {
      long before = System.nanoTime();
      Answer answer = ask("q=" + Urls.encode(q));
      assertThat(answer.status()).as(q + " " + answer.text()).isBetween(200, 422);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).as(q).isLessThan(BRIEF);
    }
  }

  @Test
  void whatIsWrittenFromRightToLeftIsFoundAndShownSo() {
    String url = "/reports/" + Story.begin(world.admin(), "تعطل خادم الدفع").write("X.").publish();
    for (String q : List.of("خادم", "الدفع تعطل", "\u202eخادم")) {
      assertThat(Searched.urls(reader, q)).as(q).contains(url);
    }
    assertThat(reader.get("/search?q=" + Urls.encode("خادم")).text()).contains("dir=\"auto\">تعطل");
  }

  /** Of a word without an end its first letters are found. */
  @Test
  void ofAVeryLongWordItsBeginningIsFound() {
    String word = "fa".repeat(100) + "xw".repeat(50);
    String url = "/reports/" + Story.begin(world.admin(), "A key").write(word + "z").publish();
    for (String q : List.of(word + "z", word, word.substring(0, 150), word.substring(0, 30))) {
      assertThat(Searched.urls(reader, q)).as(q).containsExactly(url);
    }
    assertThat(Searched.urls(reader, word.substring(0, 30) + "q")).doesNotContain(url);
  }

  @Test
  void nobodySearchesWithoutSigningIn() {
    assertThat(world.stranger().get("/api/v1/search?q=a").status()).isEqualTo(401);
  }

  @Test
  void everyFilterThatNothingIsDoneWithIsSaid() {
    String q = "fault -service:checkout kind:section kind:report -is:open";
    assertThat(ask("q=" + Urls.encode(q)).json().path("notes").toString())
        .contains("Left out: -service:checkout, kind:report, -is:open. A filter takes one value");
    assertThat(reader.get("/search?q=fault+-is:open").text()).contains("Left out: -is:open.");
  }
}
