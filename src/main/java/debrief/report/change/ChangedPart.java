package debrief.report.change;

import debrief.incident.Moment;
import debrief.publish.article.ReportContent;
import debrief.text.change.Diff;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    texts.put("Facts", facts(c));
    String impact = c.impact().statement();
    texts.put("Impact", impact == null ? "" : impact);
    c.trust()
        .forEach(
            tag ->
                texts.put("Trust: " + tag.name(), tag.effect().label() + "\n" + tag.explanation()));
    c.sections()
        .forEach(part -> texts.merge(part.heading(), part.markdown(), (a, b) -> a + "\n" + b));
    texts.put("Timeline", lines(c.timeline().stream().map(ChangedPart::entry).toList()));
    texts.merge(
        "Contributing factors",
        lines(c.factors().stream().map(f -> f.title() + "\n" + f.text()).toList()),
        (a, b) -> a + "\n" + b);
    texts.put(
        "Lessons",
        lines(c.lessons().stream().map(l -> l.kind().label() + ": " + l.text()).toList()));
    texts.put("Action items", lines(c.actionItems().stream().map(ChangedPart::item).toList()));
    return texts;
  }

  private static String facts(ReportContent c) {
    List<String> facts = new ArrayList<>();
    facts.add("Severity: " + c.severity());
    facts.add("Origin: " + c.origin().meaning());
    add(facts, "Services", String.join(", ", c.services()));
    add(facts, "Roles", String.join(", ", c.roles()));
    addTime(facts, "Started", c.startedAt());
    addTime(facts, Moment.detected.label(), c.detectedAt());
    addTime(facts, Moment.acknowledged.label(), c.acknowledgedAt());
    addTime(facts, Moment.mitigated.label(), c.mitigatedAt());
    addTime(facts, Moment.resolved.label(), c.resolvedAt());
    add(facts, "Customers affected", Objects.toString(c.impact().customersAffected(), ""));
    add(facts, "Requests failed", Objects.toString(c.impact().requestsFailed(), ""));
    return lines(facts);
  }

  private static void addTime(List<String> facts, String label, @Nullable Instant at) {
    add(facts, label, at == null ? "" : new TimeView(at).full());
  }

  private static void add(List<String> facts, String label, String value) {
    if (!value.isEmpty()) {
      facts.add(label + ": " + value);
    }
  }

  /** When it happened and, where that was later, became known; what kind it is; what shows it. */
  private static String entry(ReportContent.Event e) {
    String known =
        e.knownAt().equals(e.occurredAt()) ? "" : ", known " + new TimeView(e.knownAt()).full();
    String evidence =
        e.evidence().stream()
            .map(shown -> "\n" + shown.label() + " " + shown.url())
            .collect(Collectors.joining());
    return new TimeView(e.occurredAt()).full()
        + known
        + "  "
        + e.kind().label()
        + ": "
        + e.text()
        + evidence;
  }

  private static String item(ReportContent.Promise item) {
    List<String> promise = new ArrayList<>();
    add(promise, "Type", item.control() == null ? "" : item.control().label());
    add(promise, "Team", Objects.requireNonNullElse(item.team(), ""));
    add(promise, "Due", item.dueOn() == null ? "" : TimeView.day(item.dueOn()));
    return item.ref() + " " + item.title() + "\n" + item.outcome() + "\n" + lines(promise);
  }

  private static String lines(List<String> texts) {
    return texts.stream().map(String::strip).collect(Collectors.joining("\n"));
  }
}
