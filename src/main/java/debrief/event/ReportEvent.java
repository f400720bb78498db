package debrief.event;

import java.util.Map;

/** Happens to reports. The subject is a report's slug. */
public sealed interface ReportEvent extends Event {

  record Published(String subject, int edition, String incident) implements ReportEvent {
    @Override
    public String action() {
      return "report.published";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("edition", edition, "incident", incident);
    }
  }

  /** Readers get an edition no more. */
  record Withdrawn(String subject, int edition, String incident) implements ReportEvent {
    @Override
    public String action() {
      return "report.withdrawn";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("edition", edition, "incident", incident);
    }
  }

  /**
   * Words were taken out of an edition. Nothing here says which: not even the hash of what stood
   * there before, from which somebody could find them by trying.
   *
   * @param places at how many
   * @param contents the hash of what the edition says to the organisation from now on
   */
  record Redacted(String subject, int edition, String incident, int places, String contents)
      implements ReportEvent {
    @Override
    public String action() {
      return "report.redacted";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of(
          "edition", edition, "incident", incident, "places", places, "contents", contents);
    }
  }

  /** A report has another address, since the one before held words that were taken out. */
  record Moved(String subject, String incident) implements ReportEvent {
    @Override
    public String action() {
      return "report.moved";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("incident", incident);
    }
  }

  /**
   * Whoever holds a link to the report reads it.
   *
   * @param link its id, never its secret
   * @param audience whose rendering it opens
   */
  record LinkMade(String subject, String link, String audience) implements ReportEvent {
    @Override
    public String action() {
      return "shareLink.made";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("link", link, "audience", audience);
    }
  }

  /** Everybody may read what it says to the public. */
  record Listed(String subject) implements ReportEvent {
    @Override
    public String action() {
      return "report.listed";
    }
  }

  /** It is off the public list again. */
  record Unlisted(String subject) implements ReportEvent {
    @Override
    public String action() {
      return "report.unlisted";
    }
  }

  record LinkRevoked(String subject, String link) implements ReportEvent {
    @Override
    public String action() {
      return "shareLink.revoked";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("link", link);
    }
  }
}
