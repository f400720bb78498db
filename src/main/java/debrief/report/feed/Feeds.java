package debrief.report.feed;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.cluster.Notifications;
import debrief.cluster.NotifiedCache;
import debrief.crypto.Ids;
import debrief.db.SqlObjects;
import debrief.report.Reports;
import debrief.service.ServiceNames;
import debrief.team.TeamNames;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The door to feeds. */
public final class Feeds {
  private static final int ENTRIES = 20;

  /** Twenty of these, and no more, are a feed. */
  private static final int LONGEST_ARTICLE = 100_000;

  /** Choices of reports whose latest are kept: with the bounds above at most 32 MB. */
  private static final long MOST_KEPT = 8;

  private final FeedSql sql;
  private final ServiceNames services;
  private final TeamNames teams;
  private final NotifiedCache<FeedFilter, List<FeedSql.Entry>> kept;

  /**
   * What is asked for.
   *
   * @param base the address of this server
   * @param path of the feed
   */
  record Asked(FeedFormat format, FeedFilter filter, String base, String path) {}

  /** A feed as it goes over the wire, with the strong tag of its bytes. */
  record Written(FeedFormat format, byte[] body, String etag) {}

  public Feeds(Jdbi jdbi, Notifications notifications, ServiceNames services, TeamNames teams) {
    this.sql = SqlObjects.of(jdbi, FeedSql.class);
    this.services = services;
    this.teams = teams;
    this.kept = new NotifiedCache<>(notifications, Reports.CHANGED, MOST_KEPT, (feed, key) -> true);
  }

  /** For somebody who may read. */
  Written of(Viewer viewer, Asked asked) {
    viewer.require(Right.READ);
    return forReaders(asked);
  }

  /**
   * For whoever may read as every reader does. A feed says a service or a team as it was asked for:
   * how it is spelled elsewhere may not be for every reader to know.
   */
  Written forReaders(Asked asked) {
    FeedFilter said = asked.filter();
    Feed feed = new Feed(asked.base(), asked.path() + said.query(), said, latest(said));
    byte[] body = asked.format().write(feed);
    return new Written(
        asked.format(), body, "\"" + HexFormat.of().formatHex(Ids.sha256(body), 0, 16) + "\"");
  }

  /** Kept once for all formats and all who read it. */
  private List<FeedSql.Entry> latest(FeedFilter said) {
    // Whose an action item is changes without a word to those who keep reports.
    List<FeedSql.Entry> known = said.team() == null ? kept.get(said, this::read) : null;
    return known == null ? read(said) : known;
  }

  private List<FeedSql.Entry> read(FeedFilter said) {
    FeedFilter called =
        new FeedFilter(said.principle(), services.known(said.service()), teams.known(said.team()));
    return sql.latest(called, LONGEST_ARTICLE, ENTRIES);
  }
}
