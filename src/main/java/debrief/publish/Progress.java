package debrief.publish;

import debrief.postmortem.Postmortem;
import debrief.postmortem.document.Section;
import debrief.postmortem.part.LessonKind;
import debrief.publish.article.ReportContent;
import java.util.List;

/** How far the writing has come, section by section. */
public record Progress(List<Progress.Fill> fills, Progress.Counts counts) {

  /** Whether a section says something. The text that it began with says nothing yet. */
  public record Fill(String key, String heading, boolean required, boolean written) {
    static Fill of(Section section) {
      boolean written = section.version() > 0 && !section.markdown().isBlank();
      return new Fill(section.key(), section.heading(), section.required(), written);
    }
  }

  public record Counts(
      int factors,
      int wentWell,
      int couldGoBetter,
      int gotLucky,
      int surprisedUs,
      int tags,
      int unexplainedTags,
      int actionItems,
      int timelineEntries,
      boolean resolved) {

    /**
     * @param everything what the team reads
     */
    static Counts of(ReportContent everything) {
      return new Counts(
          everything.factors().size(),
          lessons(everything, LessonKind.wentWell),
          lessons(everything, LessonKind.couldGoBetter),
          lessons(everything, LessonKind.gotLucky),
          lessons(everything, LessonKind.surprisedUs),
          everything.trust().size(),
          (int) everything.trust().stream().filter(tag -> tag.explanation().isEmpty()).count(),
          everything.actionItems().size(),
          everything.timeline().size(),
          everything.resolvedAt() != null);
    }

    private static int lessons(ReportContent everything, LessonKind kind) {
      return (int) everything.lessons().stream().filter(lesson -> lesson.kind() == kind).count();
    }

    public int lessons() {
      return wentWell + couldGoBetter + gotLucky + surprisedUs;
    }

    /** Rows that hang on a section and fill it as well as text would. */
    public int rowsOf(String sectionKey) {
      return switch (sectionKey) {
        case "contributing-factors" -> factors;
        case "what-happened" -> timelineEntries;
        case "what-went-well" -> wentWell;
        case "what-could-go-better" -> couldGoBetter;
        case "where-we-got-lucky" -> gotLucky;
        case "what-surprised-us" -> surprisedUs;
        case "follow-up" -> actionItems;
        default -> 0;
      };
    }
  }

  static Progress of(Postmortem postmortem, Counts counts) {
    return new Progress(postmortem.sections().stream().map(Fill::of).toList(), counts);
  }

  /** Whether a section says something, in text or in the rows that hang on it. */
  public boolean isFilled(String key) {
    return counts.rowsOf(key) > 0
        || fills.stream().anyMatch(fill -> fill.key().equals(key) && fill.written());
  }

  public long filled() {
    return fills.stream().filter(fill -> isFilled(fill.key())).count();
  }
}
