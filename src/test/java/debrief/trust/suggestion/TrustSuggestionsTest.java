package debrief.trust.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.trust.Principle;
import debrief.trust.Principles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text may be about is said with the sentence that says so, or not at all. */
class TrustSuggestionsTest {
  private static List<TrustSuggestion> in(String markdown) {
    return TrustSuggestions.in(
        List.of(new TrustSuggestions.Part("summary", "Summary", markdown)), Set.of());
  }

  @Test
  void everySignIsTriedByItsOwnExamples() {
    for (Principle principle : Principles.all()) {
      List<TrustSign> signs = TrustSuggestions.signs(principle.key());
      assertThat(signs).as(principle.key()).isNotEmpty();
      for (TrustSign sign : signs) {
        assertThat(sign.flags()).as(sign.pattern()).isNotEmpty();
        assertThat(sign.leaves()).as(sign.pattern()).isNotEmpty();
        assertThat(sign.weight()).isBetween(1, 2);
        for (String flag : sign.flags()) {
          assertThat(TrustSuggestions.pattern(sign).matcher(flag).find()).as(flag).isTrue();
        }
        for (String leave : sign.leaves()) {
          assertThat(TrustSuggestions.pattern(sign).matcher(leave).find()).as(leave).isFalse();
        }
      }
    }
  }

  @Test
  void itNamesThePrincipleTheSentenceAndWhereItStands() {
    List<TrustSuggestion> found =
        in("We met at noon. The API returned **503** to `checkout` for a while. All was well.");
    assertThat(found)
        .containsExactly(
            new TrustSuggestion(
                "availability",
                "Availability",
                "The API returned 503 to … for a while.",
                "summary",
                "Summary"));
  }

  @Test
  void theSurestComesFirstAndAtMostTwoSentencesOfEach() {
    List<TrustSuggestion> found =
        in(
            """
            There was an outage. The site went down again. Nobody could reach the API, and the API was
            unreachable for an hour. Some events were lost on the way.
            """);
    assertThat(found.stream().map(TrustSuggestion::principle))
        .containsExactly("availability", "availability", "reliability");
  }

  @Test
  void aWordByTheWayIsNotEnough() {
    assertThat(in("The worker crashed in the night.")).isEmpty();
    assertThat(in("The worker crashed in the night. The backup failed, too."))
        .extracting(TrustSuggestion::principle)
        .containsOnly("reliability");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> The site went down, somebody wrote.",
        "```\nERROR: service unavailable, connection refused\n```",
        "## The outage of March",
        "Down."
      })
  void quotationsCodeAndHeadingsSayNothing(String markdown) {
    assertThat(in(markdown)).isEmpty();
  }

  @Test
  void whatIsTaggedIsNotSuggested() {
    TrustSuggestions.Part part =
        new TrustSuggestions.Part("summary", "Summary", "The outage lasted for an hour.");
    assertThat(TrustSuggestions.in(List.of(part), Set.of("availability"))).isEmpty();
  }

  @Test
  void aHostileTextCostsNoMoreThanItsLength() {
    Instant begin = Instant.now();
    in("the user data users data was latency ".repeat(30_000));
    in("alert alert. ".repeat(60_000));
    in("exhaust exhaust exhaust lost lost e-mail charged ".repeat(20_000) + ".");
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }
}
