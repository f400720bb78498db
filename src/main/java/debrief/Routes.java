package debrief;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.access.ViewerParameter;
import debrief.account.PeopleApi;
import debrief.action.ActionApi;
import debrief.action.list.ActionListApi;
import debrief.action.list.IncidentActionApi;
import debrief.action.page.ActionListPages;
import debrief.action.page.ActionPages;
import debrief.action.page.ActionPanel;
import debrief.action.page.IncidentActionPages;
import debrief.admin.jobs.JobApi;
import debrief.admin.jobs.JobPages;
import debrief.admin.start.AdministrationPages;
import debrief.admin.start.StartPages;
import debrief.admin.start.WorkedExamples;
import debrief.audit.JournalApi;
import debrief.audit.JournalPages;
import debrief.audit.RestrictedLooks;
import debrief.draft.DraftPages;
import debrief.draft.HistoryPages;
import debrief.draft.PartPages;
import debrief.draft.PostmortemPanel;
import debrief.draft.ReviewPages;
import debrief.export.ActionExportApi;
import debrief.export.ActionFormats;
import debrief.incident.IncidentApi;
import debrief.incident.page.IncidentPages;
import debrief.incident.page.MomentPages;
import debrief.incident.page.NamePages;
import debrief.intake.archive.ArchiveApi;
import debrief.intake.archive.ArchivePages;
import debrief.people.AccountPages;
import debrief.people.PeoplePages;
import debrief.people.RolePages;
import debrief.people.ServiceTokenPages;
import debrief.postmortem.FactorApi;
import debrief.postmortem.LessonApi;
import debrief.postmortem.PostmortemApi;
import debrief.postmortem.TrustTagApi;
import debrief.postmortem.reviewer.ReviewerPages;
import debrief.postmortem.reviewer.Reviewers;
import debrief.postmortem.reviewer.ReviewersApi;
import debrief.privacy.PersonalDataApi;
import debrief.privacy.PersonalDataPages;
import debrief.report.ReportApi;
import debrief.report.ReportPages;
import debrief.report.TransitionApi;
import debrief.report.TransitionPages;
import debrief.report.change.ChangesPages;
import debrief.report.correction.CorrectionApi;
import debrief.report.correction.CorrectionPages;
import debrief.report.today.TodayPages;
import debrief.review.PracticePages;
import debrief.review.ReviewApi;
import debrief.review.ReviewSettingPages;
import debrief.review.ReviewSettingsApi;
import debrief.review.draft.DraftReviewApi;
import debrief.service.ServiceApi;
import debrief.service.ServicePages;
import debrief.service.SuggestPages;
import debrief.service.Suggestions;
import debrief.signin.InvitationPages;
import debrief.signin.SetUpPages;
import debrief.signin.SignInPages;
import debrief.signin.oidc.SignInWithPages;
import debrief.signin.session.ReaderZoneFilter;
import debrief.signin.session.SignInFilter;
import debrief.signin.setting.ProviderApi;
import debrief.signin.setting.ProviderPages;
import debrief.team.TeamApi;
import debrief.team.TeamPages;
import debrief.template.TemplateApi;
import debrief.template.TemplatePages;
import debrief.timeline.TimelineApi;
import debrief.timeline.bulk.BulkApi;
import debrief.timeline.bulk.BulkPages;
import debrief.timeline.page.EntryHistoryPages;
import debrief.timeline.page.TimelinePages;
import debrief.timeline.page.TimelinePanel;
import debrief.token.TokenApi;
import debrief.trust.TrustPages;
import debrief.waiting.Waiting;
import debrief.waiting.WaitingApi;
import debrief.waiting.WaitingPages;
import debrief.web.KnownParameters;
import debrief.web.MissingBody;
import debrief.web.ReadableRequest;
import debrief.web.RetryLater;
import debrief.web.download.ExportGate;
import debrief.web.edge.ClientAddressFilter;
import debrief.web.edge.ClientDisconnects;
import debrief.web.edge.ConditionalGetFilter;
import debrief.web.edge.Csrf;
import debrief.web.edge.Limits;
import debrief.web.edge.PrivateByDefault;
import debrief.web.edge.RelativeLocations;
import debrief.web.failure.ProblemMapper;
import debrief.web.json.IdempotencyKeys;
import debrief.web.json.RequestDigest;
import debrief.web.load.CpuBudget;
import debrief.web.page.Chrome;
import debrief.web.page.Pages;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The site map: every resource that answers HTTP, on one page. */
final class Routes {
  private Routes() {}

  /** What every request passes, in the order of their priorities. */
  static List<Object> filters(Services services, Config config, Clock clock) {
    return List.of(
        new ClientAddressFilter(config.trustedProxies()),
        new ProblemMapper(),
        new ClientDisconnects(),
        new ReadableRequest(),
        new MissingBody(),
        new RelativeLocations(),
        new RequestDigest(),
        new SignInFilter(services.credentials(), config.https()),
        new ReaderZoneFilter(),
        new Limits(clock),
        new ExportGate(config.exports()),
        new Csrf(config.baseUrl()),
        new CpuBudget(clock, config.cpuSeconds()),
        new ViewerParameter.Binder(),
        new KnownParameters(),
        new Pages(services.assets(), who -> offers(who, services)),
        new ConditionalGetFilter(),
        new RestrictedLooks(services.journal()),
        new PrivateByDefault(),
        new RetryLater());
  }

