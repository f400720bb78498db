package debrief.web;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that cannot be taken: each gets its status and a sentence, and nobody hears of ours. */
class BadBodiesTest {
  private static final String PATH = "/api/v1/incidents";
  private static final String GOOD = "{\"title\":\"x\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";
  private static final int LARGE = 20 * 1024 * 1024;

  private final World world = World.shared();
  private final Client admin = world.admin();

  private Answer chunked(String path, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(world.url() + path))
            .header("Authorization", "Bearer " + World.ADMIN_TOKEN)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();
    return new Answer(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build()
            .send(request, HttpResponse.BodyHandlers.ofByteArray()));
  }

  private static byte[] withALongText(String before) {
    byte[] body = new byte[LARGE];
    Arrays.fill(body, (byte) 'a');
    byte[] start = before.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, body, 0, start.length);
    body[LARGE - 2] = '"';
    body[LARGE - 1] = '}';
    return body;
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] halfAGigabyteOfNothing() throws IOException {
    byte[] piece = new byte[1024 * 1024];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < 512; i++) {
        gzip.write(piece);
      }
    }
    return out.toByteArray();
  }

  private static long nanosToUnpack(byte[] body) throws IOException {
    long start = System.nanoTime();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return System.nanoTime() - start;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "br", "deflate", "gzip, gzip", "nonsense"})
  void aCompressedBodyIsNotUnpacked(String encoding) throws Exception {
    for (byte[] body :
        new byte[][] {
          "notgzip".getBytes(StandardCharsets.UTF_8), gzip(GOOD.getBytes(StandardCharsets.UTF_8))
        }) {
      Answer refused =
          admin.with("Content-Encoding", encoding).send("POST", PATH, "application/json", body);
      assertThat(refused.status()).isEqualTo(415);
      assertThat(refused.json().path("detail").asText()).contains("without a Content-Encoding");
      assertThat(refused.header("Accept-Encoding")).isEqualTo("identity");
      assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void aBodyThatUnpacksToVeryMuchCostsNothing() throws Exception {
    byte[] bomb = halfAGigabyteOfNothing();
    long start = System.nanoTime();
    Answer refused =
        admin.with("Content-Encoding", "gzip").send("POST", PATH, "application/json", bomb);
    long refusing = System.nanoTime() - start;
    assertThat(refused.status()).isEqualTo(415);
    assertThat(refusing).as("less than unpacking takes").isLessThan(nanosToUnpack(bomb));
  }

  @Test
  void aBodyThatSaysItIsAsItIsIsTaken() {
    assertThat(admin.with("Content-Encoding", "identity").post(PATH, GOOD).status()).isEqualTo(201);
  }

  @Test
  void aBodyOverTheBoundIsTooLargeWhereverItIsSent() throws Exception {
    String timeline = PATH + "/" + admin.post(PATH, GOOD).json().path("ref").asText() + "/timeline";
    byte[] title = withALongText("{\"title\":\"");
    byte[] text = withALongText("{\"text\":\"");
    byte[] broken = withALongText("{broken \"");
    for (Answer refused :
        new Answer[] {
          chunked(PATH, title),
          chunked(timeline, text),
          chunked(PATH, broken),
          chunked(timeline, broken),
          admin.send("POST", PATH, "application/json", broken),
          admin.send("POST", PATH, "application/json", title)
        }) {
      assertThat(refused.status()).isEqualTo(413);
      assertThat(refused.json().path("detail").asText())
          .contains("at most")
          .contains("nothing was saved");
      assertThat(refused.text()).doesNotContain("StreamRead");
    }
  }

  @Test
  void aTextOverItsOwnBoundIsTooLarge() {
    String text = "a".repeat(5_000_000);
    Answer refused = admin.post(PATH, GOOD.replace("\"x\"", "\"" + text + "\""));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.json().path("detail").asText()).contains("4 million");
  }

  @Test
  void whatIsNestedTooDeeplyIsSaidInOurWords() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    String timeline = PATH + "/" + admin.post(PATH, GOOD).json().path("ref").asText() + "/timeline";
    Answer refused = admin.post(timeline, deep);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("detail").asText()).contains("nested").doesNotContain("Stream");
    assertThat(admin.post(PATH, deep).status()).isEqualTo(400);
    assertThat(admin.post(PATH, "{\"title\":" + deep + "}").fields()).containsExactly("title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999999999999", "1e400", "-9999999999999999999999999", "12.5"})
  void aNumberThatDoesNotFitIsNamed(String number) {
    String impact = "\"impact\":{\"customersAffected\":" + number + "}";
    Answer refused = admin.post(PATH, GOOD.replace("}", "," + impact + "}"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).containsExactly("impact.customersAffected");
    Answer made = admin.post(PATH, GOOD);
    Answer patch =
        admin
            .with("If-Match", made.etag())
            .patch(PATH + "/" + made.json().path("ref").asText(), "{" + impact + "}");
    assertThat(patch.status()).isEqualTo(422);
    assertThat(patch.fields()).containsExactly("impact.customersAffected");
  }

  @Test
  void aNumberOfManyDigitsIsNamedToo() {
    aNumberThatDoesNotFitIsNamed("9".repeat(200));
    assertThat(admin.post(PATH, "{\"title\":" + "9".repeat(2_000) + "}").status())
        .isBetween(400, 422);
  }

  @Test
  void whatIsTooLongIsSaidOnce() {
    Answer refused = admin.post(PATH, GOOD.replace("\"x\"", "\"" + "a".repeat(301) + "\""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).containsExactly("title");
  }
}
