package debrief.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Where no browser is, whoever sits before the screen is told, and a machine fails. */
class WebBrowserTest {
  @Test
  void withoutABrowserATestIsSkipped() {
    assertThat(WebBrowser.missing("nothing was tried", null))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("NO CHROMIUM: nothing was tried. Install");
  }

  @Test
  void continuousIntegrationFailsInstead() {
    assertThatThrownBy(() -> WebBrowser.missing("nothing was tried", "true"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("NO CHROMIUM");
  }
}
