package debrief.publish.format.markdown;

import debrief.postmortem.part.LessonKind;
import debrief.publish.article.ReportContent;
import debrief.publish.article.UntoldLessons;
import debrief.publish.format.markdown.bullet.BulletText;
import debrief.publish.format.markdown.bullet.EntryBullet;
import debrief.publish.format.markdown.bullet.LessonBullet;
import debrief.publish.format.markdown.bullet.PartMark;
import debrief.publish.format.markdown.bullet.PromiseBullet;
import debrief.publish.format.markdown.bullet.TagBullet;
import debrief.text.fragment.MarkdownFragment;
import debrief.text.fragment.MarkdownItems;
import debrief.text.fragment.MarkdownLine;
import debrief.text.node.TakenLabels;
import debrief.web.page.TimeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text of a report as a Markdown file. {@link ReportReader} reads it again. */
public final class ReportText {
  static final String CHANGES = "**What changed in this edition:**";
  static final String IMPACT = "**Impact:**";

  private final StringBuilder out = new StringBuilder(8192);

  /** The texts of a report have each their own footnotes, a file has one list of them all. */
  private final TakenLabels notes = new TakenLabels();

  private final List<PartMark> impact = new ArrayList<>();
  private final List<PartMark> trust = new ArrayList<>();
  private final List<PartMark> sections = new ArrayList<>();
  private final List<PartMark> timeline = new ArrayList<>();
  private final List<PartMark> factors = new ArrayList<>();
  private final List<PartMark> lessons = new ArrayList<>();
  private final List<PartMark> items = new ArrayList<>();

  private ReportText() {}

  public static String of(ReportContent content, FileHead head) {
    ReportText file = new ReportText();
    List<MarkdownFragment> texts =
        content.sections().stream()
            .map(part -> MarkdownFragment.of(part.markdown(), file.notes))
            .toList();
    for (int i = 0; i < texts.size(); i++) {
      ReportContent.Part part = content.sections().get(i);
      MarkdownFragment text = texts.get(i);
      boolean empty = text.text().isBlank();
      file.sections.add(
          PartMark.section(part.key(), part.heading(), empty, part.audience(), text.edits()));
    }
    file.head(content, head);
    for (ReportSlots.Slot slot : ReportSlots.of(file.sections)) {
      switch (slot.kind()) {
        case TRUST -> file.trust(slot, content);
        case SECTION -> file.section(slot, texts.get(slot.index()));
        case TIMELINE -> file.timeline(slot, content);
        case FACTORS -> file.factors(slot, content);
        case LESSONS -> file.lessons(slot, content);
        case ITEMS -> file.items(slot, content);
      }
    }
    FrontText.Marks marks =
        new FrontText.Marks(
            file.impact,
            file.trust,
            file.sections,
            file.timeline,
            file.factors,
            file.lessons,
            file.items);
    return FrontText.of(content, head, marks) + file.out;
  }

  private void head(ReportContent c, FileHead head) {
    line("# " + MarkdownLine.escaped(c.title()));
    line("");
    if (head.changes() != null) {
      line(CHANGES + " " + MarkdownFragment.of(head.changes(), notes).text().replace('\n', ' '));
      line("");
    }
    if (!c.lede().isEmpty()) {
      line(MarkdownLine.paragraph(c.lede()));
      line("");
    }
    statement(c.impact().statement());
    measure("Time to detect", c.measurements().timeToDetect());
    measure("Time to acknowledge", c.measurements().timeToAcknowledge());
    measure("Time to mitigate", c.measurements().timeToMitigate());
    measure("Time to resolve", c.measurements().timeToResolve());
    count("Customers affected", c.impact().customersAffected());
    count("Requests failed", c.impact().requestsFailed());
    line("");
  }

  private void statement(@Nullable String statement) {
    if (statement == null || statement.isBlank()) {
      return;
    }
    MarkdownFragment words = MarkdownFragment.of(statement, notes);
    boolean on = MarkdownItems.goesOn(words.text());
    line(IMPACT + (on ? " " + words.text().stripLeading() : "\n\n" + words.text()));
    line("");
    impact.add(PartMark.at(1, PartMark.NONE.reader(), words.edits()));
  }

