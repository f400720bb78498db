package debrief.event;

/** Happens to the journal itself. */
public sealed interface JournalEvent extends Event {

  record Exported() implements JournalEvent {
    @Override
    public String action() {
      return "journal.exported";
    }

    @Override
    public String subject() {
      return "journal";
    }
  }
}
