package debrief.report;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;

class PublishingTest {
  private final Client admin = World.shared().admin();

  @Test
  void aPublishedPostmortemIsAReportInEveryForm() {
    String slug =
        Story.begin(admin, World.unique("Checkout answered 503"))
            .entry("`checkout_error_ratio` above 5 %", "organization")
            .write("The pool of connections was **full**.")
            .publish();
    Answer json = admin.get("/api/v1/reports/" + slug);
    assertThat(json.status()).isEqualTo(200);
    assertThat(json.json().path("edition").asInt()).isEqualTo(1);
    assertThat(json.json().path("timeline")).hasSize(1);
    assertThat(admin.get("/reports/" + slug + ".json").text()).isEqualTo(json.text());
    Answer markdown = admin.get("/reports/" + slug + ".md");
    assertThat(markdown.header("Content-Type")).startsWith("text/markdown");
    assertThat(markdown.text()).contains("The pool of connections was **full**.");
    Answer page = admin.with("Accept", "text/html").get("/reports/" + slug);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("The pool of connections was <strong>full</strong>.")
        .contains("<svg viewBox")
        .contains("4 min");
  }

  @Test
  void anEditionNeverChangesAndTheNextOneFollows() {
    Story story = Story.begin(admin, World.unique("Search was slow")).write("First words.");
    String slug = story.publish();
    String first = admin.get("/api/v1/reports/" + slug + "?edition=1").text();
    assertThat(story.move("draft").status()).isEqualTo(200);
    assertThat(story.section("summary", "Second words.", "organization").publish()).isEqualTo(slug);
    assertThat(admin.get("/api/v1/reports/" + slug).text()).contains("Second words.");
    assertThat(admin.get("/api/v1/reports/" + slug + "?edition=1").text()).isEqualTo(first);
    assertThat(admin.get("/reports/" + slug + "?edition=1").text())
        .contains("First words.")
        .contains("earlier edition");
    assertThat(admin.get("/reports/" + slug).text()).contains("Second words.");
    assertThat(admin.get("/api/v1/reports/" + slug + "?edition=3").status()).isEqualTo(404);
    assertThat(admin.get("/api/v1/reports/" + slug + "?edition=x").fields())
        .containsExactly("edition");
  }

  @Test
  void publishingAgainWithoutAChangeMakesNoEdition() {
    Story story = Story.begin(admin, World.unique("Pressed twice")).write("Words.");
    String slug = story.publish();
    String first = admin.get("/api/v1/reports/" + slug).text();
    assertThat(story.move("published").json().path("edition").asInt()).isEqualTo(1);
    Answer pressed =
        admin.form("/incidents/" + story.ref() + "/postmortem/transitions", "to", "published");
    assertThat(pressed.status()).isEqualTo(303);
    assertThat(pressed.header("Set-Cookie")).contains("Nothing+has+changed+since+edition+1");
    assertThat(admin.get("/api/v1/reports/" + slug).text()).isEqualTo(first);
    story.entry("one more", "organization");
    assertThat(story.move("published").json().path("edition").asInt()).isEqualTo(2);
  }

  @Test
  void aReportOfWhatIsNotOverSaysSo() {
    Answer made =
        admin.post(
            "/api/v1/incidents",
            "{\"title\":\"%s\",\"startedAt\":\"2026-03-01T14:02:00Z\"}"
                .formatted(World.unique("Still going on")));
    Story story = Story.of(admin, made.json().path("ref").asText());
    String slug = story.entry("An alert", "organization").write("Words.").publish();
    assertThat(admin.get("/incidents/" + story.ref() + "/postmortem/check").text())
        .contains("Not over yet", "Write down when it ended");
    assertThat(admin.get("/reports/" + slug).text())
        .contains("Not over when this was published")
        .doesNotContain("Not yet", "viewBox=\"0 0 720 150\"");
    assertThat(admin.get("/reports/" + slug + ".md").text())
        .contains("not over when this was published");
  }

  @Test
  void aTimeThatNobodyWroteDownLeavesNoHoleInThePicture() {
    Answer made =
        admin.post(
            "/api/v1/incidents",
            """
            {"title": "%s", "startedAt": "2026-03-01T14:02:00Z",
             "detectedAt": "2026-03-01T14:06:00Z", "resolvedAt": "2026-03-03T14:31:00Z"}"""
                .formatted(World.unique("A time is missing")));
    Story story = Story.of(admin, made.json().path("ref").asText());
    String page =
        admin.get("/reports/" + story.entry("An alert", "public").write("Words.").publish()).text();
    assertThat(page)
        .contains("phase-unknown", "Not broken down", "1 Mar<", "3 Mar<")
        .contains("x=\"700.0\" y=\"136\" data-at=")
        .contains("x=\"20.0\" y=\"136\" data-at=");
  }

