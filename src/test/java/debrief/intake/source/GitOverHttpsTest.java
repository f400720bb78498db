package debrief.intake.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import debrief.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository is fetched from an https address as from a folder, and not from just anybody. */
class GitOverHttpsTest {
  private static final char[] PASSWORD = "for-tests-only".toCharArray();

  private final SSLSocketFactory trusted = HttpsURLConnection.getDefaultSSLSocketFactory();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  @TempDir Path folder;
  private HttpsServer server;
  private SSLContext own;

  @BeforeEach
  void serve() throws Exception {
    try (Git git = Git.init().setDirectory(folder.resolve("work").toFile()).call()) {
      Files.writeString(folder.resolve("work/2026-03-01-queue.md"), "# Queue\n\nIt stopped.\n");
      git.add().addFilepattern(".").call();
      git.commit()
          .setSign(false)
          .setMessage("One report")
          .setAuthor("Nobody", "nobody@example.org")
          .setCommitter("Nobody", "nobody@example.org")
          .call();
      git.branchCreate().setName("kept").call();
    }
    own = context();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(own));
    server.setExecutor(threads);
    server.createContext("/reports.git/info/refs", exchange -> answer(exchange, this::advertise));
    server.createContext(
        "/reports.git/git-upload-pack", exchange -> answer(exchange, this::upload));
    server.createContext(
        "/moved.git",
        exchange -> {
          exchange.getResponseHeaders().add("Location", address("reports.git") + "/info/refs");
          exchange.sendResponseHeaders(301, -1);
          exchange.close();
        });
    server.createContext(
        "/closed.git",
        exchange -> {
          exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"reports\"");
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    server.createContext("/slow.git", GitOverHttpsTest::drip);
    server.start();
    HttpsURLConnection.setDefaultSSLSocketFactory(own.getSocketFactory());
  }

  @AfterEach
  void end() {
    HttpsURLConnection.setDefaultSSLSocketFactory(trusted);
    server.stop(0);
    threads.shutdownNow();
  }

  /** A certificate for localhost that only the tests trust. */
  private SSLContext context() throws Exception {
    Path file = folder.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                (keytool
                        + " -genkeypair -alias own -keyalg EC -validity 2 -dname CN=localhost"
                        + " -ext san=dns:localhost,ip:127.0.0.1 -storetype PKCS12 -keystore "
                        + file
                        + " -storepass "
                        + new String(PASSWORD))
                    .split(" "))
            .redirectErrorStream(true)
            .start();
    assertThat(made.waitFor(1, TimeUnit.MINUTES)).isTrue();
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private String address(String name) {
    return "https://localhost:" + server.getAddress().getPort() + "/" + name;
  }

  private interface Answer {
    void write(UploadPack pack, InputStream in, OutputStream out) throws IOException;
  }

  private void answer(HttpExchange exchange, Answer answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Repository repository =
        new FileRepositoryBuilder().setGitDir(folder.resolve("work/.git").toFile()).build()) {
      UploadPack pack = new UploadPack(repository);
      pack.setBiDirectionalPipe(false);
      boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
      InputStream in = exchange.getRequestBody();
      answer.write(pack, zipped ? new GZIPInputStream(in) : in, out);
    }
    boolean post = exchange.getRequestMethod().equals("POST");
    exchange
        .getResponseHeaders()
        .add(
            "Content-Type", "application/x-git-upload-pack-" + (post ? "result" : "advertisement"));
    exchange.sendResponseHeaders(200, out.size());
    exchange.getResponseBody().write(out.toByteArray());
    exchange.close();
  }

  private void advertise(UploadPack pack, InputStream in, OutputStream out) throws IOException {
    PacketLineOut lines = new PacketLineOut(out);
    lines.writeString("# service=git-upload-pack\n");
    lines.end();
    pack.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
  }

  private void upload(UploadPack pack, InputStream in, OutputStream out) throws IOException {
    pack.upload(in, out, null);
  }

  /** A byte now and then, for ever. */
  private static void drip(HttpExchange exchange) throws IOException {
    exchange
        .getResponseHeaders()
        .add("Content-Type", "application/x-git-upload-pack-advertisement");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write("001e# service=git-upload-pack\n0000fff0".getBytes(UTF_8));
    try {
      for (int i = 0; i < 600; i++) {
        out.write('x');
        out.flush();
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> read(String name, String ref) throws IOException {
    List<String> paths = new ArrayList<>();
    try (GitClone clone = GitClone.of(address(name), ref, 1 << 20, Duration.ofMinutes(1));
        GitDocuments documents =
            GitDocuments.open(clone.folder(), address(name), GitClone.WANTED, null)) {
      documents.each(file -> paths.add(file.path() + " " + new String(file.content(), UTF_8)));
    }
    return paths;
  }

  private void assertRefused(String name, Duration longest, String why) {
    long began = System.nanoTime();
    assertThatThrownBy(() -> GitClone.of(address(name), null, 1 << 20, longest).close())
        .isInstanceOf(Problem.class)
        .extracting(e -> ((Problem) e).detail())
        .asString()
        .contains(why);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void oneCommitComesFromAnHttpsAddress() throws IOException {
    for (String ref : new String[] {null, "kept"}) {
      assertThat(read("reports.git", ref))
          .containsExactly("2026-03-01-queue.md # Queue\n\nIt stopped.\n");
    }
  }

  @Test
  void whatGivesNothingSaysWhy() {
    Duration minute = Duration.ofMinutes(1);
    assertRefused("moved.git", minute, "sends on to another");
    assertRefused("closed.git", minute, "asks for a password");
    assertRefused("nothing.git", minute, "No repository");
    HttpsURLConnection.setDefaultSSLSocketFactory(trusted);
    assertRefused("reports.git", minute, "certificate was not accepted");
  }

  @Test
  void whoeverAnswersAByteAtATimeIsNotWaitedForLonger() {
    assertRefused("slow.git", Duration.ofSeconds(2), "longer than is waited for");
  }
}
