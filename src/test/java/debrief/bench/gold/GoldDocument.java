package debrief.bench.gold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a person read in one document.
 *
 * @param name of its file
 * @param optional first words of what may or may not be an action item
 * @param facts severity, state, services, started, detected, mitigated, ended, by these names
 * @param unjudged names of facts, or {@code entries} or {@code items}, of which people may think
 *     differently
 */
public record GoldDocument(
    String name,
    List<GoldEntry> entries,
    List<GoldItem> items,
    List<String> optional,
    Map<String, String> facts,
    Set<String> unjudged) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** All documents of a gold file, or of a folder of them. */
  public static List<GoldDocument> read(Path place) throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        for (JsonNode document : YAML.readTree(Files.readString(file)).path("documents")) {
          documents.add(of(document));
        }
      }
    }
    return documents;
  }

  private static GoldDocument of(JsonNode node) {
    List<GoldEntry> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> part : node.path("entries").properties()) {
      texts(part.getValue()).forEach(line -> entries.add(GoldEntry.parse(part.getKey(), line)));
    }
    Map<String, String> facts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> fact : node.path("facts").properties()) {
      facts.put(fact.getKey(), fact.getValue().asText());
    }
    return new GoldDocument(
        node.path("name").asText(),
        entries,
        texts(node.path("items")).stream().map(GoldItem::parse).toList(),
        texts(node.path("optional")),
        facts,
        new TreeSet<>(texts(node.path("unjudged"))));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  /** The notation of most of its entries. */
  String notation() {
    return entries.isEmpty() ? "none" : entries.get(0).notation();
  }
}
