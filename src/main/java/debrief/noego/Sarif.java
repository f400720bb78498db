package debrief.noego;

import debrief.noego.category.Category;
import debrief.noego.category.PracticeText;
import debrief.noego.rule.Rule;
import debrief.noego.rule.Rules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** SARIF 2.1.0, which code hosts show beside the lines. Columns count UTF-16 units. */
final class Sarif {
  private static final String PLAIN = "-._~/!$&'()*+,;=@";

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
    List<Map<String, Object>> stopped =
        files.stream()
            .filter(file -> !file.reviewed().complete())
            .map(
                file ->
                    Map.<String, Object>of(
                        "level", "warning", "message", Map.of("text", file.stopped())))
            .toList();
    if (!stopped.isEmpty()) {
      run.put(
          "invocations",
          List.of(Map.of("executionSuccessful", false, "toolExecutionNotifications", stopped)));
    }
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return log;
  }

  private static List<Map<String, Object>> rules() {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Rule rule : Rules.builtIn().all()) {
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
    LineNumbers lines = new LineNumbers(file.markdown());
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
            + finding.suggestions().stream()
                .map(s -> (finding.question() ? "\nAsk: " : "\nPerhaps: ") + s)
                .reduce("", String::concat);
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

  /** A relative reference of RFC 3986; a colon, too, is escaped, since it would end a scheme. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte octet : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return uri.toString();
  }
}
