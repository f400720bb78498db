package debrief.timeline.page;

import debrief.incident.Incident;
import debrief.incident.Moment;
import debrief.timeline.Entry;
import debrief.timeline.EntryKind;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an entry says of one of the incident's times, where the facts do not say it yet. One press
 * takes it over; who knows better edits the facts.
 */
record FactHint(String ref, String csrf, Moment moment, TimeView at) {
  private static final Map<Moment, Pattern> WORDS =
      Map.of(
          Moment.acknowledged, Pattern.compile("(?i)\\b(?:acknowledged|acked)\\b"),
          Moment.mitigated, Pattern.compile("(?i)\\bmitigated\\b"),
          Moment.resolved, Pattern.compile("(?i)\\bresolved\\b"));

  /** In the order of the moments. */
  static List<FactHint> of(Incident incident, List<Entry> entries, String csrf) {
    List<FactHint> hints = new ArrayList<>();
    for (Moment moment : Moment.values()) {
      entries.stream()
          .filter(entry -> tells(entry, moment, incident))
          .map(Entry::occurredAt)
          .filter(at -> moment.fits(incident, at))
          .findFirst()
          .ifPresent(at -> hints.add(new FactHint(incident.ref(), csrf, moment, new TimeView(at))));
    }
    return hints;
  }

  private static boolean tells(Entry entry, Moment moment, Incident incident) {
    if (moment == Moment.started) {
      return isEarlier(entry, incident);
    }
    if (moment.of(incident) != null) {
      return false;
    }
    if (moment == Moment.detected) {
      return entry.kind() == EntryKind.alert;
    }
    Pattern words = WORDS.get(moment);
    boolean told =
        moment == Moment.acknowledged
            ? entry.kind() == EntryKind.milestone || entry.kind() == EntryKind.action
            : entry.kind() == EntryKind.milestone;
    return told && words != null && words.matcher(entry.text()).find();
  }

  /**
   * A change may lie before the start, and what was seen is part of it; while it goes on we ask.
   */
  private static boolean isEarlier(Entry entry, Incident incident) {
    Instant start = incident.startedAt();
    boolean seen = entry.kind() == EntryKind.alert || entry.kind() == EntryKind.observation;
    return incident.resolvedAt() == null && seen && entry.occurredAt().isBefore(start);
  }

  /** What is asked or told. */
  public String words() {
    return switch (moment) {
      case started -> "The entry of " + at.clock() + " lies before the start.";
      case detected ->
          "There is an alert at " + at.clock() + "; the facts do not say when it was detected.";
      default ->
          "The entry of "
              + at.clock()
              + " says that it was "
              + moment.name()
              + "; the facts do not say so yet.";
    };
  }

  /** What the button says. */
  public String offer() {
    return moment == Moment.started
        ? "Move the start to " + at.clock()
        : moment.label() + " at " + at.clock();
  }
}
