package debrief.report.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link opens one report, as its audience reads it, to whoever holds it. */
class ShareLinksTest {
  private final World world = World.shared();
  private final Client admin = world.admin();

  private Client stranger() {
    return world.stranger();
  }

  @Test
  void aStrangerReadsWhatItsAudienceMayAndFindsNoWayIn() {
    SharedStory shared = SharedStory.published(admin, World.unique("Shared"));
    String organisation = shared.link();
    String everybody = shared.link("{\"audience\":\"public\"}");
    assertThat(organisation).matches("/s/[2-9b-z]{40}").isNotEqualTo(everybody);
    String page = stranger().get(organisation).text();
    assertThat(page)
        .contains("Shown to the organisation", "Shown to everybody", "Shared by link")
        .contains("property=\"og:title\"")
        .doesNotContain("Only the team", "Ada Byron", "href=\"/incidents", "href=\"/trust")
        .doesNotContain("site-nav", "name=\"csrf\"");
    String open = stranger().get(everybody).text();
    assertThat(open).contains("Shown to everybody", "pass it on");
    assertThat(open).doesNotContain("Shown to the organisation", "What the organisation may");
    assertThat(stranger().get(organisation + "/report.md").text())
        .contains("Shown to the organisation");
    assertThat(stranger().get(everybody + "/report.json").text())
        .doesNotContain("Shown to the organisation");
    assertThat(stranger().get(organisation + "/report.nonsense").status()).isEqualTo(404);
    assertThat(
            stranger()
                .with("Accept", "application/json")
                .get(organisation + "/report.json")
                .json()
                .path("audience")
                .asText())
        .isEqualTo("organization");
    assertThat(stranger().get("/reports/" + shared.slug()).status()).isNotEqualTo(200);
  }

