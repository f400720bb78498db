package debrief.signin.provider;

import static debrief.signin.oidc.Journey.refusal;
import static debrief.signin.oidc.Journey.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.signin.oidc.Journey;
import debrief.world.Client;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** What a provider says of itself, and what comes of it when that will not do. */
class DiscoveryTest {
  private static final String PATH = "/api/v1/sign-in-providers";

  private final World world = World.shared();
  private final Client browser = world.stranger();

  private String begunWith(Journey journey) {
    return refusal(browser, browser.get("/sign-in/with/" + journey.id()));
  }

  private static String checked(Journey journey) {
    return journey
        .world()
        .admin()
        .post(PATH + "/" + journey.id() + "/checks", "")
        .json()
        .path("reason")
        .asText();
  }

  @Test
  void aProviderThatAnswersIsFoundGood() {
    try (Journey journey = Journey.in(world)) {
      assertThat(checked(journey)).isEqualTo("ok");
    }
  }

  @Test
  void aDiscoveryDocumentOfAnotherIssuerIsRefused() {
    try (Journey journey = Journey.in(world)) {
      journey.fake().discovery(document -> document.put("issuer", "https://id.example.org"));
      assertThat(begunWith(journey)).isEqualTo("discovery-wrong-issuer");
      assertThat(checked(journey)).isEqualTo("discovery-wrong-issuer");
    }
  }

  @Test
  void aDiscoveryDocumentThatIsTooLargeIsNotRead() {
    try (Journey journey = Journey.in(world)) {
      journey.fake().discoveryText(text -> text + " ".repeat(300_000));
      assertThat(begunWith(journey)).isEqualTo("discovery-unreachable");
    }
  }

  @Test
  void aDiscoveryDocumentThatIsNoneIsRefused() {
    try (Journey journey = Journey.in(world)) {
      journey.fake().discoveryText(text -> "<html>");
      assertThat(begunWith(journey)).isEqualTo("discovery-unusable");
    }
  }

  @Test
  void aDiscoveryDocumentMayNotSendUsWhereThereIsNoHttps() {
    try (Journey journey = Journey.in(world)) {
      journey.fake().discovery(d -> d.put("token_endpoint", "http://169.254.169.254/latest"));
      assertThat(begunWith(journey)).isEqualTo("discovery-unusable");
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (Journey journey = Journey.in(world)) {
      journey.fake().discovery(d -> d.put("jwks_uri", journey.fake().issuer() + "/elsewhere"));
      assertThat(checked(journey)).isEqualTo("keys-unreachable");
      assertThat(refusal(browser, journey.signIn(browser, somebody())))
          .isEqualTo("keys-unreachable");
    }
  }

  @Test
  void aProviderThatIsDownIsACalmPage() {
    Journey journey = Journey.in(world);
    journey.close();
    assertThat(begunWith(journey)).isEqualTo("discovery-unreachable");
    assertThat(checked(journey)).isEqualTo("discovery-unreachable");
  }

  @Test
  void aSecretMayGoIntoTheBodyWhereAProviderWantsItThere() {
    try (Journey journey = Journey.in(world)) {
      journey
          .fake()
          .discovery(
              d ->
                  d.put(
                      "token_endpoint_auth_methods_supported",
                      new String[] {"client_secret_post"}));
      assertThat(journey.signIn(browser, somebody()).status()).isEqualTo(303);
    }
  }
}
