package debrief.bench;

import com.codahale.metrics.MetricRegistry;
import debrief.Services;
import debrief.access.Role;
import debrief.access.Viewer;
import debrief.crypto.SecretBox;
import debrief.db.Database;
import debrief.db.DatabaseSettings;
import debrief.postmortem.document.SectionInput;
import debrief.web.json.Json;
import debrief.world.SqlTap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Saving a section over HTTP with 8 clients, each on a draft of its own: locked, versioned, with
 * its revision and its line in the journal, durably committed. Beside it the very same statements,
 * as the door sends them, from a bare JDBC loop with 8 connections to the same database. The two
 * take turns. It also prints what CPU time a save costs in each process.
 */
public final class SavingBench {
  private static final int CLIENTS = 8;

  /** It takes a minute until the compiler of the running JVM has done its work on this path. */
  private static final Effort FULL = new Effort(5, 8, 60);

  static final String KEY = "what-happened";
  static final String TEXT =
      "The pool reached its limit at 14:02 while a retry doubled each request. ".repeat(28);

  private final String url;
  private final String password;
  private final List<String> drafts = new ArrayList<>();
  private final BareSaves bare;

  private SavingBench(String url, String password) {
    this.url = url;
    this.password = password;
    this.bare = new BareSaves(url, password, drafts);
  }

  /** What one side did in one round. */
  private record Round(double perSecond, double clientCpu, double databaseCpu) {}

  /**
   * The medians of all rounds; CPU time in milliseconds a save.
   *
   * @param ourCpu of the Java process
   * @param bareCpu of the process with the JDBC loop
   */
  record Figures(
      double http,
      double bare,
      double ratio,
      double ourCpu,
      double databaseCpu,
      double bareCpu,
      double bareDatabaseCpu) {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("debrief-saving");
    try (JarServer server = JarServer.start(folder.resolve("data"))) {
      Figures found = run(server, folder, FULL);
      System.out.printf(
          "saves of %,d characters, %d clients: HTTP %,.0f/s   bare JDBC %,.0f/s   ratio %.2f"
              + " (medians of %d rounds of %d s)%n",
          TEXT.length(),
          CLIENTS,
          found.http(),
          found.bare(),
          found.ratio(),
          FULL.rounds(),
          FULL.seconds());
      System.out.printf(
          "CPU of a save, ms: Debrief %.2f and PostgreSQL %.2f; bare JDBC %.2f and PostgreSQL"
              + " %.2f%n",
          found.ourCpu(), found.databaseCpu(), found.bareCpu(), found.bareDatabaseCpu());
    }
  }

  static Figures run(JarServer server, Path folder, Effort effort) throws Exception {
    SavingBench bench = new SavingBench(server.jdbcUrl(), server.password());
    for (int i = 0; i < CLIENTS; i++) {
      bench.drafts.add(server.draft("Draft " + i));
    }
    return bench.compare(server, folder, effort);
  }

  private Figures compare(JarServer server, Path folder, Effort effort) throws Exception {
    List<SqlTap.Statement> statements = statements();
    System.out.println("A save sends, between begin and commit:");
    statements.forEach(s -> System.out.println("  " + s.sql().strip().replaceAll("\\s+", " ")));
    Path script = folder.resolve("save.lua");
    Files.writeString(script, script());
    if (effort.warms()) {
      overHttp(server, script, effort.warmUp());
      bare.run(statements, Math.max(1, effort.warmUp() / 10));
    }
    List<Round> http = new ArrayList<>();
    List<Round> jdbc = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < effort.rounds(); round++) {
      http.add(measured(server, true, () -> overHttp(server, script, effort.seconds()), effort));
      jdbc.add(measured(server, false, () -> bare.run(statements, effort.seconds()), effort));
      ratios.add(http.get(round).perSecond() / jdbc.get(round).perSecond());
    }
    return new Figures(
        median(http, Round::perSecond),
        median(jdbc, Round::perSecond),
        Readings.median(ratios),
        median(http, Round::clientCpu),
        median(http, Round::databaseCpu),
        median(jdbc, Round::clientCpu),
        median(jdbc, Round::databaseCpu));
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return Readings.median(rounds.stream().mapToDouble(figure).boxed().toList());
  }

  /** A round, and what CPU time each save of it has cost: in the server, or in this process. */
  private static Round measured(
      JarServer server, boolean overHttp, Callable<Double> work, Effort effort) throws Exception {
    long self = ProcessHandle.current().pid();
    double client = overHttp ? server.cpuSeconds() : CpuTime.of(self);
    double database = server.databaseCpuSeconds();
    double perSecond = work.call();
    double saves = perSecond * effort.seconds();
    double clientCpu = (overHttp ? server.cpuSeconds() : CpuTime.of(self)) - client;
    double databaseCpu = server.databaseCpuSeconds() - database;
    return new Round(perSecond, 1000 * clientCpu / saves, 1000 * databaseCpu / saves);
  }

  /** What the door really sends for one save. */
  private List<SqlTap.Statement> statements() throws Exception {
    DatabaseSettings settings = new DatabaseSettings(url, "debrief", password, 2);
    Database database = Database.open(settings, Path.of("unused"), new MetricRegistry());
    try {
      Services services = Services.build(database, SecretBox.of("", ""), Clock.systemUTC());
      Viewer writer = Viewer.signedIn(bare.person(), "Bench", Role.administrator, List.of());
      services.postmortems().save(writer, drafts.get(0), KEY, null, new SectionInput("", null));
      SqlTap tap = SqlTap.on(database.jdbi());
      services
          .postmortems()
          .save(
              writer,
              drafts.get(0),
              KEY,
              debrief.web.Versions.required("*"),
              new SectionInput(TEXT, null));
      return tap.take();
    } finally {
      database.stop();
    }
  }

  private double overHttp(JarServer server, Path script, int seconds) throws IOException {
    String output =
        Program.run(
            List.of(
                "wrk",
                "-t" + CLIENTS,
                "-c" + CLIENTS,
                "-d" + seconds + "s",
                "-s",
                script.toString(),
                server.url()));
    Program.refuseErrors(output);
    return Program.requestsPerSecond(output);
  }

  /** One thread, one connection, one draft: each save names the version that the last one made. */
  private String script() {
    String refs = drafts.stream().map(d -> "\"" + d + "\"").collect(Collectors.joining(","));
    return """
        local refs = {%s}
        local threads = 0
        function setup(thread) threads = threads + 1; thread:set("ref", refs[threads]) end
        local tag = '*'
        local body = [[%s]]
        function request()
          return wrk.format("PUT", "/api/v1/incidents/" .. ref .. "/postmortem/sections/%s",
            {["Authorization"] = "Bearer %s", ["Content-Type"] = "application/json",
             ["If-Match"] = tag}, body)
        end
        function response(status, headers)
          tag = headers["ETag"] or headers["etag"] or tag
        end
        """
        .formatted(refs, Json.text(Map.of("markdown", TEXT)), KEY, JarServer.TOKEN);
  }
}
