package debrief.noego.rule;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.noego.Finding;
import debrief.noego.Review;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person is a person though no list has heard of the name; a product stays one. */
class ContextualNamesTest {
  private static final Review REVIEW = Review.of(List.of());

  private static List<String> named(String text) {
    return REVIEW.markdown(text).findings().stream()
        .filter(finding -> finding.rule().equals(Review.SOMEBODY))
        .map((Finding finding) -> text.substring(finding.start(), finding.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thandeka Mokwena-Reyes told us about the alert. | Thandeka Mokwena-Reyes",
        "The fix was written by Priyanka Raghunathan in the night. | Priyanka Raghunathan",
        "Our SRE Wanjiru pinged the channel. | Wanjiru",
        "The support engineer Delphine Marchetti answered. | Delphine Marchetti",
        "At ten Xiu Ying Zhang deleted the volume. | Xiu Ying Zhang",
        "At 14:05 UTC Nkechi asked for help. | Nkechi",
        "Then Ngozi pushed the fix. | Ngozi",
        "The engineer Zbigniew restarted it. | Zbigniew",
        "It was reviewed by Thandiwe Dlamini and shipped. | Thandiwe Dlamini",
        "We pinged @kofi in the channel. | @kofi",
      })
  void theWordsAroundANameTell(String text, String name) {
    assertThat(named(text)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Red Hat shipped the update, and Amazon Web Services confirmed it.",
        "We called Jenkins, and Kafka Connect restarted.",
        "New York lost power. Black Friday began.",
        "Grafana Loki dropped logs. San Francisco was fine.",
        "Cisco Umbrella pushed an update.",
        "Then Terraform Enterprise deleted it, and Argo Rollouts merged it.",
        "Microsoft Entra decided to refuse. Hacker News noticed.",
        "The Load Balancer noticed the failing hosts.",
        "The engineer Slack channel was quiet.",
        "It was written by Load Testing Suite.",
        "Quorvex joined the cluster again.",
        "The author Guidelines were read.",
        "We asked Hetzner, and Hetzner Online replied.",
      })
  void aProductIsNoPerson(String text) {
    assertThat(named(text)).isEmpty();
  }
}
