package debrief;

import debrief.account.Accounts;
import debrief.event.PersonEvent;
import debrief.report.Reports;
import debrief.report.feed.FeedAddresses;
import debrief.report.feed.Feeds;
import debrief.report.publiclist.PublicListings;
import debrief.report.publiclist.PublicReports;
import debrief.report.share.Openings;
import debrief.report.share.ShareLinks;
import debrief.report.share.SharedReports;
import debrief.signin.password.Passwords;

/** The doors by which reports reach those who do not sign in: links, feeds, the public list. */
public record Outlets(
    ShareLinks links,
    SharedReports shared,
    Openings openings,
    Feeds feeds,
    FeedAddresses addresses,
    PublicListings listings,
    PublicReports open) {

  static Outlets build(
      Reports.Ground ground, Accounts accounts, Services.Catalogue catalogue, Reports reports) {
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
        new SharedReports(on, reports, openings, passwords),
        openings,
        new Feeds(
            ground.jdbi(), ground.notifications(), catalogue.serviceNames(), catalogue.teamNames()),
        addresses,
        new PublicListings(ground),
        new PublicReports(ground, reports));
  }
}
