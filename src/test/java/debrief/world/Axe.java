package debrief.world;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;

/**
 * Asks axe about the page that is open. The script is put into a page once and called as often as
 * it is asked: the library's own caller puts half a megabyte in for every question.
 */
final class Axe {
  private static final String SCRIPT = script();

  /** Everything that the standards ask for, and what is held to be good manners. */
  static final Map<String, Object> STANDARDS =
      only("tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

  /** The rules whose answer depends on how wide a page is or how it is coloured. */
  static final Map<String, Object> LOOKS =
      only(
          "rule",
          List.of(
              "color-contrast",
              "css-orientation-lock",
              "link-in-text-block",
              "scrollable-region-focusable",
              "target-size"));

  private static final String ASK =
      """
      const tell = arguments[arguments.length - 1];
      axe.run(document, arguments[0]).then(
          (told) => tell(told.violations.flatMap((rule) => rule.nodes.map(
              (node) => rule.id + ' ' + node.target + ': ' + node.failureSummary))),
          (failure) => tell(['axe failed: ' + failure]));
      """;

  private Axe() {}

  private static Map<String, Object> only(String kind, List<String> values) {
    return Map.of(
        "runOnly",
        Map.of("type", kind, "values", values),
        // What is well need not be told, node by node.
        "resultTypes",
        List.of("violations"),
        // Our style sheets come from the page's own host: there is nothing to fetch again.
        "preload",
        false);
  }

  /** What it finds, as rule, place and what to do. */
  static List<String> ask(JavascriptExecutor page, Map<String, Object> question) {
    if (!Boolean.TRUE.equals(page.executeScript("return typeof axe === 'object'"))) {
      page.executeScript(SCRIPT);
    }
    List<?> found = (List<?>) Objects.requireNonNull(page.executeAsyncScript(ASK, question));
    return found.stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
