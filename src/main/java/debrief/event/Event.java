package debrief.event;

import java.util.Map;

/**
 * Something that has happened. It is written to the journal in the transaction of its cause, and
 * there becomes a line; whoever needs to act on it listens for its type.
 */
public sealed interface Event
    permits ActionEvent,
        IncidentEvent,
        JobEvent,
        JournalEvent,
        PersonEvent,
        PostmortemEvent,
        ProviderEvent,
        ReportEvent,
        ServiceEvent,
        SettingEvent,
        SignInEvent,
        TeamEvent,
        TimelineEvent,
        TokenEvent {

  /** What the journal calls it: a noun and a verb, such as {@code incident.declared}. */
  String action();

  /** What it happened to: a reference, such as {@code INC-7}, or an id. */
  String subject();

  /** What else the line says: references and words of ours, never anybody's text or name. */
  default Map<String, Object> detail() {
    return Map.of();
  }
}
