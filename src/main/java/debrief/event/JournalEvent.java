package debrief.event;

import java.util.Map;

/** Happens to the journal itself, or to everything, of which it is the record. */
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

  /**
   * Somebody took away what they may see.
   *
   * @param holds how much of this server that is
   * @param people how they are named in it
   */
  record ArchiveExported(String holds, String people) implements JournalEvent {
    @Override
    public String action() {
      return "archive.exported";
    }

    @Override
    public String subject() {
      return "archive";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("holds", holds, "people", people);
    }
  }
}
