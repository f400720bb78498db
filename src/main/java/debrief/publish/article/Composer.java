package debrief.publish.article;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.action.ActionItems;
import debrief.incident.Incident;
import debrief.incident.Measurement;
import debrief.incident.participant.Participant;
import debrief.postmortem.Postmortem;
import debrief.redaction.NameRedactor;
import debrief.timeline.Entry;
import debrief.timeline.Timeline;
import debrief.trust.Principle;
import debrief.trust.Principles;
import java.util.List;

/**
 * Gathers what the rooms know of an incident into what a report says. It is the one place where
 * names become roles: whatever of a report somebody has written passes {@link NameRedactor} here,
 * for the preview as for the edition.
 */
public final class Composer {
  private final Timeline timeline;
  private final ActionItems actionItems;

  public Composer(Timeline timeline, ActionItems actionItems) {
    this.timeline = timeline;
    this.actionItems = actionItems;
  }

  /**
   * Reads what a report is made of once, for all its audiences. Joins the transaction of whoever
   * publishes.
   *
   * @param viewer who drafts
   * @param incident which the viewer has just been given, as the postmortem
   */
  public Renditions compose(Viewer viewer, Incident incident, Postmortem postmortem) {
    NameRedactor say = incident.roles();
    return new Renditions(
        say.inMarkdown(incident.summary()),
        new ReportContent(
            ReportContent.FORMAT,
            Audience.team,
            incident.ref(),
            say.inMarkdown(incident.title()),
            "",
            incident.severity(),
            incident.origin(),
            incident.services(),
            incident.startedAt(),
            incident.detectedAt(),
            incident.acknowledgedAt(),
            incident.mitigatedAt(),
            incident.resolvedAt(),
            impact(incident, say),
            measurements(incident.measurements()),
            roles(incident, say),
            postmortem.template(),
            trust(postmortem, say),
            sections(postmortem, say),
            timeline.list(viewer, incident).stream().map(entry -> event(entry, say)).toList(),
            postmortem.factors().stream()
                .map(
                    f ->
                        new ReportContent.Factor(
                            say.inMarkdown(f.title()), say.inMarkdown(f.text()), f.audience()))
                .toList(),
            postmortem.lessons().stream()
                .map(
                    l -> new ReportContent.Lesson(l.kind(), say.inMarkdown(l.text()), l.audience()))
                .toList(),
            actionItems.ofIncident(viewer, incident).stream()
                .map(item -> promise(item, say))
                .toList()));
  }

  private static ReportContent.Impact impact(Incident incident, NameRedactor say) {
    String statement = incident.impact().statement();
    return new ReportContent.Impact(
        statement == null ? null : say.inMarkdown(statement),
        incident.impact().customersAffected(),
        incident.impact().requestsFailed());
  }

  private static ReportContent.Measurements measurements(Incident.Measurements all) {
    return new ReportContent.Measurements(
        measure(all.timeToDetect()),
        measure(all.timeToAcknowledge()),
        measure(all.timeToMitigate()),
        measure(all.timeToResolve()));
  }

  private static ReportContent.Measure measure(Measurement measurement) {
    return new ReportContent.Measure(measurement.status(), measurement.seconds());
  }

  private static List<String> roles(Incident incident, NameRedactor say) {
    return incident.participants().stream()
        .map(Participant::role)
        .map(say::role)
        .filter(role -> !role.isBlank())
        .distinct()
        .toList();
  }

  private static List<ReportContent.Trust> trust(Postmortem postmortem, NameRedactor say) {
    return postmortem.trust().stream()
        .map(
            tag ->
                new ReportContent.Trust(
                    tag.principle(),
                    Principles.find(tag.principle()).map(Principle::name).orElse(tag.principle()),
                    tag.effect(),
                    say.inMarkdown(tag.explanation())))
        .toList();
  }

  private static List<ReportContent.Part> sections(Postmortem postmortem, NameRedactor say) {
    return postmortem.sections().stream()
        .map(
            section ->
                new ReportContent.Part(
                    section.key(),
                    say.inMarkdown(section.heading()),
                    say.inMarkdown(section.markdown()),
                    section.audience()))
        .toList();
  }

  private static ReportContent.Event event(Entry stored, NameRedactor roles) {
    Entry entry = stored.say(roles);
    return new ReportContent.Event(
        entry.occurredAt(),
        entry.knownAt(),
        entry.kind(),
        entry.text(),
        entry.audience(),
        entry.evidence().stream()
            .map(shown -> new ReportContent.Evidence(shown.label(), shown.url()))
            .toList());
  }

  private static ReportContent.Promise promise(ActionItem item, NameRedactor say) {
    return new ReportContent.Promise(
        item.ref(),
        say.inMarkdown(item.title()),
        say.inMarkdown(item.outcome()),
        item.control(),
        item.team(),
        item.dueOn(),
        item.state(),
        item.audience());
  }
}
