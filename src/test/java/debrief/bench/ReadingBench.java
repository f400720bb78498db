package debrief.bench;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.web.json.Json;
import debrief.world.Programs;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Reading a published report of about 60 KB, compressed, over 16 connections, beside nginx serving
 * the very same compressed bytes from a file; then the same with a tag that the reader already has.
 * First by somebody who is signed in, then by whoever holds a link. The two take turns, and the
 * load generator shares the machine with them.
 */
public final class ReadingBench {
  private static final Effort FULL = new Effort(5, 6, 12);

  /** Requests in a second on both sides: the whole page, and one that the reader already has. */
  record Figures(double ours, double nginx, double ratio, double ours304, double ratio304) {}

  private ReadingBench() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("debrief-reading");
    try (JarServer server = JarServer.start(folder.resolve("data"))) {
      System.out.printf(
          "first page after %.1f s with an empty data folder%n",
          server.startUp().toMillis() / 1000.0);
      run(server, folder, FULL);
      memory(server, "/");
    }
  }

  /** The figures of who is signed in, and of who has a link. */
  static List<Figures> run(JarServer server, Path folder, Effort effort) throws Exception {
    String path = publish(server);
    String link =
        server
            .call("POST", "/api/v1" + path + "/share-links", "{\"audience\":\"organization\"}")
            .path("url")
            .asText();
    Map<String, HttpResponse<byte[]>> pages =
        Map.of(
            "report.html", server.send("GET", path, "", "Accept-Encoding", "gzip"),
            "shared.html", server.send("GET", link, "", "Accept-Encoding", "gzip"));
    byte[] plain = server.send("GET", path, "").body();
    System.out.printf(
        "report: %,d bytes, %,d compressed%n",
        plain.length, Objects.requireNonNull(pages.get("report.html")).body().length);
    int port = JarServer.freePort();
    Process nginx = nginx(folder, pages, port);
    try {
      List<Figures> found = new ArrayList<>();
      for (String name : List.of("report.html", "shared.html")) {
        HttpResponse<byte[]> page = Objects.requireNonNull(pages.get(name));
        boolean byLink = name.equals("shared.html");
        System.out.println(byLink ? "by share link" : "signed in");
        found.add(
            compare(
                server.url() + (byLink ? link : path),
                page.headers().firstValue("ETag").orElseThrow(),
                "http://127.0.0.1:" + port + "/" + name,
                effort));
      }
      return found;
    } finally {
      nginx.destroy();
      nginx.waitFor();
    }
  }

  private static Figures compare(String url, String etag, String theirs, Effort effort)
      throws IOException {
    String nginxTag = etagOf(theirs);
    List<Double> ours = new ArrayList<>();
    List<Double> nginx = new ArrayList<>();
    List<Double> ours304 = new ArrayList<>();
    List<Double> nginx304 = new ArrayList<>();
    if (effort.warms()) {
      load(url, effort.warmUp());
      load(theirs, effort.warmUp());
    }
    for (int round = 0; round < effort.rounds(); round++) {
      ours.add(load(url, effort.seconds()));
      nginx.add(load(theirs, effort.seconds()));
      ours304.add(load(url, effort.seconds(), "If-None-Match: " + etag));
      nginx304.add(load(theirs, effort.seconds(), "If-None-Match: " + nginxTag));
    }
    return new Figures(
        Readings.median(ours),
        Readings.median(nginx),
        report("200, gzip", ours, nginx, effort),
        Readings.median(ours304),
        report("304", ours304, nginx304, effort));
  }

  private static double report(String what, List<Double> ours, List<Double> nginx, Effort effort) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i) / nginx.get(i));
    }
    System.out.printf(
        "%-10s Debrief %,8.0f/s   nginx %,8.0f/s   ratio %.2f (medians of %d rounds of %d s)%n",
        what,
        Readings.median(ours),
        Readings.median(nginx),
        Readings.median(ratios),
        ours.size(),
        effort.seconds());
    return Readings.median(ratios);
  }

  private static double load(String url, int seconds, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "wrk",
                "-t1",
                "-c16",
                "-d" + seconds + "s",
                "-H",
                "Accept-Encoding: gzip",
                "-H",
                "Authorization: Bearer " + JarServer.TOKEN));
    for (String header : more) {
      command.add("-H");
      command.add(header);
    }
    command.add(url);
    String output = Program.run(command);
    Program.refuseErrors(output);
    return Program.requestsPerSecond(output);
  }

  private static String etagOf(String url) throws IOException {
    return Program.run(List.of("curl", "-sI", "-H", "Accept-Encoding: gzip", url))
        .lines()
        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("etag:"))
        .map(line -> line.substring(5).strip())
        .findFirst()
        .orElseThrow();
  }

  /** Resident memory after a thousand more pages of all kinds. */
  private static void memory(JarServer server, String path) throws IOException {
    String[] pages = {path, "/incidents", "/action-items", "/trust", "/practice", "/account"};
    for (int i = 0; i < 1000; i++) {
      server.send("GET", pages[i % pages.length], "", "Accept", "text/html,text/markdown");
    }
    System.out.printf(
        "resident memory after 1,000 pages more, with -Xmx256m: %d MiB%n", server.residentMiB());
  }

  private static String publish(JarServer server) throws IOException {
    String ref = server.draft("Checkout answered 503 for 14 minutes");
    JsonNode draft = server.call("GET", "/api/v1/incidents/" + ref + "/postmortem", "");
    for (JsonNode section : draft.path("sections")) {
      server.call(
          "PUT",
          "/api/v1/incidents/" + ref + "/postmortem/sections/" + section.path("key").asText(),
          Json.text(Map.of("markdown", prose(section.path("key").asText(), 4_600))));
    }
    return "/reports/"
        + server
            .call(
                "POST",
                "/api/v1/incidents/" + ref + "/postmortem/transitions",
                "{\"to\":\"published\"}")
            .path("slug")
            .asText();
  }

  /**
   * Text of about the given length that hardly compresses, of made-up words: what is compared is
   * how bytes are sent, and few of them would measure little else than the accepting of requests.
   */
  private static String prose(String seed, int length) {
    Random random = new Random(seed.hashCode());
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      for (int i = 0; i < 60; i++) {
        for (int letters = 6 + random.nextInt(7); letters > 0; letters--) {
          text.append((char) ('a' + random.nextInt(26)));
        }
        text.append(i % 12 == 11 ? ", " : " ");
      }
      text.append("end.\n\n");
    }
    return text.toString();
  }

  private static Process nginx(Path folder, Map<String, HttpResponse<byte[]>> pages, int port)
      throws Exception {
    Path root = Files.createDirectories(folder.resolve("www"));
    for (Map.Entry<String, HttpResponse<byte[]>> page : pages.entrySet()) {
      byte[] compressed = page.getValue().body();
      Files.write(root.resolve(page.getKey() + ".gz"), compressed);
      try (var in =
          new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(compressed))) {
        Files.write(root.resolve(page.getKey()), in.readAllBytes());
      }
    }
    Path config = folder.resolve("nginx.conf");
    Files.writeString(
        config,
        """
        worker_processes 2;
        daemon off;
        pid %1$s/nginx.pid;
        error_log %1$s/error.log;
        events { worker_connections 256; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 10000000;
          open_file_cache max=100;
          types { text/html html; }
          server { listen 127.0.0.1:%2$d; root %1$s/www; gzip_static on; }
        }
        """
            .formatted(folder, port));
    // nginx drops its rights when root starts it; it must still be able to read the folder.
    Program.run(List.of("chmod", "-R", "a+rX", folder.toString()));
    Process nginx =
        new ProcessBuilder(Programs.path("nginx"), "-c", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Thread.sleep(500);
    return nginx;
  }
}
