package debrief.publish;

import debrief.access.Audience;
import debrief.access.AudienceWords;
import debrief.incident.Incident;
import debrief.postmortem.Postmortem;
import debrief.postmortem.document.Section;
import debrief.postmortem.part.LessonKind;
import debrief.postmortem.part.TrustTag;
import debrief.redaction.NameRedactor;
import debrief.text.Markdown;
import debrief.trust.Principle;
import debrief.trust.Principles;
import debrief.web.page.Field;
import debrief.web.page.Html;
import debrief.web.page.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A draft as one audience will read it, with roles in place of names. Times and picture are the
 * report's own work.
 */
public record Preview(
    String ref,
    String heading,
    List<Field.Choice> audiences,
    List<Tagged> trust,
    List<Part> parts,
    List<Learned> lessons)
    implements Page {

  record Tagged(String name, String effect, String label, Html explanation) {
    public static Tagged of(TrustTag tag, NameRedactor roles) {
      return new Tagged(
          Principles.find(tag.principle()).map(Principle::name).orElse(tag.principle()),
          tag.effect().name(),
          tag.effect().label(),
          new Html(Markdown.html(roles.inMarkdown(tag.explanation()), 4)));
    }
  }

  record Part(String key, String heading, Html html, List<Point> factors) {
    public boolean hasFactors() {
      return !factors.isEmpty();
    }
  }

  record Point(String heading, Html html) {}

  record Learned(String label, List<Html> texts) {}

  public static Preview of(Incident incident, Postmortem postmortem, Audience reader) {
    NameRedactor roles = incident.roles();
    return new Preview(
        incident.ref(),
        roles.inMarkdown(incident.title()),
        AudienceWords.choices(reader),
        postmortem.trust().stream().map(tag -> Tagged.of(tag, roles)).toList(),
        parts(postmortem, reader, roles),
        Arrays.stream(LessonKind.values())
            .map(kind -> new Learned(kind.label(), lessons(postmortem, kind, reader, roles)))
            .filter(learned -> !learned.texts().isEmpty())
            .toList());
  }

  private static List<Part> parts(Postmortem postmortem, Audience reader, NameRedactor roles) {
    List<Part> parts = new ArrayList<>();
    for (Section section : postmortem.sections()) {
      List<Point> factors =
          section.key().equals("contributing-factors")
              ? factors(postmortem, reader, roles)
              : List.of();
      boolean says =
          AudienceWords.reaches(section.audience(), reader) && !section.markdown().isBlank();
      if (says || !factors.isEmpty()) {
        String text = says ? roles.inMarkdown(section.markdown()) : "";
        parts.add(
            new Part(section.key(), section.heading(), new Html(Markdown.html(text, 3)), factors));
      }
    }
    return parts;
  }

  private static List<Point> factors(Postmortem postmortem, Audience reader, NameRedactor roles) {
    return postmortem.factors().stream()
        .filter(factor -> AudienceWords.reaches(factor.audience(), reader))
        .map(
            factor ->
                new Point(
                    roles.inMarkdown(factor.title()),
                    new Html(Markdown.html(roles.inMarkdown(factor.text()), 4))))
        .toList();
  }

  private static List<Html> lessons(
      Postmortem postmortem, LessonKind kind, Audience reader, NameRedactor roles) {
    return postmortem.lessons().stream()
        .filter(lesson -> lesson.kind() == kind && AudienceWords.reaches(lesson.audience(), reader))
        .map(lesson -> new Html(Markdown.html(roles.inMarkdown(lesson.text()), 4)))
        .toList();
  }

  @Override
  public String title() {
    return "Preview: " + heading;
  }

  public boolean hasTrust() {
    return !trust.isEmpty();
  }

  public boolean hasLessons() {
    return !lessons.isEmpty();
  }

  public boolean empty() {
    return parts.isEmpty() && lessons.isEmpty();
  }
}
