package debrief.report.home;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.report.home.HighlightSql.Learned;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Lessons are chosen by a rule that one can say. */
class RecurringLessonsTest {
  private static Learned report(int number, List<String> factors, String... lessons) {
    return new Learned("report-" + number, "Report " + number, factors, List.of(lessons));
  }

  @Test
  void whatSeveralReportsSayComesFirstAndNamesThem() {
    List<LessonLine> lessons =
        RecurringLessons.of(
            List.of(
                report(4, List.of(), "wentWell The alert came early."),
                report(3, List.of("Renewal of certificates is done by hand")),
                report(2, List.of("A queue without a bound"), "gotLucky It was at night."),
                report(
                    1, List.of("Certificates are renewed by hand", "Certificate renewal by hand"))),
            0,
            2);
    assertThat(lessons.get(0).label()).isEqualTo("Contributing factor");
    assertThat(lessons.get(0).text()).isEqualTo("Renewal of certificates is done by hand");
    assertThat(lessons.get(0).times()).isEqualTo("In 2 reports");
    assertThat(lessons.get(0).reports())
        .extracting(LessonLine.Source::slug)
        .containsExactly("report-3", "report-1");
    assertThat(lessons.get(1).repeated()).isFalse();
  }

  @Test
  void whatWentWellIsNotTheSameAsWhatCouldGoBetter() {
    List<LessonLine> lessons =
        RecurringLessons.of(
            List.of(
                report(2, List.of(), "wentWell The alert paged the right people."),
                report(1, List.of(), "couldGoBetter The alert paged the right people.")),
            0,
            3);
    assertThat(lessons).hasSize(2).noneMatch(LessonLine::repeated);
    assertThat(lessons)
        .extracting(LessonLine::label)
        .containsExactlyInAnyOrder("Went well", "Could go better");
  }

  @Test
  void oneReportThatSaysItTwiceSaysItOnce() {
    Learned twice = report(1, List.of("A pool without a bound", "The pool without a bound"));
    assertThat(RecurringLessons.of(List.of(twice), 0, 3)).isEmpty();
  }

  @Test
  void thereAreOthersEveryWeekAndEachHasItsTurn() {
    List<Learned> year = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String letter = String.valueOf((char) ('b' + i));
      year.add(report(i, List.of(), "wentWell " + letter.repeat(4) + " " + letter.repeat(6)));
    }
    Set<String> told = new TreeSet<>();
    for (int week = 100; week < 103; week++) {
      List<LessonLine> lessons = RecurringLessons.of(year, week, 3);
      assertThat(lessons).hasSize(3);
      lessons.forEach(lesson -> told.add(lesson.reports().get(0).slug()));
    }
    assertThat(told).hasSize(9);
  }

  @Test
  void whereNothingWasLearnedNothingIsSaid() {
    assertThat(RecurringLessons.of(List.of(), 7, 3)).isEmpty();
    assertThat(RecurringLessons.of(List.of(report(1, List.of())), 7, 3)).isEmpty();
  }
}
