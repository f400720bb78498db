package debrief.noego.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import debrief.language.Sentence;
import debrief.language.name.Names;
import debrief.text.prose.Passages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule files that can be used, and what is said of those that cannot. */
class RuleFolderTest {
  private static final Path BUILT_IN = Path.of("src/main/resources/debrief/noego/rules");
  private static final int LONGEST_LINE = 140;
  private static final int MOST_LINES = 250;

  private static final String GOOD =
      """
      rule: judgement.hero
      rank: 1
      why: >-
        A hero hides what was missing. Say what the others lacked.
      question: >-
        What made it work?
      words:
        praise: |
          hero
          rock star
      conditions:
        of-us: doer person
      cases:
        - when:
            - of-us
            - not question
          patterns:
            - match: "^=be a < $praise >"
              flag: She is a hero.
              leave: The page has a hero image.
      """;

  private static List<Rule> read(String text) {
    return RuleFolder.language(new TreeMap<>(Map.of("judgement/hero.yaml", text))).rules();
  }

  private static boolean finds(List<Rule> rules, String text) {
    return finds(rules, text, RuleSwitch.all);
  }

  private static boolean finds(List<Rule> rules, String text, RuleSwitch set) {
    Rules all = new Rules(rules);
    Rules.Selection selected = all.select(rule -> set);
    return Passages.of(text).stream()
        .flatMap(passage -> Sentence.of(text, passage, new Names(List.of(), List.of())).stream())
        .anyMatch(sentence -> !all.find(sentence, selected).isEmpty());
  }

  /** Nobody has said where the pattern is sure; then it is said for the pattern, or the rule. */
  @Test
  void aPatternIsSureWhereItsFileSaysSo() {
    String told = "She is a hero.";
    assertThat(finds(read(GOOD), told, RuleSwitch.sure)).isFalse();
    assertThat(read(GOOD).get(0).maySpeak()).isFalse();
    String leave = "leave: The page has a hero image.";
    String proven = GOOD.replace(leave, leave + "\n        sure: yes");
    assertThat(finds(read(proven), told, RuleSwitch.sure)).isTrue();
    assertThat(finds(read(proven), told, RuleSwitch.off)).isFalse();
    String past = GOOD.replace("rank: 1", "rank: 1\nsure: clause past");
    assertThat(finds(read(past), told, RuleSwitch.sure)).isFalse();
    assertThat(finds(read(past), "She was a hero.", RuleSwitch.sure)).isTrue();
    assertThat(finds(read(past), told, RuleSwitch.all)).isTrue();
    String never = past.replace(leave, leave + "\n        sure: no");
    assertThat(finds(read(never), "She was a hero.", RuleSwitch.sure)).isFalse();
  }

  @Test
  void aRuleIsReadFromOneFile() {
    List<Rule> rules = read(GOOD);
    assertThat(rules).extracting(Rule::id).containsExactly("judgement.hero");
    assertThat(rules.get(0).why())
        .isEqualTo("A hero hides what was missing. Say what the others lacked.");
    assertThat(finds(rules, "She is a rock star.")).isTrue();
    assertThat(finds(rules, "The page has a hero image.")).isFalse();
    assertThat(finds(rules, "Is she a hero?")).isFalse();
  }

