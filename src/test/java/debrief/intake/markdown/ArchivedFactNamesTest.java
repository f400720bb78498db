package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.incident.Severity;
import debrief.intake.stated.StatedFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fact is called, what stands around its name, and what stands behind its value. */
class ArchivedFactNamesTest {
  private static StatedFacts stated(String lines) {
    return ArchiveReader.read("report.md", "# Down\n\n" + lines + "\n").stated();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Approximate start of the incident",
        "The exact start time",
        "Start time UTC",
        "Incident from",
        "Início do incidente",
        "Fecha de inicio del incidente",
        "Date de début",
        "Störungsbeginn",
        "Timestamp (UTC)"
      })
  void theBeginningHasManyNames(String name) {
    assertThat(stated("**" + name + ":** 2026-03-01 14:02").startedAt())
        .hasToString("2026-03-01T14:02:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "First seen",
        "Primeiro visto",
        "Detecção em",
        "Détecté le",
        "Erkannt am",
        "Detectado el",
        "탐지일시",
        "发现时间",
        "Обнаружено"
      })
  void soHasItsDetection(String name) {
    assertThat(stated("- **" + name + ":** 2026-03-01T14:02Z").detectedAt())
        .hasToString("2026-03-01T14:02:00Z");
  }

  @Test
  void theZoneOfATimeMayBeTheLastWordOfItsName() {
    StatedFacts facts = stated("**Start time JST:** 2026-03-01 23:02\n**End JST:** 23:40");
    assertThat(facts.startedAt()).hasToString("2026-03-01T14:02:00Z");
    assertThat(facts.resolvedAt()).hasToString("2026-03-01T14:40:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "S2. The index was rebuilt, nothing was lost, readers kept what they had, and one of the two queues was slow. | SEV2",
        "SEV-3 (few customers) | SEV3",
        "2 | SEV2",
        "2.5 |",
        "Partial degradation / data at risk | SEV3",
        "Full outage | SEV1",
        "page (`ApiLatencyP99High`) |",
        "None, it was a drill |"
      })
  void aLevelHoldsWhateverIsSaidOfIt(String value, Severity severity) {
    assertThat(stated("**Severity:** " + value).severity()).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Resolved (no action required) | true",
        "Resolved; preventive automation is not yet there | true",
        "CLOSED (the loader reads from the second database, and was tried on one node before all of them had it) | true",
        "Resolvido | true",
        "Not resolved | false",
        "Partially resolved | false",
        "We closed our eyes for as long as it took to write all of this down and to see what it would become | false"
      })
  void aStateHoldsWhateverStandsBehindIt(String value, boolean over) {
    assertThat(stated("**Status atual:** " + value).resolved()).isEqualTo(over);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "`mail_gateway.py` and chat;mail_gateway.py, chat",
        "Mail & Chat;Mail, Chat",
        "`mail` (found later to be a risk for every one of the images that are built here);mail",
        "_mail_, **chat**;mail, chat",
        "NO DATA;",
        "mail (tier 2, owned by the shop) (`services/mail.yaml`);mail",
        "mail (its queue), chat (switched off for the test);mail, chat",
        "queue_backups — the volume of photos only, all others were saved throughout;queue_backups",
        "All of what was ever written there by anybody;"
      })
  void servicesAreNames(String value, String names) {
    assertThat(String.join(", ", stated("**Service impacté :** " + value).services()))
        .isEqualTo(names == null ? "" : names);
  }

  @Test
  void entriesThatAreCalledSoAreMoments() {
    String timeline =
        """
        ## Timeline (UTC, 2026-03-01)

        **14:00** - Deployed
        **14:02** - **INCIDENT START:** mail bounced
        **14:07** - First alert
        **14:30** - **INCIDENT END:** all queues ran
        """;
    StatedFacts facts = stated(timeline);
    assertThat(facts.startedAt()).hasToString("2026-03-01T14:02:00Z");
    assertThat(facts.detectedAt()).hasToString("2026-03-01T14:07:00Z");
    assertThat(facts.resolvedAt()).hasToString("2026-03-01T14:30:00Z");
  }

  @Test
  void aTimeHoldsWhateverIsSaidOfIt() {
    String rows =
        """
        | Date | 2026-07-30 |
        |---|---|
        | Detected at | 07:19:17 UTC (`ProbeFailed` on the first node) — `BackupFailed` and `MountMissing` followed at 07:23:02 UTC |
        """;
    assertThat(stated(rows).detectedAt()).hasToString("2026-07-30T07:19:17Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:06:00 (the window that was looked at) · the fault itself for 00:03:22",
        "0:06:00",
        "1:30:00, of which 0:20:00 asleep"
      })
  void aLengthInHoursMinutesAndSecondsIsNoPeriod(String length) {
    StatedFacts facts = stated("**Date:** 2026-05-29\n**Duration:** " + length);
    assertThat(facts.startedAt()).isNull();
    assertThat(facts.resolvedAt()).isNull();
    assertThat(facts.resolved()).isFalse();
  }

  @Test
  void aBracketBehindANameMaySayWhereItIsExplained() {
    assertThat(stated("- Severity (see `docs/severity.md`): sev2").severity())
        .isEqualTo(Severity.SEV2);
    assertThat(stated("- Affected surface: the search").services()).containsExactly("the search");
  }

  @Test
  void howPartsOfTheSystemAreIsNoFactOfTheDocument() {
    String table =
        "## Impact\n\n| Component | Status |\n|---|---|\n| Services | Running |\n| State | closed |\n";
    assertThat(stated(table).services()).isEmpty();
    assertThat(stated(table).resolved()).isFalse();
  }

  @Test
  void aListBelowALabelIsItsValue() {
    String list = "**Services Affected:**\n- Mail gateway\n- Chat\n\nThe rest ran.";
    assertThat(stated(list).services()).containsExactly("Mail gateway", "Chat");
  }
}