  @Test
  void nobodyIsToldWhereItLeadsAndNoMachineKeepsIt() {
    String url = SharedStory.published(admin, World.unique("Quiet")).link();
    Answer page = stranger().get(url);
    assertThat(page.response().headers().allValues("Referrer-Policy"))
        .containsExactly("no-referrer");
    assertThat(page.header("X-Robots-Tag")).contains("noindex");
    assertThat(page.header("Cache-Control")).contains("private");
    assertThat(stranger().with("If-None-Match", page.etag()).get(url).status()).isEqualTo(304);
    assertThat(stranger().get("/s/nothing").header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(World.log()).doesNotContain(url.substring(3));
  }

  @Test
  void itsAddressIsShownOnce() {
    SharedStory shared = SharedStory.published(admin, World.unique("Once"));
    Client once = admin.with("Idempotency-Key", World.unique("share"));
    String body = SharedStory.ORGANISATION;
    JsonNode first = once.post(shared.links(), body).json();
    JsonNode again = once.post(shared.links(), body).json();
    assertThat(again.path("id")).isEqualTo(first.path("id"));
    assertThat(again.path("url").isNull()).isTrue();
    String secret = first.path("url").asText().substring(3);
    assertThat(admin.get(shared.links()).text()).doesNotContain(secret);
    assertThat(admin.get("/api/v1/share-links").text()).doesNotContain(secret);
    assertThat(admin.get("/api/v1/journal").text())
        .contains("shareLink.made")
        .doesNotContain(secret);
    assertThat(
            world
                .jdbi()
                .withHandle(
                    h ->
                        h.createQuery("select l::text from share_link l")
                            .mapTo(String.class)
                            .list())
                .toString())
        .doesNotContain(secret);
  }

  @Test
  void itEndsIn30DaysWhereNobodySaysOtherwise() {
    SharedStory shared = SharedStory.published(admin, World.unique("Ends"));
    Instant end =
        Instant.parse(
            admin
                .post(shared.links(), "{\"audience\":\"public\"}")
                .json()
                .path("expiresAt")
                .asText());
    assertThat(Duration.between(Instant.now(), end).toHours()).isBetween(719L, 720L);
    JsonNode never =
        admin.post(shared.links(), "{\"audience\":\"public\",\"neverExpires\":true}").json();
    assertThat(never.path("expiresAt").isNull()).isTrue();
    assertThat(stranger().get(never.path("url").asText()).text())
        .doesNotContain("This link works until");
  }

  @Test
  void openingsAreCountedByDayAndNobodyIsNamed() {
    SharedStory shared = SharedStory.published(admin, World.unique("Counted"));
    String url = shared.link();
    for (int i = 0; i < 3; i++) {
      stranger().get(url);
    }
    Answer page = stranger().get(url);
    stranger().with("If-None-Match", page.etag()).get(url);
    stranger().get("/s/" + url.substring(3).toUpperCase(Locale.ROOT));
    JsonNode link = admin.get(shared.links()).json().at("/items/0");
    assertThat(link.path("opens").asInt()).isEqualTo(5);
    assertThat(link.at("/days/0/opens").asInt()).isEqualTo(5);
    stranger().get(url);
    assertThat(admin.get("/api/v1/share-links").json().findValuesAsText("opens")).contains("6");
  }

  @Test
  void whoApprovesSharesAndNobodyElse() {
    SharedStory shared = SharedStory.published(admin, World.unique("Rights"));
    String body = SharedStory.ORGANISATION;
    assertThat(world.as(Role.facilitator).post(shared.links(), body).status()).isEqualTo(201);
    for (Role role : List.of(Role.reader, Role.author)) {
      assertThat(world.as(role).post(shared.links(), body).status()).isEqualTo(403);
      assertThat(world.as(role).get(shared.links()).status()).isEqualTo(403);
      assertThat(world.signedIn(role).get("/reports/" + shared.slug() + "/share").status())
          .isEqualTo(403);
    }
    assertThat(world.as(Role.facilitator).get("/api/v1/share-links").status()).isEqualTo(403);
    assertThat(world.stranger().get(shared.links()).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | audience",
        "{\"audience\":\"team\"} | audience",
        "{\"audience\":\"nonsense\"} | audience",
        "{\"audience\":\"public\",\"expiresAt\":\"2001-01-01T00:00:00Z\"} | expiresAt",
        "{\"audience\":\"public\",\"expiresAt\":\"20202-01-01T00:00:00Z\"} | expiresAt",
        "{\"audience\":\"public\",\"expiresAt\":\"soon\"} | expiresAt",
        "{\"audience\":\"public\",\"passphrase\":\"short\"} | passphrase",
        "{\"audience\":\"public\",\"passphrase\":\"        \"} | passphrase",
        "{\"audience\":\"public\",\"expiresAt\":\"2199-01-01T00:00:00Z\",\"neverExpires\":true}"
            + " | neverExpires"
      })
  void whatCannotBeAskedOfALinkIsNamed(String body, String field) {
    Answer refused = admin.post(SharedStory.published(admin, World.unique("Bad")).links(), body);
    assertThat(refused.status()).as(refused.text()).isIn(400, 422);
    assertThat(refused.fields()).containsExactly(field);
  }

  @Test
  void pagesDoTheSame() {
    SharedStory shared = SharedStory.published(admin, World.unique("Pages"));
    Client browser = world.signedIn(Role.facilitator);
    String path = "/reports/" + shared.slug() + "/share";
    assertThat(browser.get("/reports/" + shared.slug() + "/today").text()).contains(path);
    assertThat(browser.form(path, "audience", "public", "ends", "on").text())
        .contains("endsOn-error");
    Answer made =
        browser.form(path, "audience", "organization", "ends", "on", "endsOn", "2199-01-01");
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    String url = made.text().replaceAll("(?s).*?(/s/[2-9b-z]{40}).*", "$1");
    assertThat(stranger().get(url).status()).isEqualTo(200);
    String list = browser.get(path).text();
    String id = list.replaceAll("(?s).*/share/([2-9b-z]+)/revoke.*", "$1");
    assertThat(browser.form(path + "/" + id + "/revoke").status()).isEqualTo(303);
    assertThat(stranger().get(url).status()).isEqualTo(404);
    assertThat(admin.get("/settings/share-links").text()).contains("Revoked");
  }
}