  /** What is written there, what stands in its place, the line and the word that are named. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rule: judgement.hero | rule: praise.hero            | 1  | category
          rule: judgement.hero | rule: Hero                   | 1  | category.name
          rank: 1              | rank: first                  | 2  | rank
          rank: 1              | order: 1                     | 2  | order
          why: >-              | whom: >-                     | 3  | whom
          question: >-         | rewrite: hero                | 5  | rewrite
          of-us: doer person   | of-us: doer hero             | 12 | kind of doer
          of-us: doer person   | of-us: of-us                 | 12 | circle
          of-us: doer person   | of-us: (doer person          | 12 | parenthesis
          of-us: doer person   | of-us: doer person or        | 12 | breaks off
          of-us: doer person   | of-us: nowhere is a          | 12 | nowhere
          of-us: doer person   | of-us: verb is @planet       | 12 | @planet
          of-us: doer person   | of-us: "verb is #no-such-list" | 12 | no-such-list
          - of-us              | - ours                       | 15 | ours
          - match: "^=be a < $praise >" | - match: "< $blame >"      | 18 | blame
          - match: "^=be a < $praise >" | - match: "< ~{0,3} >"      | 18 | word to wait for
          - match: "^=be a < $praise >" | - match: "< hero >/star"   | 18 | space
          - match: "^=be a < $praise >" | - match: "< hero{x} >"     | 18 | how often
          - match: "^=be a < $praise >" | - match: "< hero ~{0,30} ~{0,30} ~{0,30} star >" | 18 | costs too much
          flag: She is a hero. | flags: She is a hero.        | 19 | flags
          leave: The page has a hero image. | leave:          | 20 | words
          """)
  void aFaultIsNamedWithFileAndLine(String there, String instead, int line, String named) {
    String bad = GOOD.replace(there.strip(), instead.strip().replace('/', '|'));
    assertThat(bad).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(bad))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageStartingWith("judgement/hero.yaml:" + line + ":")
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          just words
          - a list
          rule: [
          rule: judgement.hero
          'a: &a [x, x], b: *a'
          """)
  void whatIsNoRuleIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageStartingWith("judgement/hero.yaml:");
  }

  @Test
  void whatIsTooMuchIsRefused() {
    String pattern = "      - match: \"^=be a < $praise >\"\n        flag: a\n        leave: b\n";
    assertThatThrownBy(() -> read(GOOD + "#".repeat(200_000)))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageContaining("characters");
    assertThatThrownBy(() -> read(GOOD + pattern.repeat(200)))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageContaining("patterns");
    assertThatThrownBy(() -> read(GOOD.replace("doer person", "(".repeat(99) + "doer person")))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageContaining("nested");
    assertThatThrownBy(() -> read(GOOD.replace("    hero\n", "    hero\n".repeat(2_000))))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageContaining("words");
    assertThatThrownBy(() -> read("a: ".repeat(10) + "b")).isInstanceOf(BadRuleFile.class);
  }

  @Test
  void aListThatHoldsItselfIsRefused() {
    assertThatThrownBy(() -> read(GOOD.replace("rock star", "$praise")))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageContaining("circle");
  }

  @Test
  void twoRulesOfOneNameAreRefused() {
    TreeMap<String, String> texts = new TreeMap<>(Map.of("a.yaml", GOOD, "b.yaml", GOOD));
    assertThatThrownBy(() -> RuleFolder.language(texts))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageContaining("judgement.hero");
  }

  @Test
  void ourOwnFilesAreSmallAndNarrow() throws IOException {
    List<String> large = new ArrayList<>();
    try (Stream<Path> files = Files.walk(BUILT_IN)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        List<String> lines = Files.readAllLines(file);
        boolean wide = lines.stream().anyMatch(line -> line.length() > LONGEST_LINE);
        if (lines.size() > MOST_LINES || wide) {
          large.add(file.toString());
        }
      }
    }
    assertThat(large).isEmpty();
  }

  @Test
  void anOrganisationAddsRulesOfItsOwn(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("hero.yaml");
    Files.writeString(file, GOOD);
    Rules rules = Rules.with(folder);
    assertThat(rules.all()).hasSize(Rules.builtIn().all().size() + 1);
    Files.writeString(file, GOOD.replace("She is a hero.", "She is a star."));
    assertThatThrownBy(() -> Rules.with(folder))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageContaining("hero.yaml:18: The pattern does not find “She is a star.”");
    Files.writeString(file, GOOD.replace("The page has a hero image.", "He is a hero."));
    assertThatThrownBy(() -> Rules.with(folder)).hasMessageContaining("is not left alone");
    Files.writeString(file, GOOD.replace("judgement.hero", "omission.forgot"));
    assertThatThrownBy(() -> Rules.with(folder)).hasMessageContaining("built-in");
  }

  /** What the guide shows is a rule, and keeps to its own two sentences. */
  @Test
  void theRuleInTheGuideIsOne() throws IOException {
    String guide = Files.readString(Path.of("docs/review.md"));
    int from = guide.indexOf("```yaml") + "```yaml".length();
    List<Rule> rules = read(guide.substring(from, guide.indexOf("```", from)));
    Rule.Shape shape = rules.get(0).shapes().get(0);
    assertThat(finds(rules, shape.flag())).isTrue();
    assertThat(finds(rules, shape.leave())).isFalse();
  }

  @Test
  void anUnknownLanguageHasNoRules() {
    assertThatThrownBy(() -> RuleFolder.builtIn("xx")).hasMessageContaining("xx");
  }
}
