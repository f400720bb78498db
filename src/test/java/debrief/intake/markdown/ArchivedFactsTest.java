package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.incident.Severity;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a document says of itself, its day and its action items is taken over; nothing is invented.
 */
class ArchivedFactsTest {
  private static ArchivedPostmortem read(String markdown) {
    return ArchiveReader.read("report.md", markdown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nseverity: SEV-1\nstatus: resolved\nservices: [mail, chat]\nstarted_at: 2026-03-01T14:0"
            + "2:00Z\ndetected_at: 2026-03-01T14:07:00Z\nresolved_at: 2026-03-01T15:10:00Z\n---\n# Down\n",
        "# Down\n\n**Severity:** P1\n**Status:** Resolved\n**Services:** mail, chat\n**Start:** 2026"
            + "-03-01 14:02 UTC\n**Detected:** 14:07 UTC\n**End:** 15:10 UTC\n",
        "# Down\n\n| | |\n|---|---|\n| Severity | critical |\n| Status | closed |\n| Affected servic"
            + "es | mail and chat |\n| Start time | 2026-03-01 14:02 |\n| Detected at | 2026-03-01 1"
            + "4:07 |\n| End time | 2026-03-01 15:10 |\n",
        "# Ausfall\n\n- Schweregrad: kritisch\n- Status: behoben\n- Betroffene Dienste: mail, chat"
            + "\n- Beginn: 1. März 2026, 14:02 Uhr\n- Erkannt: 1. März 2026, 14:07 Uhr\n- Ende: 1. März 2026, 15:10 Uhr\n",
      })
  void factsComeFromWhereverTheyAreStated(String document) {
    var stated = read(document).stated();
    assertThat(stated.severity()).isEqualTo(Severity.SEV1);
    assertThat(stated.resolved()).isTrue();
    assertThat(stated.services()).containsExactly("mail", "chat");
    assertThat(stated.startedAt()).isEqualTo(Instant.parse("2026-03-01T14:02:00Z"));
    assertThat(stated.detectedAt()).isEqualTo(Instant.parse("2026-03-01T14:07:00Z"));
    assertThat(stated.resolvedAt()).isEqualTo(Instant.parse("2026-03-01T15:10:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Down\n\n**Start (CET):** 2026-03-01 15:02\n**Incident detected (UTC):** 2026-03-01 14:07"
            + "\n**Resolution:** 2026-03-01 15:10 UTC\n",
        "# Down\n\n> **Started**: 2026-03-01 14:02 UTC\n> **First alert**: 14:07 UTC\n> **Customer impact ended**: 15:10 UTC\n",
        "# Down\n\n**Start of impact** – 2026-03-01 14:02 UTC\n**Noticed at** – 14:07 UTC\n**Service restored** – 15:10 UTC\n",
        "# Down\n\nDetected: 2026-03-01 14:07 UTC | Time of incident: 2026-03-01 14:02 - 15:10 UTC\n",
        "# Down\n\n- **When**: 2026-03-01 14:02 to 15:10 UTC\n- **Detected**: 2026-03-01 14:07 UTC\n",
      })
  void timesStandUnderManyNames(String document) {
    var stated = read(document).stated();
    assertThat(stated.startedAt()).isEqualTo(Instant.parse("2026-03-01T14:02:00Z"));
    assertThat(stated.detectedAt()).isEqualTo(Instant.parse("2026-03-01T14:07:00Z"));
    assertThat(stated.resolvedAt()).isEqualTo(Instant.parse("2026-03-01T15:10:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "# [SEV-2] Mail was down, SEV2",
    "# Mail was down (P1), SEV1",
    "# Down//This was declared as a SEV-3 incident., SEV3",
    "# Down//A P2 incident began at noon., SEV2",
    "# Down//**Severity:** SEV-1 | **Status:** open, SEV1",
  })
  void theTitleOrASentenceMaySayHowGraveItWas(String document, Severity severity) {
    assertThat(read(document.replace("/", "\n")).stated().severity()).isEqualTo(severity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Alerts of P1 services were late",
        "# Down\n\nThe alert had P1 priority in the queue of SEV-3 tickets.",
        "# Down\n\nWe pinned P2.",
      })
  void aLevelOfSomethingElseIsNone(String document) {
    assertThat(read(document).stated().severity()).isNull();
  }

  @Test
  void aListBelowTheNameOfAFactIsItsValue() {
    var stated =
        read("# Down\n\n## Affected services\n\n- `mail`\n- chat\n\n## People involved\n\n- Tove Falk\n- Mara Lind\n")
            .stated();
    assertThat(stated.services()).containsExactly("mail", "chat");
    assertThat(stated.people()).extracting("name").containsExactly("Tove Falk", "Mara Lind");
    assertThat(stated.people()).extracting("role").containsOnly("Participant");
  }

  @Test
  void howLongItTookIsNoClock() {
    assertThat(read("# Down\n\n**Duration**: 1h10m\n**Start**: 2026-03-01 14:02 UTC\n").assumed())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https://example.org/2019/04/05/how-to.",
        "See [how](/2019-04-05/how).",
        "We ran `backup 2019-04-05`.",
        "It was in logs/2019-04-05.txt.",
        "It came with release-2019.04.05.",
        "```\n2019-04-05 started\n```",
        "[how]: https://example.org/2019-04-05",
      })
  void aDayIsNeverTakenFromANameOfSomethingElse(String sentence) {
    ArchivedPostmortem read =
        read("# Down\n\n" + sentence + "\n\n## Timeline (UTC)\n\n- 10:00 down\n- 10:05 up\n");
    assertThat(read.timeline()).isEmpty();
    assertThat(read.startedAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "- [x] Raise it (owner: Kim, due: 2026-01-20);Kim;2026-01-20",
        "- Raise it (@kim, 2026-01-20);kim;2026-01-20",
        "- Raise it - owner: Kim - due: 20 January 2026;Kim;2026-01-20",
        "- Raise it [due 2026-01-20];;2026-01-20",
        "- Raise it (verantwortlich: Kim, bis 20.01.2026);Kim;2026-01-20",
        "- Raise it (responsable: Kim, fecha límite: 20 de enero de 2026);Kim;2026-01-20",
        "- Raise it;;",
      })
  void ownersAndDaysAreReadWhereTheyAreWritten(String item, String owner, LocalDate due) {
    ArchivedPostmortem read = read("# Down\n\n## Action items\n\n" + item + "\n");
    assertThat(read.actionItems())
        .extracting(
            ArchivedPostmortem.Item::title,
            ArchivedPostmortem.Item::owner,
            ArchivedPostmortem.Item::due)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Raise it", owner, due));
  }

  @Test
  void aBracketThatHoldsMoreStaysWhole() {
    ArchivedPostmortem read =
        read("# Down\n\n## Action items\n\n- Raise it (Platform, due 2026-01-20)\n");
    assertThat(read.actionItems().get(0).title()).isEqualTo("Raise it (Platform, due 2026-01-20)");
    assertThat(read.actionItems().get(0).due()).isEqualTo(LocalDate.of(2026, 1, 20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Future works", "What we will do", "Nächste Schritte", "Maßnahmen", "Prochaines étapes",
            "Acciones correctivas",
        "Próximos passos", "Azioni correttive", "Vervolgacties", "再発防止策", "후속 조치", "改进措施",
      })
  void headingsOfActionsAreFoundByTheirMeaning(String heading) {
    ArchivedPostmortem read = read("# Down\n\n## " + heading + "\n\n- Raise it\n- Test it\n");
    assertThat(read.actionItems()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Follow-up\n\nWe talk of it next week.\n",
        "## Action items\n\n### Problems found\n\n- The alert came late\n",
        "## Next steps\n\n### What went wrong\n\n- The alert came late\n",
      })
  void proseAndProblemsAreNoActions(String part) {
    ArchivedPostmortem read = read("# Down\n\n" + part);
    assertThat(read.actionItems()).isEmpty();
    assertThat(read.sections().toString()).containsAnyOf("The alert came late", "next week");
  }

  @Test
  void distancesAreCountedFromTheBeginningOrTheEntryAbove() {
    ArchivedPostmortem read =
        read(
            "# Down\n\nStart: 2026-03-01 10:00 UTC\n\n## Timeline\n\n- T+0: down\n- T+5m paged\n- Tw"
                + "o minutes later: seen\n- T+1h10m up\n");
    assertThat(read.timeline())
        .extracting(entry -> entry.at().toString().substring(11, 16) + " " + entry.text())
        .containsExactly("10:00 down", "10:05 paged", "10:07 seen", "11:10 up");
  }

  @Test
  void whatWasAssumedIsSaid() {
    ArchivedPostmortem read =
        read("# Down on 2026-03-01\n\n## Timeline\n\n- 10:00 IST down\n- 10:05 up\n");
    assertThat(read.timeline().get(0).at()).isEqualTo(Instant.parse("2026-03-01T04:30:00Z"));
    assertThat(read.timeline().get(0).assumed())
        .contains("day from the title")
        .contains("IST as UTC+05:30");
    assertThat(read.timeline().get(1).assumed()).contains("zone from another entry");
    assertThat(read.assumed()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Impact\n\n| Service | Down |\n|---|---|\n| Mail | 2026-03-01 10:00 – 10:40 |\n| Chat | 2026-03-01 10:10 – 10:30 |\n",
        "## Evidence\n\n- 2026-03-01 10:00 log of mail\n- 2026-03-01 10:10 log of chat\n",
        "## Timeline\n\n- 2026-03-01 10:00 down\n\n      10:03:01 ERROR one\n      10:03:02 ERROR two\n",
      })
  void tablesEvidenceAndLogLinesStayWhereTheyAre(String part) {
    assertThat(read("# Down\n\n" + part).timeline()).hasSizeLessThan(2);
  }

  @Test
  void aReferenceLinkWorksInEveryPart() {
    ArchivedPostmortem read =
        read(
            "# Down\n\nSee [it][a].\n\n## Timeline\n\n- 2026-03-01 10:00 see [it][a]\n\n## Impact"
                + "\n\nSlow.\n\n[a]: https://example.org/a\n");
    assertThat(read.sections().get(0).markdown()).contains("[a]: https://example.org/a");
    assertThat(read.timeline().get(0).text()).contains("[a]: https://example.org/a");
  }

  /** What looks at a label or a time looks at it once, however long it goes on. */
  @ParameterizedTest
  @Timeout(10)
  @CsvSource(
      delimiter = ';',
      value = {
        "## Action items\\n\\n| %s | b |\\n|---|---|\\n| c | d |; -.",
        "## Action items\\n\\n| %s | b |\\n|---|---|\\n| c | d |; 'a '",
        "## Action items\\n\\n- %s; '(a '",
        "## Action items\\n\\n- ACT-1 %s; ' (proposed'",
        "## Timeline\\n\\n- %s; '10:00 '",
        "## Timeline\\n\\n- 10:00 %s; 'IST/CST '",
        "%s 2026-01-01; a/",
        "Severity: %s; -1",
        "## %s\\n\\n- 10:00 x; 'a '"
      })
  void nothingThatGoesOnTakesLong(String document, String again) {
    String text = document.replace("/", "\n").formatted(again.repeat(100_000 / again.length()));
    assertThat(ArchiveReader.read("x.md", "# A title\n\n" + text + "\n").title())
        .isEqualTo("A title");
  }
}
