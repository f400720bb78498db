package debrief.publish.format.markdown;

import debrief.access.Audience;
import debrief.publish.article.ReportContent.Part;
import debrief.publish.format.markdown.bullet.PartMark;
import debrief.template.PostmortemTemplates;
import debrief.template.TemplateSection;
import debrief.text.Slug;
import debrief.text.fragment.MarkdownFragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Collects the sections of a file: those that its front matter names, and what was added. */
final class SectionReader {
  /** More than anybody writes; a file with more is not one of ours. */
  private static final int MOST = 200;

  private static final int LONGEST_HEADING = 300;
  private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,100}");

  private final List<PartMark> marks;
  private final List<Part> parts = new ArrayList<>();

  /** Behind the section that was read last, where something new would go. */
  private int next;

  /**
   * @throws IllegalArgumentException for sections that none of our reports has
   */
  SectionReader(FrontFields front) {
    this.marks = front.marks("sections");
    for (PartMark mark : marks) {
      String key = Objects.requireNonNullElse(mark.key(), "");
      if (!KEY.matcher(key).matches() || isTaken(key)) {
        throw new IllegalArgumentException("sections");
      }
      add(parts.size(), new Part(key, mark.headed(), "", mark.reader()));
    }
  }

  private void add(int place, Part part) {
    if (parts.size() >= MOST || part.heading().length() > LONGEST_HEADING) {
      throw new IllegalArgumentException("sections");
    }
    parts.add(place, part);
  }

  List<PartMark> marks() {
    return marks;
  }

  List<Part> parts() {
    return parts;
  }

  /**
   * @param index of its mark
   */
  void text(int index, String text) {
    PartMark mark = marks.get(index);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.key().equals(mark.key())) {
        String written = MarkdownFragment.restored(text, mark.edits());
        parts.set(i, new Part(part.key(), part.heading(), written, part.audience()));
        next = i + 1;
        return;
      }
    }
  }

  /** One that no mark names: its key is that of the template's section that is called so. */
  void extra(String heading, String text) {
    String known =
        PostmortemTemplates.all().stream()
            .flatMap(template -> template.sections().stream())
            .filter(section -> section.heading().equals(heading))
            .map(TemplateSection::key)
            .findFirst()
            .orElse(Slug.of(heading));
    String key = known.isEmpty() ? "section" : known;
    for (int i = 2; isTaken(key); i++) {
      key = known + "-" + i;
    }
    add(next, new Part(key, heading, text, Audience.organization));
    next++;
  }

  private boolean isTaken(String key) {
    return parts.stream().anyMatch(part -> part.key().equals(key));
  }
}
