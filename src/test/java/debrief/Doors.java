package debrief;

import java.util.Map;

/** The exceptions of {@link ArchitectureTest} that open transactions, each with its reason. */
final class Doors {
  /** Who holds a {@code Jdbi} or opens a transaction, besides {@code db}, and why. */
  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("web.json.IdempotencyKeys", "stores an answer in the transaction that made it"),
          Map.entry("jobs.Jobs", "stages a job in the caller's transaction"),
          Map.entry("journal.Journal", "writes its line in the caller's transaction"),
          Map.entry("journal.JournalChain", "chains lines that are committed"),
          Map.entry("access.Access", "teaches JDBI who may see what, in SQL"),
          Map.entry("access.Audience", "says how one constant is spelled in SQL"),
          Map.entry("signin.session.Credentials", "from a secret to a person"),
          Map.entry("account.People", "the door of the room"),
          Map.entry("account.TimeZones", "likewise, for the zone that somebody has chosen"),
          Map.entry(
              "account.Accounts", "the door for whoever lets people in; opens no transaction"),
          Map.entry("naming.NamedThings", "what doors to things with names have in common"),
          Map.entry("naming.NameRegistry", "the names of one kind of thing; opens no transaction"),
          Map.entry("team.Teams", "the door of the room"),
          Map.entry("team.TeamNames", "the door for whoever names one; opens no transaction"),
          Map.entry("service.ServiceCatalogue", "the door of the room"),
          Map.entry("service.ServiceNames", "the door for whoever names one; likewise"),
          Map.entry("action.ActionNames", "behind the door: what items and filters name"),
          Map.entry("incident.Incidents", "the door of the room"),
          Map.entry("incident.IncidentNames", "behind that door: what incidents and filters name"),
          Map.entry("incident.name.UnknownNames", "a door of the room: what looks like a name"),
          Map.entry("postmortem.document.StaleSave", "behind a door: reads what a merge needs"),
          Map.entry("incident.participant.Participants", "behind that door; joins its transaction"),
          Map.entry("signin.Sessions", "the door of the room"),
          Map.entry("signin.SetUp", "the door to a server that has no account yet"),
          Map.entry("signin.session.OpenSessions", "the door of the room"),
          Map.entry("signin.LoginAttempts", "behind that door: counts wrong passwords"),
          Map.entry("privacy.PersonalData", "the door of the room for what privacy law asks"),
          Map.entry("token.Tokens", "the door of the room"),
          Map.entry("signin.provider.Providers", "the door of the folder"),
          Map.entry("signin.provider.ClientSecrets", "likewise: what is sealed"),
          Map.entry("signin.provider.PasswordSwitch", "likewise: whether passwords open anything"),
          Map.entry("signin.provider.AccountLinks", "likewise: who somebody at a provider is here"),
          Map.entry("signin.oidc.SignIns", "likewise: the journey"),
          Map.entry("review.ReviewSettings", "the door to what is asked for"),
          Map.entry("timeline.Timeline", "the door of the room"),
          Map.entry("timeline.bulk.BulkEdits", "likewise, for many entries at once"),
          Map.entry("timeline.EntryHistory", "likewise, for what was written there before"),
          Map.entry("postmortem.Postmortems", "the door of the room"),
          Map.entry(
              "postmortem.document.DraftLock", "behind that door: one edit of a draft, locked"),
          Map.entry("postmortem.part.Parts", "behind that door: factors, lessons and tags"),
          Map.entry("postmortem.document.History", "behind that door: what was saved when"),
          Map.entry("publish.DraftStatus", "behind that door: where drafts stand"),
          Map.entry("publish.Transitions", "the door of the room: the step to another state"),
          Map.entry("incident.dismissal.Dismissals", "the door of the folder"),
          Map.entry("incident.standing.Standings", "the door of the folder; opens no transaction"),
          Map.entry("postmortem.reviewer.Reviewers", "the door of the folder"),
          Map.entry("waiting.Waiting", "the door of the room; opens no transaction"),
          Map.entry("review.draft.DraftReview", "the door of the folder"),
          Map.entry("action.ActionItems", "the door of the room"),
          Map.entry("action.list.ActionList", "the door to lists of them"),
          Map.entry("action.list.BulkChanges", "likewise: many changed at once"),
          Map.entry("report.Reports", "the door of the room"),
          Map.entry("report.correction.Corrections", "the door of the folder"),
          Map.entry("report.change.EditionChanges", "the door of the folder; opens no transaction"),
          Map.entry("report.today.ReportsToday", "the door of the folder"),
          Map.entry("report.feed.Feeds", "the door of the folder; opens no transaction"),
          Map.entry("report.home.Highlights", "the door of the folder"),
          Map.entry("report.feed.FeedAddresses", "likewise, to addresses that read them"),
          Map.entry(
              "report.similar.SimilarReports", "the door of the folder; opens no transaction"),
          Map.entry(
              "report.publiclist.PublicListings", "the door of the folder, for administrators"),
          Map.entry("report.publiclist.PublicReports", "likewise, for everybody"),
          Map.entry("insight.TrustLedger", "the door of the room; opens no transaction"),
          Map.entry("insight.counted.CountedLists", "the door of the folder; likewise"),
          Map.entry("report.share.ShareLinks", "the door of the folder, for those who make links"),
          Map.entry("report.share.SharedReports", "likewise, for those who hold one"),
          Map.entry("report.share.Openings", "behind it: how often links are opened"),
          Map.entry("intake.archive.Archives", "the door of the room"),
          Map.entry("incident.declare.DeclareSettings", "the door to who may declare"),
          Map.entry("admin.start.WorkedExamples", "the door to the worked examples"),
          Map.entry("admin.jobs.JobOverview", "the door to jobs for people"));

  private Doors() {}
}
