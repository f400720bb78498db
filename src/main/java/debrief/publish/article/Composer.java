package debrief.publish.article;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.action.ActionItems;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.incident.Participant;
import debrief.postmortem.Postmortem;
import debrief.postmortem.document.Section;
import debrief.redaction.NameRedactor;
import debrief.text.Markdown;
import debrief.timeline.Timeline;
import debrief.trust.Principle;
import debrief.trust.Principles;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gathers what the rooms know of an incident into what a report says to the organisation. It is the
 * one place where names become roles before an edition is frozen: whatever of a report somebody has
 * written passes {@link NameRedactor} here.
 */
public final class Composer {
  private static final int LEDE = 300;

  private final Incidents incidents;
  private final Timeline timeline;
  private final ActionItems actionItems;

  public Composer(Incidents incidents, Timeline timeline, ActionItems actionItems) {
    this.incidents = incidents;
    this.timeline = timeline;
    this.actionItems = actionItems;
  }

  /** Joins the transaction of whoever publishes. */
  public ReportContent compose(
      Viewer viewer, Postmortem postmortem, String slug, int edition, Instant publishedAt) {
    Incident incident = incidents.get(viewer, postmortem.incident());
    NameRedactor say = incident.roles();
    return new ReportContent(
        1,
        slug,
        edition,
        publishedAt,
        incident.ref(),
        say.inMarkdown(incident.title()),
        lede(incident, postmortem, say),
        incident.severity(),
        incident.origin(),
        incident.services(),
        incident.startedAt(),
        incident.detectedAt(),
        incident.acknowledgedAt(),
        incident.mitigatedAt(),
        incident.resolvedAt(),
        incident.impact().say(say::inMarkdown),
        incident.measurements(),
        roles(incident, say),
        postmortem.template(),
        trust(postmortem, say),
        sections(postmortem, say),
        timeline.list(viewer, incident.ref(), null).stream()
            .filter(entry -> isShared(entry.audience()))
            .map(entry -> ReportContent.Event.of(entry.say(say)))
            .toList(),
        postmortem.factors().stream()
            .filter(factor -> isShared(factor.audience()))
            .map(
                f ->
                    new ReportContent.Factor(
                        say.inMarkdown(f.title()), say.inMarkdown(f.text()), f.audience()))
            .toList(),
        lessons(postmortem, say),
        promises(viewer, incident, say));
  }

  private static List<ReportContent.Lesson> lessons(Postmortem postmortem, NameRedactor say) {
    return postmortem.lessons().stream()
        .filter(lesson -> isShared(lesson.audience()))
        .map(l -> new ReportContent.Lesson(l.kind(), say.inMarkdown(l.text()), l.audience()))
        .toList();
  }

  private static boolean isShared(Audience audience) {
    return audience != Audience.team;
  }

  /** The incident's own words if there are any, else the beginning of the summary. */
  private static String lede(Incident incident, Postmortem postmortem, NameRedactor say) {
    Stream<String> own = Stream.of(incident.summary());
    Stream<String> summary =
        postmortem.sections().stream()
            .filter(section -> section.key().equals("summary") && isShared(section.audience()))
            .map(Section::markdown);
    return Stream.concat(own, summary)
        .filter(text -> !text.isBlank())
        .map(text -> wholeSentences(Markdown.excerpt(say.inMarkdown(text), LEDE)))
        .findFirst()
        .orElse("");
  }

  /** A lede that was cut ends with its last whole sentence, where there is one. */
  private static String wholeSentences(String excerpt) {
    int end = excerpt.endsWith("…") ? excerpt.lastIndexOf(". ") : -1;
    return end > 0 ? excerpt.substring(0, end + 1) : excerpt;
  }

  private static List<String> roles(Incident incident, NameRedactor say) {
    return incident.participants().stream()
        .map(Participant::role)
        .map(say::role)
        .filter(role -> !role.isBlank())
        .distinct()
        .toList();
  }

  private List<ReportContent.Trust> trust(Postmortem postmortem, NameRedactor say) {
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
        .filter(section -> isShared(section.audience()))
        .map(
            section ->
                new ReportContent.Part(
                    section.key(),
                    say.inMarkdown(section.heading()),
                    say.inMarkdown(section.markdown()),
                    section.audience()))
        .toList();
  }

  private List<ReportContent.Promise> promises(Viewer viewer, Incident incident, NameRedactor say) {
    return actionItems.ofIncident(viewer, incident.ref()).stream()
        .filter(item -> isShared(item.audience()))
        .map(item -> promise(item, say))
        .toList();
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
