package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows, headings and lines of a timeline that say more than a time, or only seem to begin with one.
 */
class ArchivedRowsTest {
  private static List<String> told(String markdown) {
    return ArchiveReader.read("2026-09-30-report.md", markdown).timeline().stream()
        .map(entry -> entry.at() + " " + entry.text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-05-19 -> 31 | 2026-05-19T00:00:00Z (until 31) — The fix is in.",
        "2026-05-29 → 06-02 | 2026-05-29T00:00:00Z (until 06-02) — The fix is in.",
        "before 2026-05-19 07:18 | 2026-05-19T07:18:00Z (before) — The fix is in.",
        "2026-05-19 → 2026-05-21 | 2026-05-19T00:00:00Z (until 2026-05-21) — The fix is in.",
        "2026-05-19 evening | 2026-05-19T00:00:00Z (evening) — The fix is in.",
        "2026-05-19 noite | 2026-05-19T00:00:00Z (noite) — The fix is in.",
        "2026-05-19 am Abend | 2026-05-19T00:00:00Z (am Abend) — The fix is in."
      })
  void whatStandsBehindADayStaysInTheText(String cell, String entry) {
    String table =
        "# Stalled\n\n## Timeline (UTC)\n\n| When | What |\n|---|---|\n| %s | The fix is in. |\n";
    assertThat(told(table.formatted(cell))).containsExactly(entry);
  }

  @Test
  void aRowOfAnEarlierDayDoesNotLendItToTheBeginning() {
    String story =
        """
        # Disk full

        | Date | 2026-08-05 |
        |---|---|
        | Duration | 16:00z–16:32z UTC |

        ## Phase 1: Facts (timeline)

        | Time (UTC) | Event |
        |---|---|
        | a week before | the disk fills |
        | 2026-08-04 | a key is changed |
        | ~16:00z | seen |
        | ~16:1xz | space is made |
        | 16:27→16:30z | deployed |
        | 2026-08-06 (this check) | all is well |
        """;
    assertThat(told(story))
        .containsExactly(
            "2026-08-04T00:00:00Z a key is changed",
            "2026-08-05T16:00:00Z seen",
            "2026-08-05T16:10:00Z space is made",
            "2026-08-05T16:27:00Z (until 16:30) — deployed",
            "2026-08-06T00:00:00Z (this check) — all is well");
  }

  @Test
  void anEntryThatIsAHeadingKeepsTheLabelsBelowIt() {
    String story =
        """
        # Deploys failed

        ## Timeline

        ### 2026-03-01 10:00 UTC - First error
        - **Error:** no export
        - **Cause:** it was renamed
        - **Resolution:** renamed again

        ### 2026-03-01 10:20 UTC - Second error
        - **Error:** no folder

        ## Root cause

        A rename.
        """;
    assertThat(told(story)).hasSize(2);
    assertThat(told(story).get(0))
        .startsWith("2026-03-01T10:00:00Z First error")
        .contains("**Cause:**", "it was renamed", "renamed again");
    assertThat(told(story).get(1)).startsWith("2026-03-01T10:20:00Z Second error");
  }

  @Test
  void codeBehindATimeInCodeKeepsItsMark() {
    String story =
        "# Down\n\n## Timeline\n\n- `2026-03-01T10:00:58Z` `GET /health` says no\n- `2026-03-01T10:04Z` restarted\n";
    assertThat(told(story))
        .containsExactly(
            "2026-03-01T10:00:58Z `GET /health` says no", "2026-03-01T10:04:00Z restarted");
  }

  @Test
  void theHalfOfASentenceThatBeginsWithATimeIsNoEntry() {
    String story =
        """
        # Slow, 2026-07-13

        ## Timeline

        | Time (UTC) | Event |
        |---|---|
        | 11:51 | committed |
        | 12:04 | the alert fires |

        - **Time to mitigate** (from the alert to the change that ends it): 6 minutes
          (12:04:25 → 12:10:17).

        It is as long as the alert waits, and no longer, as is seen in (11:59 →
        12:04:25) — the rest was there before.
        """;
    assertThat(told(story)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Todos os horários em `America/Sao_Paulo` (UTC−3).",
        "Alle Uhrzeiten in America/Sao_Paulo.",
        "Los horarios son UTC-3.",
        "Fuso horário: UTC-3.",
        "All times UTC-03:00, 2026-05-29."
      })
  void theSentenceThatNamesTheZoneMayBeInOtherLanguages(String sentence) {
    String story =
        "# Fora do ar, 2026-05-29\n\n## Linha do tempo\n\n"
            + sentence
            + "\n\n| Hora | Evento |\n|---|---|\n| 23:26:23 | parou |\n| 23:31 | voltou |\n";
    assertThat(told(story))
        .containsExactly("2026-05-30T02:26:23Z parou", "2026-05-30T02:31:00Z voltou");
  }

  @Test
  void aRowOfSeveralDaysLendsTheLastOfThem() {
    String story =
        """
        # Full, 2026-05-10

        ## Timeline (UTC)

        - **03:39** — the disk is full
        - **2026-05-09 → 2026-05-10 (overnight)** — looked at
        - **12:50** — found
        """;
    assertThat(told(story))
        .containsExactly(
            "2026-05-10T03:39:00Z the disk is full",
            "2026-05-09T00:00:00Z (until 2026-05-10) (overnight) looked at",
            "2026-05-10T12:50:00Z found");
  }

  @Test
  void aGuessedTimeIsReadAsOne() {
    String story =
        """
        # 중단 2026-05-11

        ## Timeline (KST)

        | 시각 | 이벤트 |
        |---|---|
        | 추정: 11:00 이전 | 발견 |
        | 추정: ~11:15 | 재현 |
        | 11:48 | 수정 |
        | est. 12:00 | 배포 |
        """;
    assertThat(told(story))
        .containsExactly(
            "2026-05-11T02:00:00Z (추정: 11:00 이전) — 발견",
            "2026-05-11T02:15:00Z (추정: ~11:15) — 재현",
            "2026-05-11T02:48:00Z 수정",
            "2026-05-11T03:00:00Z (est. 12:00) — 배포");
  }
}
