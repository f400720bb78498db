package debrief;

import debrief.account.Accounts;
import debrief.event.PersonEvent;
import debrief.export.archive.WholeArchives;
import debrief.report.Reports;
import debrief.report.feed.FeedAddresses;
import debrief.report.feed.Feeds;
import debrief.report.publiclist.PublicListings;
import debrief.report.publiclist.PublicReports;
import debrief.report.share.Openings;
import debrief.report.share.ShareLinks;
import debrief.report.share.SharedReports;
import debrief.search.Searching;
import debrief.search.document.SearchIndex;
import debrief.signin.password.Passwords;
import org.jdbi.v3.core.Jdbi;

/**
 * The doors by which reports reach people: links, feeds and the public list for those who do not
 * sign in, search, and the archive of everything.
 */
public record Outlets(
    ShareLinks links,
    SharedReports shared,
    Openings openings,
    Feeds feeds,
    FeedAddresses addresses,
    PublicListings listings,
    PublicReports open,
    Searching searching,
    WholeArchives archives) {

  /** What they leave to jobs, and what is set of them. */
  record Work(Services.Background background, Config.Options options, Jdbi unhurried) {}

  static Outlets build(
      Reports.Ground ground,
      Accounts accounts,
      Services.Catalogue catalogue,
      Stories stories,
      Work work) {
    ShareLinks.Ground on =
        new ShareLinks.Ground(
            ground.jdbi(), ground.journal(), ground.notifications(), ground.clock());
    Openings openings = new Openings(ground.jdbi(), ground.clock());
    Passwords passwords = new Passwords();
    FeedAddresses addresses =
        new FeedAddresses(ground.jdbi(), accounts, ground.journal(), ground.clock());
    ground.journal().on(PersonEvent.Deactivated.class, e -> addresses.revokeAll(e.subject()));
    return new Outlets(
        new ShareLinks(on, openings, passwords),
        new SharedReports(on, stories.reports(), openings, passwords),
        openings,
        new Feeds(
            ground.jdbi(), ground.notifications(), catalogue.serviceNames(), catalogue.teamNames()),
        addresses,
        new PublicListings(ground),
        new PublicReports(ground, stories.reports()),
        Searching.build(
            ground,
            catalogue.serviceNames(),
            new SearchIndex.Sources(
                stories.incidents(),
                stories.timeline(),
                stories.drafting().postmortems(),
                stories.actionItems()),
            work.background().jobs(),
            work.options().search()),
        new WholeArchives(
            ground.jdbi(),
            work.unhurried(),
            ground.journal(),
            ground.notifications(),
            ground.clock()));
  }
}
