package debrief.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.health.HealthCheck;
import debrief.web.json.Json;
import debrief.world.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class ApplicationPortTest {
  private static final long THREE_SECONDS = 3_000_000_000L;

  @Test
  void anAdministratorSeesThatItAnswers() throws Exception {
    HttpResponse<String> checks =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(World.shared().adminUrl() + "/healthcheck"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(Json.MAPPER.readTree(checks.body()).at("/application-port/healthy").asBoolean())
        .isTrue();
  }

  /** As when all threads wait for something. */
  @Test
  void aPortThatTakesConnectionsAndDoesNotAnswerIsNoticed() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setName("application");
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws InterruptedException {
            end.await();
            callback.succeeded();
            return true;
          }
        });
    server.start();
    try {
      ApplicationPort port = new ApplicationPort();
      assertThat(port.execute().isHealthy()).isFalse();
      port = new ApplicationPort();
      port.serverStarted(server);
      long begun = System.nanoTime();
      HealthCheck.Result result = port.execute();
      assertThat(System.nanoTime() - begun).isLessThan(THREE_SECONDS);
      assertThat(result.isHealthy()).isFalse();
      assertThat(result.getMessage()).contains("did not answer within");
    } finally {
      end.countDown();
      server.stop();
    }
  }
}
