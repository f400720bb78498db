package debrief.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ato Kwarteng: it is the pool|Ato Kwarteng",
        "**Ada**: looking|Ada",
        "Will: may I?|Will",
        "Ludwig van den Berg (on call): yes|Ludwig van den Berg",
        "José O’Neill-Smith: ok|José O’Neill-Smith",
        "佐藤: はい|佐藤",
      })
  void whoSpeaksStandsBeforeAColon(String text, String name) {
    assertThat(Speakers.in(text)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alert: 503 on checkout",
        "ERROR: no connection",
        "checkout: restarted",
        "We looked at it: nothing",
        "See https://example.org",
        "A: b",
        "",
        "The pool was full",
      })
  void labelsAndSentencesAreNobody(String text) {
    assertThat(Speakers.in(text)).isEmpty();
  }
}
