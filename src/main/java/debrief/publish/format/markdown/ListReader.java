package debrief.publish.format.markdown;

import debrief.postmortem.part.LessonKind;
import debrief.publish.article.ReportContent.Event;
import debrief.publish.article.ReportContent.Factor;
import debrief.publish.article.ReportContent.Lesson;
import debrief.publish.article.ReportContent.Promise;
import debrief.publish.article.ReportContent.Trust;
import debrief.publish.format.markdown.bullet.EntryBullet;
import debrief.publish.format.markdown.bullet.LessonBullet;
import debrief.publish.format.markdown.bullet.PartMark;
import debrief.publish.format.markdown.bullet.PromiseBullet;
import debrief.publish.format.markdown.bullet.TagBullet;
import debrief.text.fragment.MarkdownItems;
import debrief.trust.Principles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what stands in the lists of a file. A bullet of another form is kept as it is. */
final class ListReader {
  private static final String ZONE = "All times in UTC.";

  final List<Trust> trust = new ArrayList<>();
  final List<Event> timeline = new ArrayList<>();
  final List<Factor> factors = new ArrayList<>();
  final List<Promise> items = new ArrayList<>();
  private final Map<LessonKind, List<String>> lessons = new EnumMap<>(LessonKind.class);
  private final List<String> rest = new ArrayList<>();
  private final FrontFields front;

  ListReader(FrontFields front) {
    this.front = front;
  }

  List<String> rest() {
    return rest;
  }

  private List<String> bullets(String text) {
    MarkdownItems read = MarkdownItems.of(text);
    String other = read.rest().equals(ZONE) ? "" : read.rest();
    if (!other.isBlank()) {
      rest.add(other);
    }
    return read.items();
  }

  private Map<Integer, PartMark> marks(String name) {
    Map<Integer, PartMark> marks = new HashMap<>();
    if (front.hasMarks()) {
      for (PartMark mark : front.marks(name)) {
        marks.putIfAbsent(Objects.requireNonNullElse(mark.place(), 0), mark);
      }
    }
    return marks;
  }

  private static PartMark mark(Map<Integer, PartMark> marks, int place) {
    return marks.getOrDefault(place, PartMark.NONE);
  }

  void trust(String text) {
    Map<Integer, PartMark> marks = marks("trust");
    List<String> keys = front.names("principles");
    int place = 0;
    for (String item : bullets(text)) {
      place++;
      String key = place <= keys.size() ? keys.get(place - 1) : "";
      boolean known =
          Principles.find(key).isPresent()
              && trust.stream().noneMatch(tag -> tag.principle().equals(key));
      Optional<Trust> tag =
          known ? TagBullet.trust(item, key, mark(marks, place)) : Optional.empty();
      tag.ifPresentOrElse(trust::add, () -> rest.add(item));
    }
  }

  void timeline(String text) {
    Map<Integer, PartMark> marks = marks("timeline");
    int place = 0;
    for (String item : bullets(text)) {
      place++;
      PartMark mark = front.hasMarks() ? mark(marks, place) : null;
      EntryBullet.read(item, mark).ifPresentOrElse(timeline::add, () -> rest.add(item));
    }
  }

  void factors(String text) {
    Map<Integer, PartMark> marks = marks("factors");
    for (String item : bullets(text)) {
      factors.add(TagBullet.factor(item, mark(marks, factors.size() + 1)));
    }
  }

  void lessons(LessonKind kind, String text) {
    lessons.put(kind, bullets(text));
  }

  void items(String text) {
    Map<Integer, PartMark> marks = marks("actionItems");
    for (String item : bullets(text)) {
      items.add(PromiseBullet.read(item, mark(marks, items.size() + 1)));
    }
  }

  /** By kind, each at its place; those that a section tells stand in the front matter. */
  List<Lesson> lessons() {
    List<Lesson> all = new ArrayList<>();
    List<PartMark> marks = front.hasMarks() ? front.marks("lessons") : List.of();
    for (LessonKind kind : LessonKind.values()) {
      Map<Integer, PartMark> own = new HashMap<>();
      for (PartMark mark : marks) {
        if (mark.kind() == kind) {
          own.putIfAbsent(Objects.requireNonNullElse(mark.place(), 0), mark);
        }
      }
      List<String> told = new ArrayList<>(lessons.getOrDefault(kind, List.of()));
      long count = told.size() + own.values().stream().filter(mark -> mark.text() != null).count();
      for (int place = 1; place <= count; place++) {
        all.add(lesson(kind, mark(own, place), told));
      }
    }
    return all;
  }

  private static Lesson lesson(LessonKind kind, PartMark mark, List<String> told) {
    @Nullable String text = mark.text();
    boolean written = text == null && !told.isEmpty();
    String words = written ? LessonBullet.read(told.remove(0), mark) : text == null ? "" : text;
    return new Lesson(kind, words, mark.reader());
  }
}
