package debrief;

import debrief.action.page.ActionListPages;
import debrief.action.page.ActionPages;
import debrief.action.page.ActionPanel;
import debrief.action.page.IncidentActionPages;
import debrief.admin.jobs.JobPages;
import debrief.admin.start.AdministrationPages;
import debrief.admin.start.StartPages;
import debrief.admin.start.WorkedExamples;
import debrief.audit.JournalPages;
import debrief.draft.DraftPages;
import debrief.draft.HistoryPages;
import debrief.draft.PartPages;
import debrief.draft.PostmortemPanel;
import debrief.draft.ReviewPages;
import debrief.export.ActionFormats;
import debrief.incident.dismissal.DismissalPages;
import debrief.incident.page.IncidentPages;
import debrief.incident.page.MomentPages;
import debrief.insight.counted.CountedPages;
import debrief.insight.page.LedgerPages;
import debrief.intake.archive.ArchivePages;
import debrief.intake.batch.page.ImportPages;
import debrief.intake.original.OriginalPages;
import debrief.intake.original.OriginalPanel;
import debrief.people.AccountPages;
import debrief.people.PeoplePages;
import debrief.people.RolePages;
import debrief.people.ServiceTokenPages;
import debrief.postmortem.reviewer.ReviewerPages;
import debrief.postmortem.reviewer.Reviewers;
import debrief.privacy.PersonalDataPages;
import debrief.publish.comparison.ComparisonPages;
import debrief.report.ReportPages;
import debrief.report.Reports;
import debrief.report.change.ChangesPages;
import debrief.report.correction.CorrectionPages;
import debrief.report.embed.EmbedPages;
import debrief.report.feed.FeedPages;
import debrief.report.home.HomePages;
import debrief.report.publiclist.PublicListingPages;
import debrief.report.publiclist.PublicReportPages;
import debrief.report.share.AllShareLinksPages;
import debrief.report.share.ShareLinkPages;
import debrief.report.share.SharedReportPages;
import debrief.report.similar.SimilarPages;
import debrief.report.today.TodayPages;
import debrief.report.transition.TransitionPages;
import debrief.review.PracticePages;
import debrief.review.ReviewSettingPages;
import debrief.review.name.NamePages;
import debrief.search.SearchPages;
import debrief.service.ServicePages;
import debrief.service.SuggestPages;
import debrief.service.Suggestions;
import debrief.signin.InvitationPages;
import debrief.signin.SetUpPages;
import debrief.signin.SignInPages;
import debrief.signin.oidc.SignInWithPages;
import debrief.signin.setting.ProviderPages;
import debrief.team.TeamPages;
import debrief.template.TemplatePages;
import debrief.timeline.bulk.BulkPages;
import debrief.timeline.page.EntryHistoryPages;
import debrief.timeline.page.TimelinePages;
import debrief.timeline.page.TimelinePanel;
import debrief.trust.TrustPages;
import debrief.waiting.Waiting;
import debrief.waiting.WaitingPages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The site map: every page. {@link Routes} has the API. */
final class PageRoutes {
  private PageRoutes() {}

  /** The pages, and what they are made of. */
  static List<Object> pages(
      Services services, WorkedExamples examples, Config config, Clock clock) {
    List<Object> pages = new ArrayList<>(ofPeople(services, config));
    pages.addAll(ofIncidents(services, clock));
    pages.addAll(ofReports(services));
    pages.addAll(ofLinks(services.outlets(), services.reports(), config, clock));
    pages.add(
        new FeedPages(
            services.outlets().feeds(), services.outlets().addresses(), config.baseUrl()));
    pages.add(new StartPages(examples, services.declaring(), clock));
    pages.add(services.assets());
    return pages;
  }

  private static List<Object> ofPeople(Services services, Config config) {
    return List.of(
        new SignInPages(
            services.setUp(),
            services.sessions(),
            services.singleSignOn().signIns(),
            config.https()),
        new SetUpPages(services.setUp(), config.https()),
        new InvitationPages(services.sessions(), config.https()),
        new SignInWithPages(services.singleSignOn().signIns(), config.baseUrl()),
        new ProviderPages(
            services.singleSignOn().providers(),
            services.singleSignOn().passwords(),
            services.singleSignOn().tryout(),
            config.baseUrl()),
        new AccountPages(
            services.people(),
            services.sessions(),
            services.openSessions(),
            services.tokens(),
            config.https()),
        new TeamPages(services.catalogue().teams()),
        new SuggestPages(
            services.catalogue().teams(),
            services.catalogue().services(),
            services.people(),
            (viewer, incident, typed, limit) ->
                services.drafting().reviewers().candidates(viewer, incident, typed, limit).stream()
                    .map(p -> new SuggestPages.Item(p.email(), p.name(), p.email()))
                    .toList()),
        new ServicePages(services.catalogue().services(), services.catalogue().teams()),
        new PersonalDataPages(services.people(), services.personalData()),
        new JournalPages(services.journal(), services.journalChain()),
        new JobPages(services.background().overview()),
        new PeoplePages(
            services.people(), services.tokens(), services.catalogue().teams(), config.baseUrl()),
        new ServiceTokenPages(services.people(), services.tokens(), services.catalogue().teams()),
        new AdministrationPages(services.declaring()),
        new RolePages());
  }

