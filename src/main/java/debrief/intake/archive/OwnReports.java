package debrief.intake.archive;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.action.ActionInput;
import debrief.action.ActionItem;
import debrief.action.ActionItems;
import debrief.action.ActionState;
import debrief.action.Move;
import debrief.incident.Impact;
import debrief.incident.IncidentInput;
import debrief.incident.participant.Participant;
import debrief.intake.markdown.ArchivedPostmortem;
import debrief.postmortem.Postmortems;
import debrief.postmortem.part.FactorInput;
import debrief.postmortem.part.LessonInput;
import debrief.postmortem.part.TagInput;
import debrief.publish.article.ReportContent;
import debrief.template.PostmortemTemplate;
import debrief.template.PostmortemTemplates;
import debrief.template.TemplateSection;
import debrief.text.Markdown;
import debrief.text.fragment.MarkdownLine;
import debrief.timeline.EntryInput;
import debrief.timeline.Evidence;
import debrief.web.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report of ours becomes what it was made of, field by field. */
final class OwnReports {
  static final String WHY = "It was so in the imported report.";
  private static final int LEDE = 300;

  private OwnReports() {}

  static IncidentInput incident(ReportContent own, @Nullable List<Participant> participants) {
    return new IncidentInput(
        own.title(),
        summary(own),
        own.severity(),
        own.origin(),
        own.services(),
        own.startedAt(),
        own.detectedAt(),
        own.acknowledgedAt(),
        own.mitigatedAt(),
        own.resolvedAt(),
        new Impact(
            own.impact().statement(),
            own.impact().customersAffected(),
            own.impact().requestsFailed()),
        null,
        null,
        participants);
  }

  /** The lede is the beginning of the summary, unless the incident had words of its own. */
  private static @Nullable String summary(ReportContent own) {
    boolean told =
        own.sections().stream()
            .filter(part -> part.key().equals("summary"))
            .anyMatch(part -> Markdown.excerpt(part.markdown(), LEDE).startsWith(own.lede()));
    return told || own.lede().isEmpty() ? null : MarkdownLine.paragraph(own.lede());
  }

  static EntryInput entry(ReportContent.Event event) {
    return new EntryInput(
        event.occurredAt(),
        event.knownAt(),
        event.kind(),
        Text.isBlank(event.text()) ? "(no text)" : event.text(),
        event.audience(),
        event.evidence().stream().map(shown -> new Evidence(shown.label(), shown.url())).toList());
  }

  static ActionInput item(ReportContent.Promise item) {
    return new ActionInput(
        Text.isBlank(item.title()) ? "(no title)" : item.title(),
        item.outcome(),
        item.control(),
        item.team(),
        null,
        item.dueOn(),
        null,
        null,
        null,
        null,
        item.audience());
  }

  /** Takes a proposal to where it stood as a promise. Why it was there the file does not say. */
  static void move(
      ActionItems items, Viewer viewer, ActionItem made, ActionState to, Leftovers leftovers) {
    if (made.team() == null || made.dueOn() == null) {
      leftovers.say(
          "“" + made.title() + "” was " + to + ". Here it stays proposed: it lacks team or day.");
      return;
    }
    items.move(viewer, made.ref(), new Move(ActionState.committed, null, null, null, null, null));
    if (to != ActionState.committed) {
      String why = to == ActionState.blocked ? WHY : null;
      items.move(viewer, made.ref(), new Move(to, why, null, null, null, null));
    }
  }

  /** The report's own, where it is one of ours, with what its author thinks of while writing. */
  static PostmortemTemplate template(ArchivedPostmortem document, PostmortemTemplate imported) {
    return document.own() == null
        ? imported
        : PostmortemTemplates.find(document.own().template())
            .map(known -> with(known, imported.sections()))
            .orElse(imported);
  }

  private static PostmortemTemplate with(PostmortemTemplate known, List<TemplateSection> sections) {
    return new PostmortemTemplate(
        known.key(),
        known.name(),
        known.summary(),
        known.suits(),
        known.minutes(),
        sections.stream()
            .map(
                section ->
                    known.sections().stream()
                        .filter(one -> one.key().equals(section.key()))
                        .map(one -> headed(one, section.heading()))
                        .findFirst()
                        .orElse(section))
            .toList());
  }

  private static TemplateSection headed(TemplateSection known, String heading) {
    return new TemplateSection(known.key(), heading, known.guidance(), known.required(), "");
  }

  /** Who a section is for; null for those of other documents. */
  static @Nullable Audience audience(ArchivedPostmortem document, String key) {
    return document.own() == null
        ? null
        : document.own().sections().stream()
            .filter(part -> part.key().equals(key))
            .map(ReportContent.Part::audience)
            .findFirst()
            .orElse(null);
  }

  /** What stands beside the sections of a draft; nothing of other documents. */
  static void parts(
      Postmortems postmortems, Viewer viewer, String ref, ArchivedPostmortem document) {
    ReportContent own = document.own();
    if (own == null) {
      return;
    }
    for (ReportContent.Trust tag : own.trust()) {
      TagInput input = new TagInput(tag.effect(), tag.explanation());
      postmortems.tag(viewer, ref, tag.principle(), null, input);
    }
    for (ReportContent.Factor factor : own.factors()) {
      FactorInput input = new FactorInput(factor.title(), factor.text(), factor.audience());
      postmortems.addFactor(viewer, ref, input);
    }
    for (ReportContent.Lesson lesson : own.lessons()) {
      LessonInput input = new LessonInput(lesson.kind(), lesson.text(), lesson.audience());
      postmortems.addLesson(viewer, ref, input);
    }
  }
}
