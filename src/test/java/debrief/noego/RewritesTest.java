package debrief.noego;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.noego.category.Category;
import debrief.redaction.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is offered in a sentence's place tells what the sentence tells; else there is a question.
 */
class RewritesTest {
  private static final Review REVIEW =
      Review.of(
          List.of(new Named("Ada Byron", "On-call engineer"), new Named("Mark Osei", "SRE")),
          ReviewProfile.ALL);
  private static final Pattern FIGURE = Pattern.compile("`[^`]+`|\\d[\\d:.,]*\\d|\\d|[A-Z]{2,}");

  /** Names, and whoever begins a sentence. */
  private static final Pattern ACTOR =
      Pattern.compile(
          "\\b(?:Ada Byron|Mark Osei|Ada|Mark)\\b|^(?:We|I|She|He|They|"
              + "The (?:[\\w-]+ )?(?:engineer|SRE|DBA|developer|operator|team|reviewers?))\\b");

  private static Finding first(String sentence) {
    List<Finding> findings = REVIEW.markdown(sentence).findings();
    assertThat(findings).as(sentence).isNotEmpty();
    return findings.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We should have drained node-7 before 14:05. \
          | Nothing in [… the runbook, the alert or the tool] prompted us to drain node-7 before 14:05.
          At 09:12 – the queue should have been paused first. \
          | At 09:12 – nothing in [… the runbook, the alert or the tool] asked for the queue to be paused first.
          Support shouldn't have told 300 customers that it was over. \
          | Nothing in [… the runbook, the alert or the tool] kept support from telling 300 customers that it was over.
          Ada forgot to renew the certificate of `api-3`. \
          | Nothing in [… the runbook, the alert or the tool] prompted the on-call engineer to renew the certificate of `api-3`.
          The reviewers overlooked the `--all` flag in the plan. \
          | Nothing in [… the screen, the diff or the alert] pointed the reviewers to the `--all` flag in the plan.
          Nobody noticed the disk filling up for 40 minutes. \
          | Nothing in [… the alerts, the graphs or the logs] showed the disk filling up for 40 minutes.
          Pushing the change at 17:55 was reckless. \
          | Pushing the change at 17:55 rested on [… what was known at that time].
          Management was irresponsible in moving the date to 4 May. \
          | Management moved the date to 4 May, going by [… what was known at that time].
          Obviously the cache would not survive a restart of 12 nodes. \
          | The cache would not survive a restart of 12 nodes, as later analysis showed.
          In hindsight it was clear that the 2 TB volume would fill up. \
          | Later analysis showed that the 2 TB volume would fill up.
          The outage was caused entirely by version 4.2.1 of the sidecar. \
          | The outage was caused by version 4.2.1 of the sidecar, together with [… what else it took].
          The only root cause was the expired certificate of edge-2. \
          | One condition was the expired certificate of edge-2; others were [… which].
          The platform team always merges before the pipeline has ended. \
          | The platform team merges before the pipeline has ended in [… how many of how many] cases.
          """)
  void onlyTheVerdictGoes(String before, String after) {
    Finding finding = first(before);
    assertThat(finding.suggestions()).containsExactly(after);
    assertThat(finding.question()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If Mark had looked at the graph, we would have seen it at 10:02.",
        "The runbook should have been updated in March, and it wasn't.",
        "Although 3 alerts fired, the squad carried on and did not inform anyone.",
        "It was a lazy fix by the mobile team.",
        "User error on our side, nothing wrong with the tooling.",
        "Root cause: human error during the change of rule 17.",
        "Who approved this change?",
        "This will never happen again.",
        "Engineers need to be more careful when working on production.",
      })
  void whereThePartsCannotBeToldApartThereIsAQuestion(String sentence) {
    Finding finding = first(sentence);
    assertThat(finding.question()).as(finding.toString()).isTrue();
    assertThat(finding.suggestions()).hasSize(1);
    assertThat(finding.suggestions().get(0)).endsWith("?").doesNotContain("{", "Mark");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The SRE and the DBA skipped the dry run.",
        "The SRE and the DBA should have checked the limit of 500.",
        "On Monday the DBA and I did not check the limit."
      })
  void twoWhoDidItTogetherAreNotTornApart(String sentence) {
    assertThat(first(sentence).suggestions().get(0))
        .doesNotContain("and nothing", "DBA and", "SRE and")
        .endsWith("?");
  }

  /** Otherwise what is offered would draw the next finding. */
  @Test
  void nobodyStandsByNameInWhatIsOffered() {
    List<String> bad = new ArrayList<>();
    int offered = 0;
    for (String example : examples()) {
      String sentence = ACTOR.matcher(example).replaceAll("Georgiana");
      boolean named = sentence.contains("Georgiana");
      for (Finding finding : named ? REVIEW.markdown(sentence).findings() : List.<Finding>of()) {
        offered++;
        finding.suggestions().stream().filter(s -> s.contains("Georgiana")).forEach(bad::add);
      }
    }
    assertThat(bad).isEmpty();
    assertThat(offered).isGreaterThan(10);
  }

  @Test
  void somebodyUnknownIsAGapOrAnybody() {
    assertThat(first("David carelessly restarted the queue at 10:02.").suggestions())
        .containsExactly("[… the role] restarted the queue at 10:02.");
    assertThat(first("David should have checked the limit of 500.").suggestions().get(0))
        .endsWith("prompted anybody to check the limit of 500.");
  }

  @Test
  void aQuestionAsksWhoeverItIsAbout() {
    assertThat(first("Mark was too stubborn to let go of it.").suggestions().get(0))
        .contains("the SRE")
        .doesNotContain("Mark");
  }

  /** Over every example: no figure, time, identifier or code is lost, and there is a verb. */
  @Test
  void whatIsOfferedKeepsWhatWasTold() {
    int offered = 0;
    List<String> bad = new ArrayList<>();
    for (String sentence : examples()) {
      for (Finding finding : REVIEW.markdown(sentence).findings()) {
        if (finding.question() || finding.category() == Category.namedPerson) {
          continue;
        }
        offered++;
        String after = finding.suggestions().get(0);
        String before = sentence.substring(finding.replaceStart(), finding.replaceEnd());
        Matcher figures = FIGURE.matcher(before);
        boolean lost = figures.results().anyMatch(figure -> !after.contains(figure.group()));
        if (lost || Gaps.in(after).size() > 1 || !REVIEW.markdown(after).findings().isEmpty()) {
          bad.add(before + " -> " + after);
        }
      }
    }
    assertThat(bad).isEmpty();
    assertThat(offered).isGreaterThan(50);
  }

  private static List<String> examples() {
    return Stream.concat(
            Examples.pairs().stream().map(Examples.Pair::flagged),
            Examples.rows("sentences.tsv").map(cells -> cells[1]))
        .toList();
  }
}
