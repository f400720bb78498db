package debrief;

import debrief.access.ViewerParameter;
import debrief.account.PeopleApi;
import debrief.action.ActionApi;
import debrief.action.IncidentActionApi;
import debrief.action.page.ActionPages;
import debrief.action.page.ActionPanel;
import debrief.action.page.IncidentActionPages;
import debrief.audit.JournalApi;
import debrief.audit.JournalPages;
import debrief.audit.RestrictedLooks;
import debrief.draft.DraftPages;
import debrief.draft.HistoryPages;
import debrief.draft.PartPages;
import debrief.draft.PostmortemPanel;
import debrief.draft.ReviewPages;
import debrief.export.ActionExportApi;
import debrief.incident.IncidentApi;
import debrief.incident.page.IncidentPages;
import debrief.incident.page.MomentPages;
import debrief.intake.archive.ArchiveApi;
import debrief.intake.archive.ArchivePages;
import debrief.people.AccountPages;
import debrief.people.PeoplePages;
import debrief.people.RolePages;
import debrief.postmortem.FactorApi;
import debrief.postmortem.LessonApi;
import debrief.postmortem.PostmortemApi;
import debrief.postmortem.TrustTagApi;
import debrief.privacy.PersonalDataApi;
import debrief.privacy.PersonalDataPages;
import debrief.report.ReportApi;
import debrief.report.ReportPages;
import debrief.report.TransitionApi;
import debrief.report.TransitionPages;
import debrief.review.PracticePages;
import debrief.review.ReviewApi;
import debrief.review.ReviewSettingPages;
import debrief.review.ReviewSettingsApi;
import debrief.review.draft.DraftReviewApi;
import debrief.signin.SignInPages;
import debrief.signin.oidc.SignInWithPages;
import debrief.signin.session.SignInFilter;
import debrief.signin.setting.ProviderApi;
import debrief.signin.setting.ProviderPages;
import debrief.template.TemplateApi;
import debrief.template.TemplatePages;
import debrief.timeline.TimelineApi;
import debrief.timeline.TimelinePages;
import debrief.timeline.TimelinePanel;
import debrief.token.TokenApi;
import debrief.trust.TrustPages;
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
import debrief.web.edge.ProblemMapper;
import debrief.web.edge.RelativeLocations;
import debrief.web.json.IdempotencyKeys;
import debrief.web.load.CpuBudget;
import debrief.web.page.Pages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The site map: every resource that answers HTTP, on one page. */
final class Routes {
  private Routes() {}

  /** What every request passes, in the order of their priorities. */
  static List<Object> filters(Services house, Config config, Clock clock) {
    return List.of(
        new ClientAddressFilter(config.trustedProxies()),
        new ProblemMapper(),
        new ClientDisconnects(),
        new ReadableRequest(),
        new MissingBody(),
        new RelativeLocations(),
        new IdempotencyKeys.RequestDigest(),
        new SignInFilter(house.credentials(), config.https()),
        new Limits(clock),
        new ExportGate(config.exports()),
        new Csrf(config.baseUrl()),
        new CpuBudget(clock, config.cpuSeconds()),
        new ViewerParameter.Binder(),
        new KnownParameters(),
        new Pages(house.assets()),
        new ConditionalGetFilter(),
        new RestrictedLooks(house.journal()),
        new PrivateByDefault(),
        new RetryLater());
  }

  /** The API, which its OpenAPI document describes. */
  static List<Object> api(Services house, String baseUrl) {
    return List.of(
        new IncidentApi(house.incidents(), house.repeats()),
        new TimelineApi(house.timeline(), house.incidents(), house.repeats()),
        new TemplateApi(),
        new PostmortemApi(
            house.postmortems(), house.drafting().history(), house.incidents(), house.repeats()),
        new TrustTagApi(house.drafting().parts()),
        new FactorApi(house.drafting().parts(), house.incidents(), house.repeats()),
        new LessonApi(house.drafting().parts(), house.incidents(), house.repeats()),
        new TransitionApi(house.reports(), house.incidents(), house.repeats()),
        new IncidentActionApi(house.actionItems(), house.incidents(), house.repeats()),
        new ActionApi(house.actionItems(), house.incidents(), house.repeats()),
        new ActionExportApi(house.actionItems(), baseUrl),
        new ReportApi(house.reports()),
        new ReviewApi(house.reviewSettings()),
        new ReviewSettingsApi(house.reviewSettings()),
        new DraftReviewApi(house.drafting().review()),
        new ArchiveApi(house.archives(), house.repeats()),
        new PeopleApi(house.people(), house.repeats()),
        new TokenApi(house.tokens(), house.repeats()),
        new PersonalDataApi(house.leaving()),
        new JournalApi(house.journal(), house.seals()),
        new ProviderApi(
            house.singleSignOn().providers(),
            house.singleSignOn().passwords(),
            house.singleSignOn().tryout(),
            house.repeats()));
  }

  /** The pages, and what they are made of. */
  static List<Object> pages(Services house, Config config, Clock clock) {
    List<Object> pages = new ArrayList<>(ofPeople(house, config));
    pages.addAll(ofIncidents(house, clock));
    pages.add(house.assets());
    return pages;
  }

  private static List<Object> ofPeople(Services house, Config config) {
    return List.of(
        new SignInPages(house.sessions(), house.singleSignOn().signIns(), config.https()),
        new SignInWithPages(house.singleSignOn().signIns(), config.baseUrl()),
        new ProviderPages(
            house.singleSignOn().providers(),
            house.singleSignOn().passwords(),
            house.singleSignOn().tryout(),
            config.baseUrl()),
        new AccountPages(
            house.people(), house.sessions(), house.openSessions(), house.tokens(), config.https()),
        new PersonalDataPages(house.people(), house.leaving()),
        new JournalPages(house.journal(), house.seals()),
        new PeoplePages(house.people(), house.tokens(), config.baseUrl()),
        new RolePages());
  }

  private static List<Object> ofIncidents(Services house, Clock clock) {
    TimelinePanel timeline = new TimelinePanel(house.timeline());
    PostmortemPanel postmortem = new PostmortemPanel(house.drafting().standing());
    ActionPanel actions = new ActionPanel(house.actionItems());
    return List.of(
        new TrustPages(),
        new TemplatePages(),
        new PracticePages(),
        new ReviewSettingPages(house.reviewSettings()),
        new IncidentPages(house.incidents(), List.of(timeline, actions, postmortem), clock),
        new MomentPages(house.incidents(), clock),
        new TimelinePages(house.timeline(), timeline, house.incidents(), clock),
        new DraftPages(
            house.postmortems(),
            house.drafting().standing(),
            house.drafting().review(),
            house.incidents(),
            house.timeline(),
            Map.of("follow-up", actions::render)),
        new ReviewPages(house.postmortems(), house.drafting().review(), house.incidents()),
        new PartPages(house.drafting().parts(), house.incidents()),
        new HistoryPages(house.postmortems(), house.drafting().history(), house.incidents()),
        new IncidentActionPages(house.actionItems(), house.incidents()),
        new ActionPages(house.actionItems()),
        new ReportPages(house.reports()),
        new TransitionPages(house.reports()),
        new ArchivePages(house.archives()));
  }
}
