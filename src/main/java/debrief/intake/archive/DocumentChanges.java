package debrief.intake.archive;

import debrief.intake.markdown.ArchivedPostmortem;
import debrief.intake.markdown.ArchivedPostmortem.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a newer form of a document says otherwise, in words and by its parts. */
final class DocumentChanges {
  private DocumentChanges() {}

  static List<String> between(ArchivedPostmortem before, ArchivedPostmortem after) {
    List<String> changes = new ArrayList<>();
    say(changes, "the title", before.title(), after.title());
    say(changes, "the severity", before.stated().severity(), after.stated().severity());
    say(changes, "the services", before.stated().services(), after.stated().services());
    say(changes, "who took part", before.stated().people(), after.stated().people());
    say(changes, "its times", times(before), times(after));
    count(changes, "timeline entries", before.timeline(), after.timeline(), e -> e.at() + e.text());
    count(
        changes,
        "action items",
        before.actionItems(),
        after.actionItems(),
        ArchivedPostmortem.Item::toString);
    Map<String, String> old = sections(before);
    Map<String, String> now = sections(after);
    Set<String> headings = new TreeSet<>(old.keySet());
    headings.addAll(now.keySet());
    headings.forEach(
        heading -> say(changes, "“" + heading + "”", old.get(heading), now.get(heading)));
    say(changes, "what it says of itself", before.metadata(), after.metadata());
    return changes;
  }

  private static List<Object> times(ArchivedPostmortem document) {
    List<Object> times = new ArrayList<>();
    times.add(String.valueOf(document.startedAt()));
    times.add(String.valueOf(document.stated().detectedAt()));
    times.add(String.valueOf(document.stated().mitigatedAt()));
    times.add(String.valueOf(document.stated().resolvedAt()));
    return times;
  }

  private static Map<String, String> sections(ArchivedPostmortem document) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (Section section : document.sections()) {
      sections.put(section.heading(), section.markdown());
    }
    return sections;
  }

  private static void say(
      List<String> changes, String what, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(what);
    }
  }

  private static <T> void count(
      List<String> changes, String what, List<T> before, List<T> after, Function<T, String> key) {
    Map<String, Integer> left = new HashMap<>();
    before.forEach(each -> left.merge(key.apply(each), 1, Integer::sum));
    int added = 0;
    for (T each : after) {
      Integer count = left.get(key.apply(each));
      if (count == null || count == 0) {
        added++;
      } else {
        left.put(key.apply(each), count - 1);
      }
    }
    int gone = left.values().stream().mapToInt(Integer::intValue).sum();
    if (added + gone > 0) {
      changes.add(what + " (" + added + " new, " + gone + " gone)");
    }
  }
}
