package debrief.publish.article;

import debrief.postmortem.part.LessonKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lessons that their section's text does not say already: a reader wants each once. */
public final class UntoldLessons {
  /** Which section the rows of each kind belong to, where the template has it. */
  static final Map<LessonKind, String> SECTIONS =
      Map.of(
          LessonKind.wentWell, "what-went-well",
          LessonKind.couldGoBetter, "what-could-go-better",
          LessonKind.gotLucky, "where-we-got-lucky",
          LessonKind.surprisedUs, "what-surprised-us");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  /** So many words are not said in passing. */
  private static final int A_SENTENCE = 4;

  private UntoldLessons() {}

  public static List<ReportContent.Lesson> of(ReportContent content, LessonKind kind) {
    String text =
        content.sections().stream()
            .filter(part -> part.key().equals(SECTIONS.get(kind)))
            .map(ReportContent.Part::markdown)
            .collect(Collectors.joining("\n"));
    String whole = bare(text);
    List<String> lines = text.lines().map(UntoldLessons::bare).toList();
    return content.lessons().stream()
        .filter(lesson -> lesson.kind() == kind)
        .filter(lesson -> !isTold(bare(lesson.text()), whole, lines))
        .toList();
  }

  private static boolean isTold(String lesson, String whole, List<String> lines) {
    boolean sentence = lesson.strip().split(" ").length >= A_SENTENCE;
    return sentence ? whole.contains(lesson) : !lesson.isBlank() && lines.contains(lesson);
  }

  /** Its words with a blank before and after each, so that marks and line ends do not matter. */
  private static String bare(String markdown) {
    return " "
        + NO_LETTERS.matcher(markdown).replaceAll(" ").strip().toLowerCase(Locale.ROOT)
        + " ";
  }
}
