package debrief.report.home;

import debrief.postmortem.part.LessonKind;
import debrief.report.home.HighlightSql.Learned;
import debrief.report.home.LessonLine.Source;
import debrief.report.similar.Likeness;
import debrief.text.Markdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which lessons are worth repeating. First what came up in more than one report, as a factor or as
 * a lesson of one kind: two sentences are the same where {@link Likeness} says so of factors. Then
 * one of a report each, in turn, so that there are others every week.
 */
final class RecurringLessons {
  /** Fewer words are the same by chance. */
  private static final int LEAST_WORDS = 2;

  private static final int LONGEST = 240;

  private final List<Group> groups = new ArrayList<>();
  private final Map<String, List<Group>> byWord = new HashMap<>();

  private RecurringLessons() {}

  /** What several reports say. */
  private record Group(String label, String text, Set<String> words, Set<Source> reports) {}

  /**
   * @param learned what reports say, the newest first
   * @param turn whose turn it is: counted up from week to week
   */
  static List<LessonLine> of(List<Learned> learned, long turn, int most) {
    RecurringLessons worth = new RecurringLessons();
    learned.forEach(worth::add);
    List<LessonLine> lessons = new ArrayList<>();
    worth.groups.stream()
        .filter(group -> group.reports().size() > 1)
        .limit(most)
        .map(g -> new LessonLine(g.label(), shown(g.text()), List.copyOf(g.reports())))
        .forEach(lessons::add);
    lessons.addAll(inTurn(learned, turn, most - lessons.size()));
    return List.copyOf(lessons);
  }

  private void add(Learned report) {
    report.factors().forEach(factor -> add("Contributing factor", factor, source(report)));
    report.lessons().forEach(lesson -> add(label(lesson), text(lesson), source(report)));
  }

  private void add(String label, String text, Source report) {
    Set<String> words = Likeness.words(text);
    if (words.size() < LEAST_WORDS) {
      return;
    }
    Set<Group> near = new LinkedHashSet<>();
    words.forEach(word -> near.addAll(byWord.getOrDefault(word, List.of())));
    for (Group group : near) {
      if (group.label().equals(label) && Likeness.sayTheSame(group.words(), words)) {
        group.reports().add(report);
        return;
      }
    }
    Group group = new Group(label, text, words, new LinkedHashSet<>(List.of(report)));
    groups.add(group);
    words.forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(group));
  }

  private static List<LessonLine> inTurn(List<Learned> learned, long turn, int wanted) {
    List<Learned> telling = learned.stream().filter(l -> !l.lessons().isEmpty()).toList();
    List<LessonLine> lessons = new ArrayList<>();
    for (int i = 0; i < Math.min(wanted, telling.size()); i++) {
      Learned report = telling.get(Math.floorMod(turn * wanted + i, telling.size()));
      String lesson = report.lessons().get(Math.floorMod(turn, report.lessons().size()));
      lessons.add(new LessonLine(label(lesson), shown(text(lesson)), source(report)));
    }
    return lessons;
  }

  private static Source source(Learned report) {
    return new Source(report.slug(), report.title());
  }

  private static String shown(String markdown) {
    return Markdown.excerpt(markdown, LONGEST);
  }

  /** A lesson comes with its kind before it. */
  private static String label(String lesson) {
    String kind = lesson.substring(0, lesson.indexOf(' '));
    return Arrays.stream(LessonKind.values())
        .filter(known -> known.name().equals(kind))
        .map(LessonKind::label)
        .findFirst()
        .orElse("Learned");
  }

  private static String text(String lesson) {
    return lesson.substring(lesson.indexOf(' ') + 1);
  }
}
