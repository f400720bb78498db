package debrief.publish.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.publish.article.FrozenContent;
import debrief.publish.article.ReportContent;
import debrief.web.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Reports that are hard to set on paper. */
final class PdfSample {
  static final Instant PUBLISHED = Instant.parse("2026-03-04T09:00:00Z");

  /** Every kind of block that a text knows, and what is wider than its place. */
  static final String ALL_BLOCKS =
      """
      One line\\
      and the next, with **strong**, *soft*, ~~struck~~ and `code`.

      #### A heading

      > Quoted.
      >
      > - in a list
      >
      > ```
      > in code
      > ```

      3. three
      4. four
         - below it

           ```
           %1$s
           ```

      - [ ] to do

      ---

      | Host | Address |
      |---|---|
      | %1$s | https://example.org/%1$s |

      | only a head |
      |---|

      | a | b | c | d | e | f | g | h |
      |---|---|---|---|---|---|---|---|
      | %2$s | %2$s | %2$s | %2$s | %2$s | %2$s | %2$s | %2$s |

      [A link](https://example.org/?a=1&b=2) and https://example.org/%1$s at length.

      ```
      %1$s %1$s
      ```
      """
          .formatted("wide".repeat(60), "middling");

  /** Scripts that join, run from right to left, or need fonts of their own. */
  static final String SCRIPTS =
      """
      \u0645\u0631\u062d\u0628\u0627 503 \u0628\u0627\u0644\u0639\u0627\u0644\u0645.

      Words, then \u0645\u0631\u062d\u0628\u0627 and \u05e9\u05dc\u05d5\u05dd and on.

      \u6570\u636e\u5e93\u8fde\u63a5\u6c60\u8017\u5c3d\uff0c \u03bb\u03cc\u03b3\u03bf\u03c2 \u043f\u0443\u043b

      \ud83d\udd25 \ud83d\ude80 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud80c\udc80 \ud55c\uad6d\uc5b4
      """;

  private PdfSample() {}

  /** The file of its second edition. */
  static byte[] write(ReportContent content) {
    return new PdfFile()
        .write(content, new EditionStamp("checkout-503-7", 2, PUBLISHED, content.hash()));
  }

  /** A report whose summary is this. */
  static ReportContent with(String summary) {
    return changed(json -> ((ObjectNode) json.path("sections").get(0)).put("markdown", summary));
  }

  /** Without the way through JSON, which takes no text of that length. */
  static ReportContent holding(String summary) {
    ReportContent c = ReportFormatTest.content();
    return new ReportContent(
        c.format(),
        c.audience(),
        c.incident(),
        c.title(),
        c.lede(),
        c.severity(),
        c.origin(),
        c.services(),
        c.startedAt(),
        c.detectedAt(),
        c.acknowledgedAt(),
        c.mitigatedAt(),
        c.resolvedAt(),
        c.impact(),
        c.measurements(),
        c.roles(),
        c.template(),
        c.trust(),
        List.of(new ReportContent.Part("summary", "Summary", summary, c.audience())),
        c.timeline(),
        c.factors(),
        c.lessons(),
        c.actionItems());
  }

  static ReportContent changed(Consumer<ObjectNode> change) {
    ObjectNode json = Json.MAPPER.valueToTree(ReportFormatTest.content());
    change.accept(json);
    return FrozenContent.read(json.toString());
  }
}