  private void measure(String name, ReportContent.Measure measurement) {
    Long seconds = measurement.seconds();
    String figure =
        switch (measurement.status()) {
          case recorded -> seconds == null ? "not recorded" : TimeView.lasting(seconds);
          case pending -> "not over when this was published";
          case notApplicable -> "not recorded";
          case invalid -> "invalid";
        };
    line("- " + name + ": " + figure);
  }

  private void count(String name, @Nullable Long count) {
    String figure = count == null ? "not recorded" : String.format(Locale.ENGLISH, "%,d", count);
    line("- " + name + ": " + figure);
  }

  private void trust(ReportSlots.Slot slot, ReportContent c) {
    List<String> lines = new ArrayList<>();
    for (ReportContent.Trust tag : c.trust()) {
      MarkdownFragment text = BulletText.fragment(tag.explanation(), notes);
      lines.add(TagBullet.write(tag, text.text()));
      trust.add(PartMark.at(lines.size(), PartMark.NONE.reader(), text.edits()));
    }
    list(slot, "", lines);
  }

  private void section(ReportSlots.Slot slot, MarkdownFragment text) {
    if (!text.text().isBlank()) {
      heading(slot);
      line(text.text());
      line("");
    }
  }

  private void timeline(ReportSlots.Slot slot, ReportContent c) {
    List<String> lines = new ArrayList<>();
    for (ReportContent.Event event : c.timeline()) {
      MarkdownFragment text = BulletText.fragment(event.text(), notes);
      lines.add(EntryBullet.write(event, text.text()));
      timeline.add(EntryBullet.mark(lines.size(), event, text));
    }
    list(slot, "All times in UTC.\n\n", lines);
  }

  private void factors(ReportSlots.Slot slot, ReportContent c) {
    List<String> lines = new ArrayList<>();
    for (ReportContent.Factor factor : c.factors()) {
      MarkdownFragment text = BulletText.fragment(factor.text(), notes);
      lines.add(TagBullet.write(factor, text.text()));
      factors.add(PartMark.at(lines.size(), factor.audience(), text.edits()));
    }
    list(slot, "", lines);
  }

  /** Those that a section tells already stand in the front matter alone. */
  private void lessons(ReportSlots.Slot slot, ReportContent c) {
    LessonKind kind = Objects.requireNonNull(slot.lessons());
    List<ReportContent.Lesson> untold = UntoldLessons.of(c, kind);
    List<String> lines = new ArrayList<>();
    int place = 0;
    for (ReportContent.Lesson lesson : c.lessons()) {
      if (lesson.kind() != kind) {
        continue;
      }
      place++;
      if (untold.contains(lesson)) {
        MarkdownFragment text = BulletText.fragment(lesson.text(), notes);
        lines.add(LessonBullet.write(text.text()));
        lessons.add(PartMark.at(place, lesson.audience(), text.edits()).lesson(kind, null));
      } else {
        PartMark told = PartMark.at(place, lesson.audience(), List.of());
        lessons.add(told.lesson(kind, lesson.text()));
      }
    }
    list(slot, "", lines);
  }

  private void items(ReportSlots.Slot slot, ReportContent c) {
    List<String> lines = new ArrayList<>();
    for (ReportContent.Promise item : c.actionItems()) {
      MarkdownFragment outcome = MarkdownFragment.inItem(item.outcome(), notes);
      lines.add(PromiseBullet.write(item, outcome.text()));
      items.add(PromiseBullet.mark(lines.size(), item, outcome));
    }
    list(slot, "", lines);
  }

  private void list(ReportSlots.Slot slot, String above, List<String> lines) {
    if (!lines.isEmpty()) {
      heading(slot);
      out.append(above);
      lines.forEach(this::line);
      line("");
    }
  }

  private void heading(ReportSlots.Slot slot) {
    line("## " + MarkdownLine.escaped(slot.heading()));
    line("");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
