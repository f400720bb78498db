package debrief.noego;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.noego.category.Category;
import debrief.noego.category.PracticeText;
import debrief.noego.rule.Rule;
import debrief.noego.rule.RuleSwitch;
import debrief.noego.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {
  private static final Review REVIEW = Review.of(Examples.ROSTER, ReviewProfile.ALL);

  record Example(String rule, String way, String text) {}

  static List<Example> examples() {
    return Examples.rows("rules.tsv")
        .map(cells -> new Example(cells[0], cells[1], cells[2]))
        .toList();
  }

  /** Each rule has a sentence that it must notice and one that it must leave alone. */
  @ParameterizedTest
  @MethodSource("examples")
  void aRuleKeepsToItsExamples(Example example) {
    List<String> rules =
        REVIEW.markdown(example.text).findings().stream().map(Finding::rule).toList();
    if (example.way.equals("yes")) {
      assertThat(rules).as(example.text).contains(example.rule);
    } else {
      assertThat(rules).as(example.text).doesNotContain(example.rule);
    }
  }

  @Test
  void everyRuleHasExamplesBothWays() {
    Set<String> without = new TreeSet<>();
    for (Rule rule : Rules.builtIn().all()) {
      for (String way : List.of("yes", "no")) {
        boolean there =
            examples().stream().anyMatch(e -> e.rule.equals(rule.id()) && e.way.equals(way));
        if (!there) {
          without.add(rule.id() + " " + way);
        }
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void everyRuleSaysWhyInTwoSentences() {
    for (Rule rule : Rules.builtIn().all()) {
      assertThat(rule.why().split("[.:!?] ", -1).length).as(rule.id()).isBetween(2, 4);
      assertThat(rule.id()).startsWith(rule.category().id() + ".");
    }
    assertThat(Rules.builtIn().all()).extracting(Rule::id).doesNotHaveDuplicates();
  }

  @Test
  void lookAlikesAreToldApart() {
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (Examples.Pair pair : Examples.pairs()) {
      if (REVIEW.markdown(pair.flagged()).findings().isEmpty()) {
        missed.add(pair.flagged());
      }
      REVIEW
          .markdown(pair.clean())
          .findings()
          .forEach(f -> wrong.add(pair.clean() + " " + f.rule()));
    }
    assertThat(wrong).as("false findings").hasSizeLessThanOrEqualTo(Examples.pairs().size() / 50);
    assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(Examples.pairs().size() / 20);
  }

  @Test
  void otherSentencesAreToldApartToo() {
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    Examples.rows("sentences.tsv")
        .forEach(
            cells -> {
              boolean quiet = REVIEW.markdown(cells[1]).findings().isEmpty();
              if (cells[0].equals("clean") && !quiet) {
                wrong.add(cells[1]);
              } else if (!cells[0].equals("clean") && quiet) {
                missed.add(cells[1]);
              }
            });
    assertThat(wrong).as("false findings").hasSizeLessThanOrEqualTo(2);
    assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(6);
  }

  /** What is offered must itself be free of what it is offered against. */
  @Test
  void everySuggestionPassesTheReview() {
    List<String> bad = new ArrayList<>();
    for (Examples.Pair pair : Examples.pairs()) {
      for (Finding finding : REVIEW.markdown(pair.flagged()).findings()) {
        assertThat(finding.suggestions()).as(pair.flagged()).isNotEmpty();
        finding.suggestions().stream()
            .filter(s -> !REVIEW.markdown(s).findings().isEmpty())
            .forEach(bad::add);
      }
    }
    assertThat(bad).isEmpty();
  }

  @Test
  void aFindingSaysExactlyWhereItStands() {
    String text =
        "# What happened\r\n\r\n🙂 We **should *have*** tested [this](https://example.org).\r\n";
    Finding finding = REVIEW.markdown(text).findings().get(0);
    assertThat(finding.rule()).isEqualTo("counterfactual.should-have");
    assertThat(finding.category()).isEqualTo(Category.counterfactual);
    assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.quote());
    assertThat(finding.quote()).isEqualTo("should *have");
    assertThat(finding.line()).isEqualTo(3);
    assertThat(finding.column()).isEqualTo(text.indexOf("should") - text.indexOf("🙂") + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   \n\n",
        "🙂🙂 👩‍🚒",
        "```\nWe should have tested it.\n```",
        "    We should have tested it.",
        "`We should have tested it.`",
        "> We should have tested it.\n> Nobody noticed.",
        "> A quote\nthat goes on: we should have tested it.",
        "| who | what |\n|---|---|\n| Ada | should have tested it |",
        "---\nsummary: We should have tested it.\n---\n\nAll quiet.",
        "+++\nsummary = \"We should have tested it.\"\n+++\n",
        "<!-- We should have tested it. -->",
        "<div>\nWe should have tested it.\n</div>",
        "[the plan](https://example.org/we-should-have-tested-it \"We should have tested it.\")",
        "[plan]: https://example.org/nobody-noticed",
        "Please write \"we should have tested it\" nowhere.",
        "كان ينبغي أن نختبر ذلك",
        "我们本应该测试它。",
      })
  void someTextsAreNotReviewed(String text) {
    assertThat(REVIEW.markdown(text).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- We should have tested it.",
        "1. We should have tested it.",
        "## We should have tested it",
        "Header\n===\n\nWe should have tested it.",
        "| 14:05 | The on-call engineer forgot to drain the node |",
        "Text above.\nWe should\nhave tested it.",
        "```\ncode\n```\nWe should have tested it.",
        "We should’ve tested it.",
        "We should of tested it.",
      })
  void theseAre(String text) {
    assertThat(REVIEW.markdown(text).findings()).isNotEmpty();
  }

  @Test
  void aSentenceIsOneConversation() {
    List<Finding> findings =
        REVIEW.markdown("Ada should have tested it, she should have asked.").findings();
    assertThat(findings).extracting(Finding::category).containsExactly(Category.counterfactual);
    assertThat(findings.get(0).suggestions().get(0))
        .contains("on-call engineer")
        .doesNotContain("Ada");
  }

  @Test
  void aReasonToKeepSticksWhenTheTextMoves() {
    Finding before = REVIEW.markdown("We should have tested it.").findings().get(0);
    Finding after =
        REVIEW
            .markdown("# New\n\nSomething first. We **should have** tested it.")
            .findings()
            .get(0);
    assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
    Finding other = REVIEW.markdown("We should have tested the other one.").findings().get(0);
    assertThat(other.fingerprint()).isNotEqualTo(before.fingerprint());
  }

  @Test
  void whoSendsAndListensInATextbookIsNobody() {
    assertThat(REVIEW.markdown("Alice sends it to the contract of Bob.").findings()).isEmpty();
    assertThat(REVIEW.markdown("Alice Okoro restarted the primary.").findings()).hasSize(1);
  }

  @Test
  void anOrganisationHasWordsOfItsOwn() {
    Phrases phrases =
        new Phrases(
            List.of(
                new Phrases.Own(
                    "firefighting", Category.judgement, "We say response.", "response")),
            List.of("should have tested"));
    Review review = Review.of(List.of(), new ReviewProfile(phrases, Map.of(), RuleSwitch.sure));
    Reviewed reviewed =
        review.markdown("Firefighting went on. We should have tested it. Nobody noticed it.");
    assertThat(reviewed.findings())
        .extracting(Finding::rule)
        .containsExactly("judgement.own-phrase", "omission.nobody-noticed");
    assertThat(reviewed.findings().get(0).suggestions()).containsExactly("response");
    assertThat(reviewed.counts()).containsEntry("judgement", 1).containsEntry("omission", 1);
  }

  @Test
  void everyCategoryIsExplained() {
    assertThat(PracticeText.all()).hasSameSizeAs(Category.values());
    for (PracticeText text : PracticeText.all()) {
      assertThat(text.markdown())
          .contains("## What it is", "## Why it matters", "| Before | After |", "## Hard cases");
    }
  }

  /** What the pages offer as "after" must not be what they warn of. */
  @Test
  void theAfterOfEveryPagePassesTheReview() {
    List<String> bad = new ArrayList<>();
    for (PracticeText text : PracticeText.all()) {
      text.markdown()
          .lines()
          .filter(
              line ->
                  line.startsWith("| ")
                      && !line.startsWith("| Before")
                      && !line.startsWith("| ---"))
          .forEach(
              line -> {
                String after = line.split("\\|", -1)[2].strip();
                REVIEW.markdown(after).findings().forEach(f -> bad.add(after + " " + f.rule()));
              });
    }
    assertThat(bad).isEmpty();
  }
}
