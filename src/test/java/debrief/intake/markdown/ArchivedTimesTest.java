package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When things happened, in the notations in which people have written it down. */
class ArchivedTimesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "14:02 first\n\n14:05 second\n\n14:09 third",
        "* 14:02 - first\n* 14:05 - second\n* 14:09 - third",
        "- **14:02 UTC** - first\n- **14:05 UTC** - second\n- **14:09 UTC** - third",
        "| Time | Event |\n|---|---|\n| 14:02 | first |\n| 14:05 | second |\n| 14:09 | third |",
        "| Date | Time | Event |\n|---|---|---|\n| 2026-05-04 | 14:02 | first |\n| 2026-05-04 | 14:05 | second |\n| | 14:09 | third |",
        "### 2026-05-04 14:02\n\nfirst\n\n### 14:05\n\nsecond\n\n### 14:09\nthird",
        "### May 4\n\n- 14:02 first\n- 14:05 second\n- 14:09 third",
        "- first: 2026-05-04 14:02\n- second: 2026-05-04 14:05\n- third 2026-05-04 14:09",
        "14:02 first<br>14:05 second<br/>14:09 third",
        "14.02 first\n14.05 second\n14.09 third",
        "[14:02] first\n[14:05] second\n[14:09] third",
        "2:02 PM first\n2:05 PM second\n2:09 PM third",
        "> a quotation at 13:00\n\n```\n13:30 a log\n```\n\n1. **2026-05-04 14:02** first\n1. **14:05** second\n1. **14:09** third"
      })
  void everyCommonNotationGivesTheSameTimeline(String notation) {
    for (String text :
        List.of(
            "# Down on 2026-05-04\n\n## Timeline\n\n" + notation,
            "\uFEFF# Down on 2026-05-04\n\n## Timeline ##\n\n" + notation + "\n")) {
      for (String source : List.of(text, text.replace("\n", "\r\n"))) {
        ArchivedPostmortem read = ArchiveReader.read("a.md", source);
        assertThat(read.timeline())
            .extracting(entry -> entry.at() + " " + entry.text())
            .containsExactly(
                "2026-05-04T14:02:00Z first",
                "2026-05-04T14:05:00Z second",
                "2026-05-04T14:09:00Z third");
      }
    }
  }

  @Test
  void withoutAnyDateATimelineStaysText() {
    ArchivedPostmortem read =
        ArchiveReader.read("a.md", "# T\n\n## Timeline\n\n- 14:02 first\n- 14:05 second");
    assertThat(read.timeline()).isEmpty();
    assertThat(read.startedAt()).isNull();
    assertThat(read.sections().get(0).key()).isEqualTo("what-happened");
    assertThat(read.sections().get(0).markdown()).contains("14:02 first").contains("14:05 second");
    assertThat(read.unplaced()).hasSize(2);
  }

  @Test
  void theDateComesFromTheFileWhereTheTextHasNone() {
    assertThat(
            ArchiveReader.read("x/2026-05-04-down.md", "# T\n\n## Timeline\n\n- 14:02 first")
                .startedAt())
        .isEqualTo(Instant.parse("2026-05-04T14:02:00Z"));
    assertThat(
            ArchiveReader.read("a.md", "---\ntitle: Down\ndate: 2026-05-04\n---\nNo timeline.")
                .startedAt())
        .isEqualTo(Instant.parse("2026-05-04T00:00:00Z"));
  }
}
