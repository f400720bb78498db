package debrief.timeline.page;

import debrief.incident.Incident;
import debrief.incident.Moment;
import debrief.timeline.Entry;
import debrief.timeline.EntryKind;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an entry says of one of the incident's times, where the facts do not say it yet: a guess
 * from its words, taken over by one press or left.
 */
record FactHint(Moment moment, TimeView at) {
  private static final String NOT_YET = "(?<!\\bnot )(?<!\\bnot yet )(?<!n't )(?<!\\bnot been )";

  /** What was seen or done, and not what somebody supposes or has decided. */
  private static final Set<EntryKind> TOLD =
      EnumSet.of(EntryKind.milestone, EntryKind.action, EntryKind.communication);

  private static final Map<Moment, Pattern> WORDS =
      Map.of(
          Moment.detected,
          words("detected|first seen|(?:alert|alarm) (?:fired|went off)|(?:was|got|were) paged"),
          Moment.acknowledged,
          words("acknowledged|acked|acks|took the page|picked up the page"),
          Moment.mitigated,
          words("mitigated|errors? (?:is|are|were|was)? ?back to normal|bleeding stopped"),
          Moment.resolved,
          words("resolved|all clear|fully recovered|incident (?:is )?(?:over|closed)"));

  private static Pattern words(String any) {
    return Pattern.compile("(?i)" + NOT_YET + "\\b(?:" + any + ")\\b");
  }

  /** By the id of the entry: the first that says so, for each time that is not known yet. */
  static Map<String, FactHint> of(Incident incident, List<Entry> entries) {
    Map<String, FactHint> hints = new HashMap<>();
    for (Moment moment : Moment.values()) {
      entries.stream()
          .filter(entry -> entry.milestone() == null && !hints.containsKey(entry.id()))
          .filter(entry -> tells(entry, moment, incident))
          .filter(entry -> moment.fits(incident, entry.occurredAt()))
          .findFirst()
          .ifPresent(
              entry ->
                  hints.put(entry.id(), new FactHint(moment, new TimeView(entry.occurredAt()))));
    }
    return hints;
  }

  private static boolean tells(Entry entry, Moment moment, Incident incident) {
    if (moment == Moment.started) {
      return isEarlier(entry, incident);
    }
    Pattern words = WORDS.get(moment);
    if (moment.of(incident) != null || words == null) {
      return false;
    }
    boolean said = words.matcher(entry.text()).find();
    return switch (moment) {
      case detected -> entry.kind() == EntryKind.alert || (said && TOLD.contains(entry.kind()));
      case acknowledged -> said && entry.kind() != EntryKind.hypothesis;
      default -> said && TOLD.contains(entry.kind());
    };
  }

  /**
   * A change may lie before the start, and what was seen is part of it; while it goes on we ask.
   */
  private static boolean isEarlier(Entry entry, Incident incident) {
    Instant start = incident.startedAt();
    boolean seen = entry.kind() == EntryKind.alert || entry.kind() == EntryKind.observation;
    return incident.resolvedAt() == null && seen && entry.occurredAt().isBefore(start);
  }

  /** What the button says. */
  public String offer() {
    return moment == Moment.started
        ? "Move the start to " + at.clock()
        : moment.label() + " at " + at.clock();
  }
}