  private static List<Object> ofIncidents(Services services, Clock clock) {
    TimelinePanel timeline = new TimelinePanel(services.timeline(), services.drafting().names());
    PostmortemPanel postmortem = new PostmortemPanel(services.drafting().status());
    ActionPanel actions = new ActionPanel(services.actionItems());
    Suggestions suggestions =
        new Suggestions(services.catalogue().teams(), services.catalogue().services());
    List<Object> pages = new ArrayList<>(ofTimelines(services, timeline, clock));
    pages.addAll(ofDrafts(services, actions));
    pages.addAll(ofActionItems(services, suggestions, clock));
    pages.addAll(
        List.of(
            new TrustPages(),
            new LedgerPages(services.published().ledger(), suggestions, clock),
            new CountedPages(services.published().counted()),
            new TemplatePages(),
            new PracticePages(),
            new ReviewSettingPages(services.reviewSettings(), services.drafting().exemptions()),
            new IncidentPages(
                services.incidents(),
                services.published().standings(),
                services.declaring(),
                suggestions,
                List.of(
                    timeline,
                    actions,
                    postmortem,
                    new OriginalPanel(services.intake().originals())),
                clock),
            new MomentPages(services.incidents(), clock),
            new NamePages(services.drafting().answers()),
            new DismissalPages(services.published().dismissals())));
    return pages;
  }

  private static List<Object> ofTimelines(Services services, TimelinePanel timeline, Clock clock) {
    return List.of(
        new TimelinePages(services.timeline(), timeline, services.incidents(), clock),
        new EntryHistoryPages(
            services.timeline(), services.entries().history(), services.incidents()),
        new BulkPages(services.entries().bulk(), services.timeline(), services.incidents(), clock));
  }

  private static List<Object> ofDrafts(Services services, ActionPanel actions) {
    return List.of(
        new DraftPages(
            services.postmortems(),
            services.drafting().status(),
            services.drafting().review(),
            services.incidents(),
            services.drafting().composer(),
            services.timeline(),
            services.drafting().names(),
            Map.of("follow-up", actions::render)),
        new ComparisonPages(
            services.incidents(), services.postmortems(), services.drafting().composer()),
        new ReviewPages(services.postmortems(), services.drafting().review(), services.incidents()),
        new PartPages(services.drafting().parts(), services.incidents()),
        new HistoryPages(
            services.postmortems(), services.drafting().history(), services.incidents()));
  }

  private static List<Object> ofActionItems(
      Services services, Suggestions suggestions, Clock clock) {
    return List.of(
        new IncidentActionPages(services.actionItems(), services.incidents(), suggestions, clock),
        new ActionPages(services.actionItems(), suggestions, clock),
        new ActionListPages(
            services.actionLists().list(),
            services.actionLists().changes(),
            suggestions,
            new ActionFormats(),
            clock));
  }

  private static List<Object> ofLinks(
      Outlets outlets, Reports reports, Config config, Clock clock) {
    return List.of(
        new ShareLinkPages(outlets.links(), config.baseUrl(), clock),
        new AllShareLinksPages(outlets.links()),
        new SharedReportPages(outlets.shared(), config.https()),
        new PublicListingPages(outlets.listings()),
        new PublicReportPages(outlets.open()),
        new EmbedPages(reports, outlets.shared()));
  }

  private static List<Object> ofReports(Services services) {
    Waiting waiting = services.published().waiting();
    Reviewers reviewers = services.drafting().reviewers();
    return List.of(
        new HomePages(services.reports(), services.published().highlights(), services.declaring()),
        new ReportPages(services.reports()),
        new WaitingPages(waiting),
        new CorrectionPages(services.published().corrections()),
        new ChangesPages(services.published().changes()),
        new SimilarPages(services.published().similar()),
        new SearchPages(services.outlets().searching().searches()),
        new TodayPages(services.published().today()),
        new TransitionPages(services.reports(), reviewers),
        new ReviewerPages(reviewers),
        new OriginalPages(services.intake().originals()),
        new ImportPages(services.intake().batches(), services.intake().documents()),
        new ArchivePages(services.archives()));
  }
}