  @Test
  void whatIsMissingIsNamed() {
    Story story = Story.begin(admin, World.unique("Nothing is written"));
    admin.post(story.path() + "/postmortem", "{\"template\":\"standard\"}");
    Answer refused = story.move("published");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.fields()).contains("sections.summary");
    assertThat(story.move("elsewhere").fields()).containsExactly("to");
    assertThat(admin.get("/api/v1/reports?q=nothing+is+written").json().path("items")).isEmpty();
  }

  @Test
  void teamTextAndNamesDoNotEnterAnEdition() {
    Story story =
        Story.begin(admin, World.unique("Told to the team"))
            .entry("only-for-the-team-entry", "team")
            .entry("for everyone here", "organization")
            .write("Fine words.")
            .section("how-we-responded", "only-for-the-team-section", "team");
    admin.post(
        story.path() + "/postmortem/lessons",
        "{\"kind\":\"wentWell\",\"text\":\"only-for-the-team-lesson\",\"audience\":\"team\"}");
    admin.post(
        story.path() + "/action-items",
        "{\"title\":\"only-for-the-team-item\",\"audience\":\"team\"}");
    String slug = story.publish();
    for (String form : new String[] {"", ".md", ".json"}) {
      assertThat(admin.get("/reports/" + slug + form).text())
          .contains("for everyone here")
          .contains("On-call engineer, checkout")
          .doesNotContain("only-for-the-team")
          .doesNotContain("Ada");
    }
  }

  @Test
  void aReaderWhoHasItReadsItAgainForNothing() {
    String slug =
        Story.begin(admin, World.unique("Read twice")).write("Words to read twice.").publish();
    for (int i = 0; i < 3; i++) { // the ordinary way first, then the fast one
      Answer page = admin.get("/reports/" + slug);
      assertThat(page.status()).isEqualTo(200);
      Answer again = admin.with("If-None-Match", page.etag()).get("/reports/" + slug);
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.etag()).isEqualTo(page.etag());
      assertThat(page.header("Cache-Control")).isEqualTo("private, no-cache");
      assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
      Answer packed = admin.with("Accept-Encoding", "gzip").get("/reports/" + slug);
      assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(packed.etag()).isNotEqualTo(page.etag());
    }
  }

  @Test
  void everyFormOfAnEditionIsReadAgainForNothing() {
    String slug = Story.begin(admin, World.unique("Read in forms")).write("Words.").publish();
    for (String path :
        new String[] {
          "/reports/" + slug + ".md", "/reports/" + slug + ".json", "/api/v1/reports/" + slug
        }) {
      Answer form = admin.get(path);
      assertThat(form.header("Cache-Control")).isEqualTo("private, no-cache");
      Answer again = admin.with("If-None-Match", form.etag()).get(path);
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.header("Cache-Control")).isEqualTo("private, no-cache");
      assertThat(again.text()).isEmpty();
      assertThat(admin.with("If-None-Match", "\"other\"").get(path).text()).isEqualTo(form.text());
    }
  }

  @Test
  void whoTakesNoGzipGetsNoneOnEitherWay() {
    String slug = Story.begin(admin, World.unique("Unpacked")).write("Words.").publish();
    for (int i = 0; i < 3; i++) { // the ordinary way first, then the fast one
      for (String refusing : new String[] {"gzip;q=0", "br, gzip; q=0.0", "x-gzip"}) {
        Answer page = admin.with("Accept-Encoding", refusing).get("/reports/" + slug);
        assertThat(page.header("Content-Encoding")).isEmpty();
        assertThat(page.text()).contains("Words.");
      }
    }
    assertThat(
            admin
                .with("Accept-Encoding", "gzip;q=0")
                .get("/reports/" + slug + "?edition=1")
                .header("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void aRestrictedReportIsServedToThoseWhoTakePart() {
    String slug =
        Story.begin(admin, World.unique("Restricted"), "restricted").write("Secret.").publish();
    Answer page = admin.with("Accept-Encoding", "gzip").get("/reports/" + slug);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(World.shared().as(Role.author).get("/reports/" + slug).status()).isEqualTo(404);
  }

  @Test
  void theFastWayAsksTheSameQuestions() {
    Story story = Story.begin(admin, World.unique("Soon restricted")).write("Open words.");
    String path = "/reports/" + story.publish();
    assertThat(World.shared().stranger().with("Accept", "text/html").get(path).status())
        .isEqualTo(303);
    assertThat(admin.as("no-such-token-0123456789").get(path).status()).isEqualTo(401);
    assertThat(admin.get(path).status()).isEqualTo(200);
    assertThat(admin.get(path).status()).isEqualTo(200);
    assertThat(admin.send("POST", path, null, null).status()).isEqualTo(405);
    assertThat(admin.get("/reports/no-such-report").status()).isEqualTo(404);
  }
}
