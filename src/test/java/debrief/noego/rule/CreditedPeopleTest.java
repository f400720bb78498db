package debrief.noego.rule;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.noego.Review;
import debrief.noego.ReviewProfile;
import debrief.noego.Stranger;
import debrief.redaction.Named;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is thanked or stands as an author is asked for at the check, and no finding. */
class CreditedPeopleTest {
  private static final Review REVIEW =
      Review.of(List.of(new Named("Zanele Khumalo", "SRE")), ReviewProfile.DEFAULT);

  private static List<String> asked(String text) {
    return REVIEW.markdown(text).strangers().stream().map(Stranger::quote).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Many thanks to Thandeka Mokwena for the graphs. | Thandeka Mokwena",
        "Author: Wanjiru Kamau-Njoroge | Wanjiru Kamau-Njoroge",
        "**Reviewed by:** Xiu Ying Zhang | Xiu Ying Zhang",
        "Thank you, Nkechi Obiora! | Nkechi Obiora",
        "Kudos go to our colleague Zbigniew Wachowski. | Zbigniew Wachowski",
        "- Attendees: Oyelaran Adisa | Oyelaran Adisa"
      })
  void whoIsCreditedIsAskedFor(String text, String name) {
    assertThat(asked(text)).containsExactly(name);
    assertThat(REVIEW.markdown(text).findings()).isEmpty();
  }

  @Test
  void allOfARowAreAskedForButThoseWhoHaveRoles() {
    assertThat(
            asked(
                "Thanks to Thandeka Mokwena, Zanele Khumalo, Oyelaran Adisa and Wachira Njuguna & co."))
        .containsExactly("Thandeka Mokwena", "Oyelaran Adisa", "Wachira Njuguna");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks to Amazon Web Services for the credit.",
        "The queue was written by Apache Kafka.",
        "Thanks to Load Balancer Health Checks nobody was cut off.",
        "Thanks to the new dashboard Grafana Loki found it.",
        "Contact: Platform Team",
        "Reported by Customer Support on Monday.",
        "Participants: On-Call Engineer, Incident Commander",
        "Thanks to `Thandeka Mokwena` in the log."
      })
  void whatIsNoPersonIsNotAskedFor(String text) {
    assertThat(asked(text)).isEmpty();
  }
}
