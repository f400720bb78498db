package debrief.postmortem.document;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of steps, told once more from the side of those who take them. */
class PostmortemStateTest {
  private static List<PostmortemState> open(Role role, PostmortemState from) {
    return PostmortemState.edgesFrom(from).stream()
        .filter(edge -> role.rights().contains(edge.right()))
        .map(PostmortemState.Edge::to)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "author, draft, inReview",
    "author, inReview, draft",
    "author, approved, draft published",
    "author, published, draft",
    "facilitator, draft, inReview approved published",
    "facilitator, inReview, draft approved published",
    "facilitator, approved, draft published",
    "facilitator, published, published draft",
    "administrator, inReview, draft approved published"
  })
  void thereAreTheseSteps(Role role, PostmortemState from, String to) {
    assertThat(open(role, from).stream().map(Enum::name)).containsExactly(to.split(" "));
  }

  @Test
  void aReaderTakesNoStep() {
    for (PostmortemState from : PostmortemState.values()) {
      assertThat(open(Role.reader, from)).isEmpty();
    }
  }

  @Test
  void noStepStandsTwice() {
    assertThat(PostmortemState.EDGES)
        .extracting(edge -> edge.from() + " " + edge.to())
        .doesNotHaveDuplicates();
  }

  @Test
  void onlyWhatIsBeingWrittenIsOpen() {
    assertThat(PostmortemState.draft.isOpen()).isTrue();
    assertThat(PostmortemState.inReview.isOpen()).isTrue();
    assertThat(PostmortemState.approved.isOpen()).isFalse();
    assertThat(PostmortemState.published.isOpen()).isFalse();
  }
}
