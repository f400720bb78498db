package debrief.bench;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.web.Urls;
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
import java.util.TreeMap;

/**
 * How often a search has what was wanted among its first three, by a judged set over the worked
 * examples; it prints what it misses. A folder of Markdown documents may be given, with a file
 * {@code judged.tsv} that has in each line a query, the beginning of a title or a part of a file's
 * name, and, if one likes, of which sort the query is. The documents are brought in and published,
 * and searched by a reader. Several hits in one report count as one: a page shows it once.
 */
public final class SearchJudgement {
  private static final int FIRST = 3;

  private final Client client;

  /** By reference, the files that were brought in. */
  private final Map<String, String> files;

  /** By reference, what each incident is known by: its title, and its file. */
  private final Map<String, List<String>> names = new HashMap<>();

  /**
   * A query, and what was wanted.
   *
   * @param wanted the beginning of a title, or a part of a file's name
   * @param sort such as {@code misspelt}; may be empty
   */
  record Judged(String query, String wanted, String sort) {
    boolean isMet(List<String> names) {
      return names.get(0).startsWith(wanted) || (names.size() > 1 && names.get(1).contains(wanted));
    }
  }

  /**
   * What was asked, and what was missed.
   *
   * @param sorts of each sort how many were found of how many
   */
  record Outcome(int asked, List<String> misses, Map<String, int[]> sorts) {
    double rate() {
      return asked == 0 ? 0 : (asked - misses.size()) / (double) asked;
    }
  }

  private SearchJudgement(Client client, Map<String, String> files) {
    this.client = client;
    this.files = files;
  }

  /**
   * @param arguments a folder, or nothing for the worked examples alone
   */
  public static void main(String[] arguments) throws IOException {
    try (World world = World.demo("cpuSeconds", "0")) {
      print("worked examples", run(world, ofExamples()));
      if (arguments.length > 0) {
        Path folder = Path.of(arguments[0]);
        Map<String, String> files = bringIn(world.admin(), folder);
        List<Judged> judged = read(Files.readString(folder.resolve("judged.tsv")));
        print("documents of " + folder, run(world, judged, files));
        print("worked examples among them", run(world, ofExamples(), files));
      }
    }
  }

  private static void print(String name, Outcome outcome) {
    System.out.printf("%n%s%n", name);
    outcome.misses().forEach(System.out::println);
    outcome.sorts().forEach((sort, n) -> System.out.printf("  %s %d of %d%n", sort, n[0], n[1]));
    System.out.printf("%d queries, %.1f %% found%n", outcome.asked(), 100 * outcome.rate());
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
        .map(line -> line.split("\t"))
        .filter(part -> part.length > 1)
        .map(part -> new Judged(part[0], part[1].strip(), part.length > 2 ? part[2].strip() : ""))
        .toList();
  }

  /** Returns the files by the references of the incidents that they have become. */
  private static Map<String, String> bringIn(Client admin, Path folder) throws IOException {
    Map<String, String> files = new HashMap<>();
    try (var documents = Files.walk(folder)) {
      for (Path file : documents.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String name = folder.relativize(file).toString();
        Client.Answer answer =
            admin.send(
                "POST",
                "/api/v1/archive/imports?publish=true&path=" + Urls.encode(name),
                "text/markdown",
                Files.readAllBytes(file));
        JsonNode kept = answer.json().at("/imported/0");
        if (!kept.hasNonNull("report")) {
          throw new IllegalStateException(name + ": " + answer.status() + " " + answer.text());
        }
        files.put(kept.path("incident").asText(), name);
      }
    }
    return files;
  }

  static Outcome run(World world, List<Judged> judged) {
    return run(world, judged, Map.of());
  }

  private static Outcome run(World world, List<Judged> judged, Map<String, String> files) {
    SearchJudgement judgement = new SearchJudgement(world.as(Role.reader), files);
    List<String> misses = new ArrayList<>();
    Map<String, int[]> sorts = new TreeMap<>();
    for (Judged one : judged) {
      List<List<String>> first = judgement.first(one.query());
      boolean met = first.stream().anyMatch(one::isMet);
      int[] counts = sorts.computeIfAbsent(one.sort(), s -> new int[2]);
      counts[0] += met ? 1 : 0;
      counts[1]++;
      if (!met) {
        misses.add(one.query() + " → " + one.wanted() + ", but " + first);
      }
    }
    return new Outcome(judged.size(), misses, sorts);
  }

  /** What the incidents are known by that the first hits belong to. */
  private List<List<String>> first(String query) {
    Client.Answer answer = client.get("/api/v1/search?limit=100&q=" + Urls.encode(query));
    if (answer.status() != 200) {
      throw new IllegalStateException(query + ": " + answer.status() + " " + answer.text());
    }
    Set<String> incidents = new LinkedHashSet<>();
    answer.json().path("items").forEach(item -> incidents.add(item.path("incident").asText()));
    return incidents.stream().limit(FIRST).map(this::names).toList();
  }

  private List<String> names(String incident) {
    return names.computeIfAbsent(
        incident,
        ref -> {
          String title = client.get("/api/v1/incidents/" + ref).json().path("title").asText();
          return files.containsKey(ref) ? List.of(title, files.get(ref)) : List.of(title);
        });
  }
}
