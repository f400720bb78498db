package debrief.admin;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client.Answer;
import debrief.world.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What operators' machines ask, without signing in. */
class OperatorTest {
  private final World world = World.shared();

  @Test
  void aBalancerIsToldThatTheDatabaseAnswersAndNothingElse() {
    Answer health = world.stranger().get("/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.text()).isEqualTo("{\"status\":\"ok\"}");
    assertThat(health.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void metricsAreInPrometheusTextOnTheAdministrationPortOnly() throws Exception {
    HttpResponse<String> metrics =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(world.adminUrl() + "/metrics")).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(metrics.body()).contains("# TYPE", "ManagedPooledDataSource");
    assertThat(world.stranger().get("/metrics").status()).isEqualTo(404);
  }
}
