package debrief.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.incident.Severity;
import debrief.intake.markdown.ArchiveReader;
import debrief.intake.markdown.ArchivedPostmortem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same report in each format gives the same incident. */
public class SourceFormatTest {
  private static final String HTML =
      """
      <!doctype html><html><head><title>Space : Mail was late</title><style>p { color: red }</style></head><body>
      <div id="breadcrumb-section"><a href="/wiki">Space</a></div>
      <h1 id="title-heading"><span>Space : Mail was late</span></h1>
      <table><tbody><tr><th>Severity</th><td>SEV-2</td></tr>
      <tr><th>Status</th><td><span class="status-macro">RESOLVED</span></td></tr></tbody></table>
      <h2>Summary</h2><p>Mail was late for <strong>9 minutes</strong>.</p>
      <h2>Timeline (UTC)</h2>
      <table><tbody><tr><th>Time</th><th>Event</th></tr>
      <tr><td>2026-03-01 10:00</td><td>The queue grows</td></tr>
      <tr><td>10:09</td><td>The queue is <a href="https://example.org/q">empty</a></td></tr></tbody></table>
      <h2>Action items</h2><ul class="inline-task-list">
      <li class="checked">Raise the limit (owner: Kim, due: <time datetime="2026-01-20"></time>)</li>
      <li>Watch the queue</li></ul></body></html>
      """;
  private static final String ADOC =
      """
      = Mail was late
      :severity: SEV-2
      :status: resolved

      == Summary

      Mail was late for *9 minutes*.

      == Timeline (UTC)

      [cols="1,3",options="header"]
      |===
      |Time |Event
      |2026-03-01 10:00 |The queue grows
      |10:09 |The queue is https://example.org/q[empty]
      |===

      == Action items

      * [x] Raise the limit (owner: Kim, due: 2026-01-20)
      * [ ] Watch the queue
      """;
  private static final String RST =
      """
      =============
      Mail was late
      =============

      :Severity: SEV-2
      :Status: resolved

      Summary
      -------

      Mail was late for **9 minutes**.

      Timeline (UTC)
      --------------

      ================  ============================================
      Time              Event
      ================  ============================================
      2026-03-01 10:00  The queue grows
      10:09             The queue is `empty <https://example.org/q>`_
      ================  ============================================

      Action items
      ------------

      * [x] Raise the limit (owner: Kim, due: 2026-01-20)
      * [ ] Watch the queue
      """;
  private static final String ORG =
      """
      #+TITLE: Mail was late
      #+SEVERITY: SEV-2
      #+STATUS: resolved

      * Summary
      Mail was late for *9 minutes*.
      * Timeline (UTC)
      - <2026-03-01 Sun 10:00> The queue grows
      - 10:09 The queue is [[https://example.org/q][empty]]
      * Action items
      ** DONE Raise the limit (owner: Kim)
         DEADLINE: <2026-01-20 Tue>
      ** TODO Watch the queue
      """;
  private static final String MDX =
      """
      ---
      title: Mail was late
      severity: SEV-2
      status: resolved
      ---
      import { Times } from '../components/times'

      ## Summary

      Mail was late for **9 minutes**.

      ## Timeline (UTC)

      <Times zone="UTC">

      - 2026-03-01 10:00 The queue grows
      - 10:09 The queue is [empty](https://example.org/q)

      </Times>

      ## Action items

      - [x] Raise the limit (owner: Kim, due: 2026-01-20)
      - [ ] Watch the queue
      """;
  private static final String FRONT =
      """
            {"title": "Mail was late", "severity": "SEV-2", "status": "resolved"}

            """
          + MDX.substring(MDX.indexOf("## Summary")).replaceAll("</?Times.*>", "");
  private static final String API =
      """
      {"incident": {"name": "Mail was late", "severity": {"slug": "SEV2", "name": "SEV-2"},
        "incident_status": {"category": "closed", "name": "Resolved"},
        "summary": "Mail was late for **9 minutes**.",
        "timeline_items": [{"timestamp": "2026-03-01T10:00:00Z", "title": "The queue grows"},
          {"timestamp": "2026-03-01T10:09:00Z", "title": "The queue is [empty](https://example.org/q)"}],
        "follow_ups": [{"title": "Raise the limit", "status": "completed", "assignee": {"name": "Kim"}, "due_at": "2026-01-20T00:00:00Z"},
          {"title": "Watch the queue", "status": "outstanding"}]}}
      """;
  private static final String ADF =
      """
      {"data": {"title": "Mail was late", "status": "resolved", "severity": "P2", "content": {"type": "doc", "version": 1, "content": [
        {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Summary"}]},
        {"type": "paragraph", "content": [{"type": "text", "text": "Mail was late for "}, {"type": "text",
          "text": "9 minutes", "marks": [{"type": "strong"}]}, {"type": "text", "text": "."}]},
        {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Timeline (UTC)"}]},
        {"type": "bulletList", "content": [
          {"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text",
            "text": "2026-03-01 10:00 The queue grows"}]}]},
          {"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "10:09 The queue is "},
            {"type": "text", "text": "empty", "marks": [{"type": "link", "attrs": {"href": "https://example.org/q"}}]}]}]}]},
        {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Action items"}]},
        {"type": "taskList", "content": [
          {"type": "taskItem", "attrs": {"state": "DONE"}, "content": [{"type": "text",
            "text": "Raise the limit (owner: Kim, due: "}, {"type": "date", "attrs": {"timestamp": "1768867200000"}},
            {"type": "text", "text": ")"}]},
          {"type": "taskItem", "attrs": {"state": "TODO"}, "content": [{"type": "text", "text": "Watch the queue"}]}]}]}}}
      """;

