package debrief.report;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.publish.format.PdfText;
import debrief.web.json.Json;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A PDF is made once, kept, and holds nothing that its reader may not have. */
class LateFilesTest {
  private final World world = World.shared();
  private final Client admin = world.admin();

  private Story story(String title) {
    return story(admin, title);
  }

  private static Story story(Client admin, String title) {
    return Story.begin(admin, title)
        .entry("Only the team reads this", "team")
        .entry("Shown to the organisation by Ada Byron", "organization")
        .entry("Shown to everybody", "public")
        .write("What the organisation may know, as Ada Byron wrote it.");
  }

  private static String words(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return PdfText.of(answer.response().body());
  }

  private long kept(String slug) {
    return kept(world, slug);
  }

  private static long kept(World world, String slug) {
    return world
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select count(*) from edition_file where slug = :slug and format = 'pdf'")
                    .bind("slug", slug)
                    .mapTo(long.class)
                    .one());
  }

  private Answer correct(String slug, String what, Map<String, Object> how) {
    Answer done = admin.post("/api/v1/reports/" + slug + "/" + what, Json.text(how));
    assertThat(done.status()).as(done.text()).isEqualTo(201);
    return done;
  }

  @Test
  void itIsMadeOnceAndIsTheSameFromThenOn() {
    String slug = story(World.unique("Kept")).publish();
    Client reader = world.as(Role.reader);
    Answer first = reader.get("/reports/" + slug + ".pdf");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(first.header("Content-Disposition"))
        .isEqualTo("inline; filename=\"" + slug + ".pdf\"");
    assertThat(kept(slug)).isEqualTo(1);
    Answer again = reader.get("/api/v1/reports/" + slug + "/files/pdf?edition=1");
    assertThat(again.response().body()).isEqualTo(first.response().body());
    assertThat(again.etag()).isEqualTo(first.etag());
    assertThat(reader.get("/reports/" + slug).text()).contains("/reports/" + slug + ".pdf");
  }

  @Test
  void everybodyGetsWhatIsTheirs() {
    String slug = story(World.unique("Whose")).publish();
    String path = "/reports/" + slug + ".pdf";
    Client reader = world.as(Role.reader);
    assertThat(words(reader.get(path)))
        .contains("Shown to the organisation", "Shown to everybody", "On-call engineer, checkout")
        .doesNotContain("Only the team", "Ada", "Byron");
    assertThat(words(reader.get(path + "?audience=public")))
        .contains("Shown to everybody")
        .doesNotContain("Shown to the organisation", "Only the team", "Ada", "Byron");
    assertThat(reader.get(path + "?audience=team").status()).isEqualTo(404);
    assertThat(words(admin.get(path + "?audience=team")))
        .contains("Only the team")
        .doesNotContain("Ada", "Byron");
    assertThat(world.stranger().get(path).status()).isNotEqualTo(200);
  }

  @Test
  void aSharedOneIsForWhoeverHoldsTheLink() {
    String slug = story(World.unique("Linked")).publish();
    String link =
        admin
            .post("/api/v1/reports/" + slug + "/share-links", "{\"audience\":\"public\"}")
            .json()
            .path("url")
            .asText();
    Answer shared = world.stranger().get(link + "/report.pdf");
    assertThat(words(shared)).contains("Shown to everybody").doesNotContain("organisation by");
    assertThat(shared.header("X-Robots-Tag")).contains("noindex");
    assertThat(world.stranger().get(link).text()).contains(link + "/report.pdf");
    correct(slug, "withdrawals", Map.of("reason", "Taken back"));
    assertThat(world.stranger().get(link + "/report.pdf").status()).isEqualTo(404);
  }

  @Test
  void wordsThatAreTakenOutAreInNoKeptFile() {
    String slug = story(World.unique("Taken")).publish();
    Client reader = world.as(Role.reader);
    byte[] before = reader.get("/reports/" + slug + ".pdf").response().body();
    correct(slug, "redactions", Map.of("text", "organisation may know", "reason", "Not ours"));
    assertThat(kept(slug)).isZero();
    Answer after = reader.get("/reports/" + slug + ".pdf");
    assertThat(words(after)).doesNotContain("organisation may know");
    assertThat(after.response().body()).isNotEqualTo(before);
  }

  @Test
  void whatBecomesRestrictedIsThereForNobodyElse() {
    Story story = story(World.unique("Restricted"));
    String path = "/reports/" + story.publish() + ".pdf";
    Client reader = world.as(Role.reader);
    assertThat(reader.get(path).status()).isEqualTo(200);
    Answer incident = admin.get(story.path());
    admin.with("If-Match", incident.etag()).patch(story.path(), "{\"visibility\":\"restricted\"}");
    assertThat(reader.get(path).status()).isEqualTo(404);
    assertThat(reader.get(path).text()).isEqualTo(reader.get(path).text());
  }

  @Test
  void theLatestAreMadeBeforeAnybodyAsks() {
    try (World quiet = World.empty()) {
      String slug = story(quiet.admin(), World.unique("Unasked")).publish();
      Await.work(quiet, "make-report-files", "it is made", () -> kept(quiet, slug) == 1);
      assertThat(words(quiet.as(Role.reader).get("/reports/" + slug + ".pdf")))
          .contains("Shown to the organisation");
    }
  }

  @Test
  void thoseThatCannotBeMadeKeepNoOtherFromBeingMade() {
    try (World quiet = World.empty()) {
      String slug = story(quiet.admin(), World.unique("Behind")).publish();
      List<String> broken =
          IntStream.range(0, 5)
              .mapToObj(i -> story(quiet.admin(), World.unique("Broken")).publish())
              .toList();
      quiet.sql(
          "alter table edition_rendering disable trigger user; update edition_rendering set content ="
              + " '{}' where slug in ('"
              + String.join("','", broken)
              + "')");
      Await.work(
          quiet, "make-report-files", "the one behind is made", () -> kept(quiet, slug) == 1);
    }
  }
}