  private static Chrome.Offers offers(@Nullable Principal who, Services services) {
    return who instanceof Viewer viewer
        ? new Chrome.Offers(services.declaring().allows(viewer), viewer.may(Right.ADMINISTER))
        : Chrome.Offers.NONE;
  }

  private static TimelineApi timelines(Services services) {
    return new TimelineApi(
        services.timeline(),
        services.entries().history(),
        services.incidents(),
        services.idempotencyKeys());
  }

  /** The API, which its OpenAPI document describes. */
  static List<Object> api(Services services, String baseUrl) {
    List<Object> api = new ArrayList<>(apiOfIncidents(services, baseUrl));
    api.addAll(apiOfPeople(services));
    return List.copyOf(api);
  }

  private static List<Object> apiOfIncidents(Services services, String baseUrl) {
    IdempotencyKeys keys = services.idempotencyKeys();
    Stories.Drafting drafting = services.drafting();
    Stories.ActionLists lists = services.actionLists();
    return List.of(
        new IncidentApi(services.incidents(), services.published().standings(), keys),
        timelines(services),
        new BulkApi(services.entries().bulk(), services.incidents(), keys),
        new TemplateApi(),
        new PostmortemApi(services.postmortems(), drafting.history(), services.incidents(), keys),
        new TrustTagApi(drafting.parts()),
        new FactorApi(drafting.parts(), services.incidents(), keys),
        new LessonApi(drafting.parts(), services.incidents(), keys),
        new ReviewersApi(drafting.reviewers()),
        new TransitionApi(services.reports(), services.incidents(), keys),
        new IncidentActionApi(services.actionItems(), lists.list(), services.incidents(), keys),
        new ActionListApi(lists.list(), lists.changes(), keys),
        new ActionApi(services.actionItems(), services.incidents(), keys),
        new ActionExportApi(lists.list(), baseUrl),
        new ReportApi(services.reports()),
        new WaitingApi(services.published().waiting()),
        new CorrectionApi(services.published().corrections()),
        new ReviewApi(services.reviewSettings()),
        new ReviewSettingsApi(services.reviewSettings()),
        new DraftReviewApi(drafting.review()),
        new ArchiveApi(services.archives(), keys));
  }

  private static List<Object> apiOfPeople(Services services) {
    IdempotencyKeys keys = services.idempotencyKeys();
    return List.of(
        new PeopleApi(services.people(), keys),
        new TokenApi(services.tokens(), keys),
        new TeamApi(services.catalogue().teams(), keys),
        new ServiceApi(services.catalogue().services(), keys),
        new PersonalDataApi(services.personalData()),
        new JournalApi(services.journal(), services.journalChain()),
        new JobApi(services.background().overview(), keys),
        new ProviderApi(
            services.singleSignOn().providers(),
            services.singleSignOn().passwords(),
            services.singleSignOn().tryout(),
            keys));
  }

  /** The pages, and what they are made of. */
  static List<Object> pages(
      Services services, WorkedExamples examples, Config config, Clock clock) {
    List<Object> pages = new ArrayList<>(ofPeople(services, config));
    pages.addAll(ofIncidents(services, clock));
    pages.addAll(ofReports(services));
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
            services.catalogue().teams(), services.catalogue().services(), services.people()),
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
    return List.of(
        new TrustPages(),
        new TemplatePages(),
        new PracticePages(),
        new ReviewSettingPages(services.reviewSettings()),
        new IncidentPages(
            services.incidents(),
            services.published().standings(),
            services.declaring(),
            suggestions,
            List.of(timeline, actions, postmortem),
            clock),
        new MomentPages(services.incidents(), clock),
        new NamePages(services.drafting().names()),
        new TimelinePages(services.timeline(), timeline, services.incidents(), clock),
        new EntryHistoryPages(
            services.timeline(), services.entries().history(), services.incidents()),
        new BulkPages(services.entries().bulk(), services.timeline(), services.incidents()),
        new DraftPages(
            services.postmortems(),
            services.drafting().status(),
            services.drafting().review(),
            services.incidents(),
            services.composer(),
            services.timeline(),
            Map.of("follow-up", actions::render)),
        new ReviewPages(services.postmortems(), services.drafting().review(), services.incidents()),
        new PartPages(services.drafting().parts(), services.incidents()),
        new HistoryPages(
            services.postmortems(), services.drafting().history(), services.incidents()),
        new IncidentActionPages(services.actionItems(), services.incidents(), suggestions),
        new ActionPages(services.actionItems(), suggestions),
        new ActionListPages(
            services.actionLists().list(),
            services.actionLists().changes(),
            suggestions,
            new ActionFormats()));
  }

  private static List<Object> ofReports(Services services) {
    Waiting waiting = services.published().waiting();
    Reviewers reviewers = services.drafting().reviewers();
    return List.of(
        new ReportPages(services.reports(), waiting),
        new WaitingPages(waiting),
        new CorrectionPages(services.published().corrections()),
        new ChangesPages(services.published().changes()),
        new TodayPages(services.published().today()),
        new TransitionPages(services.reports(), reviewers),
        new ReviewerPages(reviewers),
        new ArchivePages(services.archives()));
  }
}