  public static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("report.html", HTML),
        Arguments.of("report.md", HTML),
        Arguments.of("report.adoc", ADOC),
        Arguments.of("report.rst", RST),
        Arguments.of("report.org", ORG),
        Arguments.of("report.mdx", MDX),
        Arguments.of("report.md", FRONT),
        Arguments.of("report.json", API),
        Arguments.of("report.json", ADF));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theSameReportIsTheSameIncident(String path, String text) {
    ArchivedPostmortem read = ArchiveReader.read(path, text);
    assertThat(read.title()).isEqualTo("Mail was late");
    assertThat(read.stated().severity()).isEqualTo(Severity.SEV2);
    assertThat(read.stated().resolved()).isTrue();
    assertThat(read.sections())
        .anySatisfy(
            section -> {
              assertThat(section.key()).isEqualTo("summary");
              assertThat(section.markdown()).contains("Mail was late for **9 minutes**.");
            });
    assertThat(read.timeline())
        .extracting(ArchivedPostmortem.Entry::at, ArchivedPostmortem.Entry::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Instant.parse("2026-03-01T10:00:00Z"), "The queue grows"),
            org.assertj.core.groups.Tuple.tuple(
                Instant.parse("2026-03-01T10:09:00Z"),
                "The queue is [empty](https://example.org/q)"));
    assertThat(read.actionItems()).hasSize(2);
    ArchivedPostmortem.Item done = read.actionItems().get(0);
    assertThat(done.title()).isEqualTo("Raise the limit");
    assertThat(done.done()).isTrue();
    assertThat(done.owner()).isEqualTo("Kim");
    assertThat(done.due()).isEqualTo(LocalDate.of(2026, 1, 20));
    assertThat(read.actionItems().get(1).done()).isFalse();
  }

  @Test
  void timesOfMilestonesAndPeopleOfAnIncidentToolAreTaken() {
    ArchivedPostmortem read =
        ArchiveReader.read(
            "x.json",
            """
            {"name": "Mail was late", "milestones": [{"type": "started", "occurred_at": "2026-03-01T10:00:00Z"},
              {"type": "detected", "occurred_at": "2026-03-01T10:02:00Z"}, {"type": "resolved",
                "occurred_at": "2026-03-01T10:09:00Z"}],
             "role_assignments": [{"incident_role": {"name": "Incident commander"}, "user": {"name": "Kim Doe"}}], "custom": {"a": 1}}
            """);
    assertThat(read.stated().startedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    assertThat(read.stated().detectedAt()).isEqualTo(Instant.parse("2026-03-01T10:02:00Z"));
    assertThat(read.stated().resolvedAt()).isEqualTo(Instant.parse("2026-03-01T10:09:00Z"));
    assertThat(read.stated().people())
        .extracting(person -> person.name() + ", " + person.role())
        .containsExactly("Kim Doe, Incident commander");
    assertThat(read.sections().toString()).contains("\"a\" : 1");
  }

  @Test
  void linksOfGoogleDocsLeadWhereTheySayAndListsKeepTheirLevels() {
    String markdown =
        SourceFormat.markdown(
            "x.html",
            "<html><body><ul class=\"lst-kix_a1-0\"><li>One</li></ul><ul class=\"lst-kix_a1-1\"><li>Below</li></ul>"
                + "<p><a href=\"https://www.google.com/url?q=https://example.org/a%3Fb&amp;sa=D\">here</a></p></body></html>");
    assertThat(markdown)
        .contains("- One")
        .contains("  - Below")
        .contains("[here](https://example.org/a?b)");
  }
}
