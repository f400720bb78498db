package debrief.signin.oidc;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Keycloak on loopback, with the realm of {@code shop-realm.json}, in memory.
 *
 * <p>The build unpacks it under {@code target}. Its first start there prepares it, which takes
 * about as long as starting does; later ones find that done.
 */
final class Keycloak implements AutoCloseable {
  private static final Path UNPACKED = Path.of("target", "keycloak");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final int port;

  private Keycloak(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Keycloak start() throws IOException, InterruptedException {
    Path home = home();
    Path realms = Files.createDirectories(home.resolve("data").resolve("import"));
    try (InputStream realm = Keycloak.class.getResourceAsStream("shop-realm.json")) {
      Files.copy(
          Objects.requireNonNull(realm),
          realms.resolve("shop-realm.json"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    int port = freePort();
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    ProcessBuilder builder =
        new ProcessBuilder(
            home.resolve("bin").resolve(windows ? "kc.bat" : "kc.sh").toAbsolutePath().toString(),
            "start-dev",
            "--import-realm",
            "--db=dev-mem",
            "--cache=local",
            "--http-host=127.0.0.1",
            "--http-port=" + port);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx512m");
    // It lives for seconds: the second compiler would never earn what it costs.
    builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    builder.redirectErrorStream(true);
    builder.redirectOutput(UNPACKED.resolve("keycloak.log").toFile());
    Keycloak keycloak = new Keycloak(builder.start(), port);
    Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
    keycloak.await();
    return keycloak;
  }

  private static Path home() throws IOException {
    try (Stream<Path> entries = Files.list(UNPACKED)) {
      return entries
          .filter(entry -> Files.isDirectory(entry.resolve("bin")))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no Keycloak under " + UNPACKED));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + port + "/realms/shop";
  }

  private void await() throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(10))
            .build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // not yet
      }
      Thread.sleep(250);
    }
    close();
    throw new IllegalStateException("Keycloak did not start: see target/keycloak/keycloak.log");
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
