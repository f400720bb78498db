package debrief.bench;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.web.Urls;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How often a search has what was wanted among its first three, by a judged set over the worked
 * examples; it prints what it misses. A folder of Markdown documents may be given, with a file
 * {@code judged.tsv} that has a query and the beginning of a title in each line: the documents are
 * brought in as drafts and searched by those who draft, besides the examples.
 */
public final class SearchJudgement {
  private static final int FIRST = 3;

  private final Client client;
  private final Map<String, String> titles = new HashMap<>();

  /** A query, and the beginning of the title that was wanted. */
  record Judged(String query, String wanted) {}

  /** What was asked, and what was missed. */
  record Outcome(int asked, List<String> misses) {
    double rate() {
      return asked == 0 ? 0 : (asked - misses.size()) / (double) asked;
    }
  }

  private SearchJudgement(Client client) {
    this.client = client;
  }

  public static void main(String[] arguments) throws IOException {
    try (World world = World.demo()) {
      List<Judged> judged = new ArrayList<>(ofExamples());
      if (arguments.length > 0) {
        Path folder = Path.of(arguments[0]);
        bringIn(world.admin(), folder);
        judged.addAll(read(Files.readString(folder.resolve("judged.tsv"))));
      }
      Outcome outcome = run(world, judged);
      outcome.misses().forEach(System.out::println);
      System.out.printf("%d queries, %.1f %% found%n", outcome.asked(), 100 * outcome.rate());
    }
  }

  static List<Judged> ofExamples() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SearchJudgement.class.getResourceAsStream("judged.tsv"))) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<Judged> read(String lines) {
    return lines
        .lines()
        .filter(line -> line.contains("\t"))
        .map(line -> new Judged(line.split("\t")[0], line.split("\t")[1].strip()))
        .toList();
  }

  private static void bringIn(Client admin, Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        admin.send(
            "POST",
            "/api/v1/archive/imports?path=" + Urls.encode(folder.relativize(file).toString()),
            "text/markdown",
            Files.readAllBytes(file));
      }
    }
  }

  static Outcome run(World world, List<Judged> judged) {
    SearchJudgement judgement = new SearchJudgement(world.as(Role.author));
    int drafts = judgement.learnTitles();
    Await.until("the drafts are found", () -> judgement.drafts() >= drafts);
    List<String> misses = new ArrayList<>();
    for (Judged one : judged) {
      Set<String> first = judgement.first(one.query());
      if (first.stream().noneMatch(title -> title.startsWith(one.wanted()))) {
        misses.add(one.query() + " → " + one.wanted() + ", but " + first);
      }
    }
    return new Outcome(judged.size(), misses);
  }

  /** Returns how many drafts there are. */
  private int learnTitles() {
    int drafts = 0;
    String cursor = "";
    do {
      JsonNode page = client.get("/api/v1/incidents?limit=500&cursor=" + cursor).json();
      for (JsonNode incident : page.path("items")) {
        String ref = incident.path("ref").asText();
        titles.put(ref, incident.path("title").asText());
        var draft = client.get("/api/v1/incidents/" + ref + "/postmortem");
        drafts +=
            draft.status() == 200 && !draft.json().path("state").asText().equals("published")
                ? 1
                : 0;
      }
      cursor = page.path("next").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));
    return drafts;
  }

  private int drafts() {
    return client.get("/api/v1/search?q=kind:draft&limit=500").json().path("items").size();
  }

  /** The titles of the incidents that the first hits belong to. */
  private Set<String> first(String query) {
    Set<String> first = new LinkedHashSet<>();
    client
        .get("/api/v1/search?limit=" + FIRST + "&q=" + Urls.encode(query))
        .json()
        .path("items")
        .forEach(item -> first.add(titles.getOrDefault(item.path("incident").asText(), "")));
    return first;
  }
}
