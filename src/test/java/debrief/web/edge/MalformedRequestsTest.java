package debrief.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Wire;
import debrief.world.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a sender got wrong is never said to be our fault, and costs the log one line at most.
 */
class MalformedRequestsTest {
  private static final List<String> LINES =
      List.of(
          "GET /incidents",
          "GET /api/v1/incidents",
          "GET /api/v1/nothing/here",
          "GET /nothing/here",
          "GET /sign-in",
          "GET /health",
          "DELETE /sign-in",
          "PUT /api/v1/incidents",
          "POST /api/v1/incidents",
          "POST /sign-in",
          "OPTIONS /api/v1/incidents",
          "HEAD /incidents");

  private static final List<String> HEADERS =
      List.of(
          "Accept: ,,,",
          "Accept: text/html;q=nan",
          "Accept: text/html;q=1;q=",
          "Accept: /",
          "Accept: text/",
          "Accept: text/html;charset=\"",
          "Accept: \u00e9\u00e8",
          "Accept-Language: ,;q=x",
          "Accept-Language: en;q=9",
          "Accept-Charset: ;q=x",
          "Accept-Encoding: gzip;q=nan",
          "Accept-Encoding: ,;=,",
          "Content-Type: ,",
          "Content-Type: application",
          "Content-Type: application/json; charset=nonsense",
          "Content-Type: application/x-www-form-urlencoded; charset=nonsense",
          "Content-Type: multipart/form-data",
          "Content-Encoding: ,",
          "Content-Language: ,;",
          "Cookie: =;;=\"",
          "Cookie: debrief_session=\"",
          "Cookie: $Version=x; debrief_session=y; $Path",
          "Authorization: Bearer",
          "Authorization: Basic \u00ff",
          "Authorization: \u00e9",
          "If-Match: \"",
          "If-Match: W/",
          "If-None-Match: \"\"\",,",
          "If-Modified-Since: yesterday",
          "If-Unmodified-Since: 99999999999999999999",
          "Range: bytes=9-1,x",
          "Expect: nonsense",
          "Origin: ::",
          "X-Forwarded-For: ,,,",
          "Upgrade: h2c",
          "Date: x",
          "Idempotency-Key: \u0001",
          "Host: localhost, localhost",
          "Content-Length: -1",
          "Content-Length: 1, 2",
          "Content-Length: 99999999999999999999",
          "Transfer-Encoding: nonsense",
          "Transfer-Encoding: chunked, identity");

  private final World world = World.shared();

  private String request(String line, String header, boolean token) {
    return line
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + (token ? "Authorization: Bearer " + World.ADMIN_TOKEN + "\r\n" : "")
        + header
        + "\r\n\r\n";
  }

  @Test
  void noHeaderIsOurFault() {
    long before = errors();
    List<String> ours = new ArrayList<>();
    for (String line : LINES) {
      for (String header : HEADERS) {
        boolean token = !header.startsWith("Authorization");
        int status = Wire.sendRaw(world, request(line, header, token)).status();
        if (status >= 500) {
          ours.add(line + " with " + header + ": " + status);
        }
      }
    }
    assertThat(ours).isEmpty();
    assertThat(errors()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept: ,,,", "Accept: text/html;q=nan", "Accept: text/"})
  void whatNobodyCanReadIsSaidToBeSo(String accept) {
    for (String line : List.of("GET /nothing/here", "DELETE /sign-in", "GET /api/v1/incidents")) {
      Wire.Reply reply = Wire.sendRaw(world, request(line, accept, true));
      assertThat(reply.status()).as(line).isEqualTo(400);
      assertThat(reply.text()).contains("could not be").doesNotContain("Exception");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 100\r\n\r\n{\"title\":",
        "Content-Length: 100\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}",
        "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"ti",
        "Transfer-Encoding: chunked\r\n\r\n2\r\n{}5\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\n",
        "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}",
        "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}"
      })
  void aBodyThatBreaksOffIsMalformed(String body) {
    for (String line : List.of("POST /api/v1/incidents", "POST /nope", "GET /incidents")) {
      String before = World.log();
      String request =
          line
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Authorization: Bearer "
              + World.ADMIN_TOKEN
              + "\r\n"
              + body;
      assertThat(Wire.sendRaw(world, request).status()).as(line).isEqualTo(400);
      String said = World.log().substring(before.length());
      assertThat(said).doesNotContain("ERROR", "\tat ");
      assertThat(said.lines().count()).isLessThanOrEqualTo(4); // two of them mark the place
    }
  }

  private static long errors() {
    return World.log().lines().filter(line -> line.contains(" ERROR ")).count();
  }
}
