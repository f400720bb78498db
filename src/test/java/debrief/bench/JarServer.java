package debrief.bench;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.web.json.Json;
import debrief.world.OwnJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server as a user starts it, in a process of its own with 256 MB of heap and its own data. */
final class JarServer implements AutoCloseable {
  static final String TOKEN = "a-token-for-benchmarks-only-0123456789";

  private static final Path JAR = Path.of("target", "debrief.jar");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path data;
  private final int port;
  private final Process process;
  private final Duration startUp;

  private JarServer(Path data, int port, Process process, Duration startUp) {
    this.data = data;
    this.port = port;
    this.process = process;
    this.startUp = startUp;
  }

  /** Starts the jar and waits for its first page. */
  static JarServer start(Path data) throws IOException {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException("Build the jar first: mvn -q -DskipTests package");
    }
    return of(JAR, Path.of(""), data, List.of());
  }

  /** The same from the classes of this JVM, for tests, which run before there is a jar. */
  static JarServer fromClasses(Path data) throws IOException {
    return fromClasses(data, List.of());
  }

  static JarServer fromClasses(Path data, List<String> flags) throws IOException {
    List<String> program = new ArrayList<>(flags);
    program.addAll(List.of("-cp", OwnJvm.classPath(), "debrief.Debrief"));
    return start(Path.of(""), data, program);
  }

  /** Starts a jar in the folder of its {@code config.yml}, with what else Java is to be told. */
  static JarServer of(Path jar, Path folder, Path data, List<String> flags) throws IOException {
    List<String> program = new ArrayList<>(flags);
    program.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
    return start(folder, data, program);
  }

  private static JarServer start(Path folder, Path data, List<String> program) throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.addAll(program);
    command.addAll(List.of("server", "config.yml"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toAbsolutePath().toFile());
    builder.environment().put("DEBRIEF_DATA", data.toAbsolutePath().toString());
    builder.environment().put("DEBRIEF_PORT", "" + port);
    builder.environment().put("DEBRIEF_ADMIN_PORT", "" + freePort());
    builder.environment().put("DEBRIEF_BOOTSTRAP_TOKEN", TOKEN);
    builder.redirectErrorStream(true);
    builder.redirectOutput(Files.createTempFile("debrief-bench", ".log").toFile());
    long before = System.nanoTime();
    Process process = builder.start();
    JarServer waiting = new JarServer(data, port, process, Duration.ZERO);
    waiting.awaitFirstPage();
    return new JarServer(data, port, process, Duration.ofNanos(System.nanoTime() - before));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitFirstPage() {
    for (int tries = 0; tries < 3000; tries++) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the server ended with " + process.exitValue());
      }
      try {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/sign-in")).build();
        if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500) {
          return;
        }
      } catch (IOException e) {
        pause(); // not listening yet
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("no page after a minute");
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  /** Memory that is in use after a collection, in MiB. */
  double heapMiB() throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Program.run(List.of(jcmd, "" + process.pid(), "GC.run"));
    String info = Program.run(List.of(jcmd, "" + process.pid(), "GC.heap_info"));
    return java.util.regex.Pattern.compile("used (\\d+)K")
        .matcher(info)
        .results()
        .limit(1)
        .mapToDouble(found -> Double.parseDouble(found.group(1)) / 1024)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(info));
  }

  Duration startUp() {
    return startUp;
  }

  /** Of the embedded database, for {@code debrief} and {@code postgres} alike. */
  String password() throws IOException {
    return Files.readString(data.resolve("password")).strip();
  }

  String jdbcUrl() throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
    return "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/debrief";
  }

  /** CPU time that the Java process has spent so far, in seconds. */
  double cpuSeconds() throws IOException {
    return CpuTime.of(process.pid());
  }

  /** CPU time that the embedded PostgreSQL has spent so far, all its processes, in seconds. */
  double databaseCpuSeconds() throws IOException {
    Path file = data.resolve("postgres").resolve("postmaster.pid");
    return CpuTime.ofFamily(Long.parseLong(Files.readAllLines(file).get(0).strip()));
  }

  /** Resident memory of the Java process, in MiB, as Linux counts it. */
  long residentMiB() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  HttpResponse<byte[]> send(String method, String path, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() >= 400) {
        throw new IllegalStateException(
            method
                + " "
                + path
                + ": "
                + response.statusCode()
                + " "
                + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode call(String method, String path, String json, String... headers) {
    try {
      return Json.MAPPER.readTree(send(method, path, json, headers).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new incident with a postmortem begun; gives its reference. */
  String draft(String title) {
    String ref =
        call(
                "POST",
                "/api/v1/incidents",
                "{\"title\":\""
                    + title
                    + "\",\"startedAt\":\"2026-03-01T14:02:00Z\","
                    + "\"resolvedAt\":\"2026-03-01T14:31:00Z\"}")
            .path("ref")
            .asText();
    call("POST", "/api/v1/incidents/" + ref + "/postmortem", "{\"template\":\"standard\"}");
    return ref;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
