package debrief.action.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakActionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Be more careful with migrations",
        "Remind everyone to check the dashboard",
        "Pay closer attention to alerts",
        "Double-check configuration before a release",
        "Make sure people read the runbook",
        "Don’t forget to rotate the key"
      })
  void aWishForAttentionIsKnown(String title) {
    assertThat(WeakAction.noteOn(title)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alert on queue depth before customers notice",
        "Remind the on-call engineer by a page when a certificate nears its end",
        "Refuse a migration that locks a large table",
        "Retry with a budget, not with a count",
        "Handle with care: document the manual failover"
      })
  void whatTheSystemWillDoIsLeftInPeace(String title) {
    assertThat(WeakAction.noteOn(title)).isNull();
  }
}
