package debrief.admin;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Wire;
import debrief.world.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The administration port has no sign-in: it shows little, changes nothing, and knows its name. */
class AdminPortTest {
  private final World world = World.shared();

  private Wire.Reply ask(String line, String... headers) {
    String[] lines = new String[headers.length + 1];
    lines[0] = line + " HTTP/1.1";
    System.arraycopy(headers, 0, lines, 1, headers.length);
    return Wire.sendTo(URI.create(world.adminUrl()).getPort(), lines);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/ping", "/healthcheck"})
  void whatOperatorsReadIsThere(String path) {
    for (String host : new String[] {"localhost", "localhost:8081", "127.0.0.1", "[::1]:8081"}) {
      assertThat(ask("GET " + path, "Host: " + host).status()).as(host).isIn(200, 500);
    } // 500: the database of tests is not durable, and the check says so
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/tasks",
        "/tasks/gc",
        "/tasks/log-level",
        "/threads",
        "/pprof",
        "/admin",
        "/reports/x",
        "/%74asks/gc",
        "//tasks/gc",
        "/ping/../tasks/gc"
      })
  void nothingElseIs(String path) {
    assertThat(ask("GET " + path, "Host: localhost").status()).isIn(400, 404);
    assertThat(ask("POST " + path, "Host: localhost", "Content-Length: 0").status()).isIn(400, 404);
  }

  @Test
  void nobodyChangesALogLevel() {
    assertThat(ask("POST /tasks/log-level?logger=debrief&level=TRACE", "Host: localhost").status())
        .isEqualTo(404);
    assertThat(org.slf4j.LoggerFactory.getLogger("debrief").isTraceEnabled()).isFalse();
    assertThat(ask("POST /metrics", "Host: localhost", "Content-Length: 0").status())
        .isEqualTo(405);
  }

  @Test
  void aPageOfAnotherSiteReadsNothing() {
    assertThat(ask("GET /metrics", "Host: evil.example:8081").status()).isEqualTo(421);
    assertThat(ask("GET /metrics", "Host: 127.0.0.2").status()).isEqualTo(421);
    String host = "Host: localhost";
    for (String header :
        new String[] {
          "Origin: http://evil.example",
          "Origin: http://localhost:3000",
          "Origin: null",
          "Sec-Fetch-Site: cross-site",
          "Sec-Fetch-Site: same-site"
        }) {
      assertThat(ask("GET /metrics", host, header).status()).as(header).isEqualTo(403);
    }
    assertThat(ask("GET /metrics", host, "Origin: http://localhost").status()).isEqualTo(200);
    assertThat(ask("GET /metrics", host, "Sec-Fetch-Site: none").status()).isEqualTo(200);
  }

  @Test
  void itStaysOnThisMachineWhenThePortForPeopleDoesNot() throws IOException {
    assertThat(Files.readString(Path.of("config.yml")))
        .contains("bindHost: '${DEBRIEF_ADMIN_BIND:-127.0.0.1}'");
    InetAddress other =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(a -> !a.isLoopbackAddress() && !a.isLinkLocalAddress())
            .findFirst()
            .orElse(null);
    try (World open = World.with("server.applicationConnectors[0].bindHost", "0.0.0.0")) {
      assertThat(open.stranger().get("/health").status()).isEqualTo(200);
      int port = URI.create(open.adminUrl()).getPort();
      if (other != null) {
        assertThat(answers(other, URI.create(open.url()).getPort())).isTrue();
        assertThat(answers(other, port)).isFalse();
      }
      assertThat(answers(InetAddress.getLoopbackAddress(), port)).isTrue();
    }
  }

  private static boolean answers(InetAddress address, int port) {
    try (Socket socket = new Socket(address, port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
