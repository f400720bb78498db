package debrief.report.change;

import debrief.publish.article.ReportContent;
import debrief.text.change.Diff;
import debrief.web.page.TimeView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of a report in which something has changed.
 *
 * @param runs the text of both, in runs
 */
record ChangedPart(String heading, List<ChangedPart.TextRun> runs) {

  /** A run of text that stayed, came or went. */
  record TextRun(String text, boolean added, boolean removed) {
    static TextRun of(Diff.Part part) {
      return new TextRun(
          part.text(), part.kind() == Diff.Kind.ADDED, part.kind() == Diff.Kind.REMOVED);
    }
  }

  static List<ChangedPart> between(ReportContent before, ReportContent after) {
    Map<String, String> one = texts(before);
    Map<String, String> two = texts(after);
    Set<String> headings = new LinkedHashSet<>(two.keySet());
    headings.addAll(one.keySet());
    List<ChangedPart> changed = new ArrayList<>();
    for (String heading : headings) {
      String then = one.getOrDefault(heading, "");
      String now = two.getOrDefault(heading, "");
      if (!then.equals(now)) {
        changed.add(
            new ChangedPart(heading, Diff.words(then, now).stream().map(TextRun::of).toList()));
      }
    }
    return changed;
  }

  /** All that is written, by its heading. */
  private static Map<String, String> texts(ReportContent c) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Title", c.title());
    texts.put("In short", c.lede());
    String impact = c.impact().statement();
    texts.put("Impact", impact == null ? "" : impact);
    c.trust()
        .forEach(
            tag ->
                texts.put("Trust: " + tag.name(), tag.effect().label() + "\n" + tag.explanation()));
    c.sections()
        .forEach(part -> texts.merge(part.heading(), part.markdown(), (a, b) -> a + "\n" + b));
    texts.put(
        "Timeline",
        lines(
            c.timeline().stream()
                .map(e -> new TimeView(e.occurredAt()).full() + "  " + e.text())
                .toList()));
    texts.merge(
        "Contributing factors",
        lines(c.factors().stream().map(f -> f.title() + "\n" + f.text()).toList()),
        (a, b) -> a + "\n" + b);
    texts.put("Lessons", lines(c.lessons().stream().map(ReportContent.Lesson::text).toList()));
    texts.put(
        "Action items",
        lines(
            c.actionItems().stream()
                .map(item -> item.ref() + " " + item.title() + "\n" + item.outcome())
                .toList()));
    return texts;
  }

  private static String lines(List<String> texts) {
    return texts.stream().map(String::strip).collect(Collectors.joining("\n"));
  }
}
