package debrief.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Audience;
import debrief.world.ThreadCpuTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every detector finds its own examples, and leaves what looks alike. */
class DetectorsTest {
  static List<Detector> all() {
    return Disclosures.detectors();
  }

  private static List<String> kinds(String text) {
    return Stream.of(Audience.organization, Audience.everyone)
        .flatMap(reader -> Disclosures.in(text, "Summary", reader).stream())
        .map(Disclosure::kind)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void itsExamplesAreFoundAndItsLookAlikesAreNot(Detector detector) {
    assertThat(detector.flags()).isNotEmpty();
    assertThat(detector.leaves()).isNotEmpty();
    for (String text : detector.flags()) {
      assertThat(kinds(text)).as(text).contains(detector.key());
    }
    for (String text : detector.leaves()) {
      assertThat(kinds(text)).as(text).doesNotContain(detector.key());
    }
  }

  @Test
  void eachHasANameOfItsOwn() {
    assertThat(all().stream().map(Detector::key)).doesNotHaveDuplicates();
    assertThat(all()).allMatch(one -> !one.tells().isTeam());
  }

  @Test
  void whatIsFoundIsShownInItsLine() {
    Disclosure found =
        Disclosures.in("First.\nWrite to ada@shop.io today.\nLast.", "Lessons", Audience.everyone)
            .get(0);
    assertThat(found.before() + "|" + found.found() + "|" + found.after())
        .isEqualTo("Write to |ada@shop.io| today.");
    assertThat(found.where()).isEqualTo("Lessons");
  }

  @Test
  void hostileTextCostsNoMoreThanItsLength() {
    List<String> pieces =
        new ArrayList<>(
            List.of(
                "a", "a.", "0", "10.", "A ", "-", "@", "a@", "a@a.", "https://", ":", " ", "=x1"));
    all().forEach(detector -> pieces.add(detector.flags().get(0)));
    for (String piece : pieces) {
      String text = piece.repeat(200_000 / piece.length());
      assertThat(ThreadCpuTime.of(() -> kinds(text))).as(piece).isLessThan(Duration.ofSeconds(10));
    }
  }
}
