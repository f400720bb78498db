package debrief.report.home;

import java.util.List;

/**
 * Something learned, as reports say it.
 *
 * @param label what sort of lesson it is
 * @param text as the newest of the reports says it, without marks
 * @param reports that say it, the newest first
 */
record LessonLine(String label, String text, List<LessonLine.Source> reports) {

  /** A report by its name and title. */
  record Source(String slug, String title) {}

  public boolean repeated() {
    return reports.size() > 1;
  }

  /** As in "In 3 reports". */
  public String times() {
    return "In " + reports.size() + " reports";
  }

  /** The newest three. */
  public List<Source> shown() {
    return reports.subList(0, Math.min(3, reports.size()));
  }

  LessonLine(String label, String text, Source report) {
    this(label, text, List.of(report));
  }
}
