package debrief.noego;

import debrief.noego.rule.Rule;
import debrief.noego.rule.Rules;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SARIF 2.1.0, which code hosts show beside the lines. Columns count UTF-16 units. */
final class Sarif {
  private Sarif() {}

  static Map<String, Object> log(List<ReviewReport.OfFile> files) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Debrief No Ego review");
    driver.put("rules", rules());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put(
        "results",
        files.stream()
            .flatMap(file -> file.reviewed().findings().stream().map(f -> result(file, f)))
            .toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return log;
  }

  private static List<Map<String, Object>> rules() {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      rules.add(rule(rule.id(), rule.category(), rule.why()));
    }
    for (String name : List.of("participant", "somebody")) {
      rules.add(
          rule("named-person." + name, Category.namedPerson, debrief.noego.rule.NamedPeople.WHY));
    }
    return rules;
  }

  private static Map<String, Object> rule(String id, Category category, String why) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", id);
    rule.put("name", category.label());
    rule.put("shortDescription", Map.of("text", PracticeText.of(category).summary()));
    rule.put("fullDescription", Map.of("text", why));
    rule.put(
        "help",
        Map.of(
            "text",
            PracticeText.of(category).markdown(),
            "markdown",
            PracticeText.of(category).markdown()));
    rule.put("defaultConfiguration", Map.of("level", "note"));
    rule.put("properties", Map.of("tags", List.of(category.id())));
    return rule;
  }

  private static Map<String, Object> result(ReviewReport.OfFile file, Finding finding) {
    Lines lines = new Lines(file.markdown());
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", finding.line());
    region.put("startColumn", finding.column());
    region.put("endLine", lines.line(finding.end()));
    region.put("endColumn", lines.column(finding.end()));
    region.put("charOffset", finding.start());
    region.put("charLength", finding.end() - finding.start());
    region.put("snippet", Map.of("text", finding.quote()));
    String text =
        finding.message()
            + finding.suggestions().stream().map(s -> "\nPerhaps: " + s).reduce("", String::concat);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.rule());
    result.put("level", "note");
    result.put("message", Map.of("text", text));
    result.put(
        "locations",
        List.of(
            Map.of(
                "physicalLocation",
                Map.of("artifactLocation", Map.of("uri", uri(file.path())), "region", region))));
    result.put("partialFingerprints", Map.of("debrief/v1", finding.fingerprint()));
    return result;
  }

  private static String uri(String path) {
    try {
      // The characters of an address are ASCII: any other is written as its bytes of UTF-8.
      return URI.create(new URI(null, null, path.replace('\\', '/'), null).toASCIIString())
          .getRawPath();
    } catch (URISyntaxException e) {
      return "stdin";
    }
  }
}
