package debrief.noego.rule;

import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.Pattern;
import debrief.noego.rewrite.OpenQuestion;
import debrief.noego.rewrite.Rewrite;
import debrief.noego.rewrite.Rewrites;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one rule from its file. */
final class RuleFile {
  private static final Set<String> KEYS =
      Set.of(
          "rule",
          "when",
          "sure",
          "rank",
          "why",
          "rewrite",
          "question",
          "words",
          "conditions",
          "cases");
  private static final Set<String> CASE_KEYS = Set.of("when", "patterns");
  private static final Set<String> PATTERN_KEYS = Set.of("match", "flag", "leave", "sure");
  private static final String SURE = "sure";
  private static final int MOST_PATTERNS = 150;
  private static final int MOST_RANK = 99_999;

  private final YamlFile file;
  private final Glossary glossary;

  private RuleFile(YamlFile file, Glossary glossary) {
    this.file = file;
    this.glossary = glossary;
  }

  /**
   * @param name how the file is called where something is wrong with it
   * @param shared what all rules of its language share
   * @throws BadRuleFile where it cannot be used
   */
  static Rule read(String name, String text, Glossary shared) {
    YamlFile file = YamlFile.read(name, text);
    Map<String, Node> entries = file.entries(file.root(), KEYS);
    Node words = entries.get("words");
    Glossary own = Glossary.own(shared, file, words, entries.get("conditions"));
    try {
      own.check();
    } catch (BadRuleFile e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw file.fault(words == null ? file.root() : words, String.valueOf(e.getMessage()));
    }
    return new RuleFile(file, own).rule(entries);
  }

  private Rule rule(Map<String, Node> entries) {
    Node id = file.needed(file.root(), entries, "rule");
    Category category = category(id);
    Predicate<Hit> always = glossary.named(category.id(), hit -> true);
    Node when = entries.get("when");
    Predicate<Hit> common = when == null ? always : always.and(glossary.condition(file, when));
    Node sure = entries.get(SURE);
    Predicate<Hit> relied =
        sure == null ? glossary.named(category.id() + "-sure", Rule.Shape.NEVER) : sure(sure);
    List<Rule.Shape> shapes = new ArrayList<>();
    for (Node one : file.list(file.needed(file.root(), entries, "cases"))) {
      shapes(one, common, relied, shapes);
    }
    if (shapes.size() > MOST_PATTERNS) {
      throw file.fault(id, "A rule has at most " + MOST_PATTERNS + " patterns.");
    }
    return new Rule(
        file.text(id),
        category,
        file.text(file.needed(file.root(), entries, "why")).replaceAll("\\s+", " "),
        rewrite(entries),
        question(entries, category),
        rank(file.needed(file.root(), entries, "rank")),
        shapes,
        file.name());
  }

  private Category category(Node id) {
    String text = file.text(id);
    if (!text.matches("[a-z-]{1,40}\\.[a-z][a-z0-9-]{0,60}")) {
      throw file.fault(id, "A rule is called “category.name”.");
    }
    String category = text.substring(0, text.indexOf('.'));
    return Category.find(category)
        .orElseThrow(() -> file.fault(id, "There is no category “" + category + "”."));
  }

  private int rank(Node node) {
    String rank = file.text(node);
    if (!rank.matches("\\d{1,5}") || Integer.parseInt(rank) > MOST_RANK) {
      throw file.fault(node, "A rank is a number up to " + MOST_RANK + ".");
    }
    return Integer.parseInt(rank);
  }

  private Rewrite rewrite(Map<String, Node> entries) {
    Node name = entries.get("rewrite");
    if (name == null) {
      file.needed(file.root(), entries, "question");
      return (hit, wording) -> Optional.empty();
    }
    return Rewrites.find(file.text(name))
        .orElseThrow(
            () ->
                file.fault(
                    name,
                    "There is no rewrite of that name; there are "
                        + String.join(", ", Rewrites.names())
                        + "."));
  }

  private String question(Map<String, Node> entries, Category category) {
    Node question = entries.get("question");
    return question == null ? OpenQuestion.of(category) : file.text(question).strip();
  }

  /** Where a pattern is to be relied on: {@code yes}, {@code no}, or a condition. */
  private Predicate<Hit> sure(Node node) {
    String written = node instanceof ScalarNode ? file.text(node) : "";
    if (written.equals("yes")) {
      return hit -> true;
    }
    if (written.equals("no")) {
      return Rule.Shape.NEVER;
    }
    return glossary.condition(file, node);
  }

  private void shapes(
      Node node, Predicate<Hit> common, Predicate<Hit> relied, List<Rule.Shape> shapes) {
    Map<String, Node> entries = file.entries(node, CASE_KEYS);
    Node when = entries.get("when");
    Predicate<Hit> own = when == null ? hit -> true : glossary.condition(file, when);
    Predicate<Hit> condition = own.and(common);
    for (Node one : file.list(file.needed(node, entries, "patterns"))) {
      Map<String, Node> pattern = file.entries(one, PATTERN_KEYS);
      Node match = file.needed(one, pattern, "match");
      Node sure = pattern.get(SURE);
      shapes.add(
          new Rule.Shape(
              pattern(match),
              condition,
              sure == null ? relied : sure(sure),
              file.text(file.needed(one, pattern, "flag")),
              file.text(file.needed(one, pattern, "leave")),
              file.line(match)));
    }
  }

  private Pattern pattern(Node match) {
    try {
      return new Pattern(glossary.expand(file.text(match)));
    } catch (BadRuleFile e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw file.fault(match, String.valueOf(e.getMessage()));
    }
  }
}
