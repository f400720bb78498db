package debrief.noego;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a rule is sure of itself: it speaks of people, and not of what resembles them. */
class SureTest {
  private static final Review REVIEW = Review.of(List.of());

  private static List<String> rules(String text) {
    return REVIEW.markdown(text).findings().stream().map(Finding::rule).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          judgement.verdict | The reviewers were careless with the plan. | All 80 threads went crazy and we counted them.
          judgement.verdict | Our response was unacceptable. | Releasing it without them would have introduced unacceptable risk for us.
          judgement.verdict | The handover of the team was sloppy. | It is unreasonable for one person to watch it day and night.
          blame.refused | Management rammed the release through over all objections. | Once the team dug in, the class of bug was plain.
          blame.broke-it | We created a vulnerability in the parser. | We created an issue to improve the parser.
          blame.caused-by | The outage was caused by the database team. | The delay was due to people taking time to upgrade.
          hindsight.known-all-along | The rollout was bound to fail. | The note was bound to be noticed on the next day.
          exhortation.make-sure-people | We need to ensure everyone knows the limits. \
          | We could page members as a way to ensure they are aware of it.
          exhortation.retrain | Retrain the operators. | The findings are written here so to educate network participants.
          omission.failed-to | We failed to review the plan. | We maxed out the pool and failed to serve two requests.
          omission.did-not | We did not check the plan. | Luckily we did not check the old disk in.
          omission.did-not | We did not test the links. | We did not test all of the links but this one is a page.
          omission.did-not | We did not update the page. | We did not recover gracefully from the restart.
          omission.was-ignored | The first alert was ignored for 20 minutes. | They lacked the keys, having been left out of the last round.
          omission.went-unnoticed | The backlog went unnoticed for two days. | This exposed a flaw that had previously gone undetected.
          human-error.by-accident | Someone accidentally deleted the bucket. | We made it harder to inadvertently overwrite a key.
          named-person.somebody | Nadia Oduya restarted it. | [Karpenton](https://github.com/clusters/karpenton) noticed a new version.
          named-person.somebody | Nadia sent a library to us. | The bank is a new project from Nadia Oduya that lends.
          named-person.somebody | We got a review from Nadia Oduya and merged it. | Conversation with Nadia: the order is wrong.
          named-person.somebody | From there Nadia went on. | Nadia Oduya, [24 Nov at 11:35]: it was the order.
          judgement.verdict | Approving it so fast was reckless. | We have an uncoordinated queue of old jobs.
          omission.did-not | We did not replicate the settings. | Is there a rule of the old cluster that we didn't replicate?
          omission.did-not | I did not measure the load. | I didn't measure but it took 20 minutes.
          named-person.somebody | Then Nadia told us to file it. | From Nadia (for later) please file it with them.
          named-person.somebody | Edward and Nadia wrote to them. | Edward and Nadia to write to them.
          named-person.somebody | At ten Nadia noticed it. | At ten WidgetOps noticed it.
          """)
  void itTellsThemApart(String rule, String found, String left) {
    assertThat(rules(found)).as(found).contains(rule);
    assertThat(rules(left)).as(left).doesNotContain(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Kwabena](https://github.com/kwabena) decided to wait.",
        "[@kwabena](https://example.org/team/kwabena) reverted it.",
        "16:03 Nadia looking into the queue.",
      })
  void whoeverIsToldOfIsSomebody(String text) {
    assertThat(rules(text)).containsExactly("named-person.somebody");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It had gone unnoticed by us. \
          | Which other things did we look after at that moment, and what could bring this into view?
          (It is neat, but we had not considered the limit of 7.) \
          | (It is neat, but nothing in [… the runbook, the alert or the tool] prompted us to consider the limit of 7.)
          We never enabled the limit, and eventually ran low again. \
          | Which other things did we look after at that moment, and what could bring this into view?
          """)
  void whatIsOfferedIsASentence(String text, String instead) {
    assertThat(REVIEW.markdown(text).findings().get(0).suggestions()).containsExactly(instead);
  }
}
