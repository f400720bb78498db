package debrief;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.access.ViewerParameter;
import debrief.account.PeopleApi;
import debrief.action.ActionApi;
import debrief.action.list.ActionListApi;
import debrief.action.list.IncidentActionApi;
import debrief.admin.jobs.JobApi;
import debrief.audit.JournalApi;
import debrief.audit.RestrictedLooks;
import debrief.export.ActionExportApi;
import debrief.export.archive.WholeArchiveApi;
import debrief.incident.IncidentApi;
import debrief.incident.dismissal.DismissalApi;
import debrief.insight.LedgerApi;
import debrief.intake.batch.ImportApi;
import debrief.intake.batch.ImportBatchApi;
import debrief.intake.original.OriginalApi;
import debrief.postmortem.FactorApi;
import debrief.postmortem.LessonApi;
import debrief.postmortem.PostmortemApi;
import debrief.postmortem.SuggestedTags;
import debrief.postmortem.TrustSuggestionApi;
import debrief.postmortem.TrustTagApi;
import debrief.postmortem.reviewer.ReviewersApi;
import debrief.privacy.PersonalDataApi;
import debrief.publish.disclosure.DisclosureApi;
import debrief.report.ReportApi;
import debrief.report.correction.CorrectionApi;
import debrief.report.feed.FeedAddressApi;
import debrief.report.publiclist.PublicListingApi;
import debrief.report.share.AllShareLinksApi;
import debrief.report.share.ShareLinkApi;
import debrief.report.similar.SimilarApi;
import debrief.report.similar.SimilarSearchApi;
import debrief.report.transition.TransitionApi;
import debrief.review.ReviewApi;
import debrief.review.ReviewSettingsApi;
import debrief.review.draft.DraftReviewApi;
import debrief.review.name.NamesApi;
import debrief.review.verdict.ExemptionsApi;
import debrief.review.verdict.VerdictApi;
import debrief.search.SearchApi;
import debrief.service.ServiceApi;
import debrief.signin.session.ReaderZoneFilter;
import debrief.signin.session.SignInFilter;
import debrief.signin.setting.ProviderApi;
import debrief.team.TeamApi;
import debrief.template.TemplateApi;
import debrief.timeline.TimelineApi;
import debrief.timeline.bulk.BulkApi;
import debrief.token.TokenApi;
import debrief.waiting.WaitingApi;
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
import org.jspecify.annotations.Nullable;

/** The site map: what every request passes, and the API. {@link PageRoutes} has the pages. */
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
    api.addAll(apiOfArchives(services));
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
        new TrustSuggestionApi(new SuggestedTags(services.postmortems(), services.incidents())),
        new FactorApi(drafting.parts(), services.incidents(), keys),
        new LessonApi(drafting.parts(), services.incidents(), keys),
        new ReviewersApi(drafting.reviewers()),
        new TransitionApi(services.reports(), services.incidents(), keys),
        new IncidentActionApi(services.actionItems(), lists.list(), services.incidents(), keys),
        new ActionListApi(lists.list(), lists.changes(), keys),
        new ActionApi(services.actionItems(), services.incidents(), keys),
        new ActionExportApi(lists.list(), baseUrl),
        new ReportApi(services.reports()),
        new SimilarApi(services.published().similar()),
        new SimilarSearchApi(services.published().similar()),
        new LedgerApi(services.published().ledger()),
        new SearchApi(services.outlets().searching().searches()),
        new FeedAddressApi(services.outlets().addresses(), keys),
        new WaitingApi(services.published().waiting()),
        new DismissalApi(services.published().dismissals(), keys),
        new CorrectionApi(services.published().corrections(), keys),
        new ShareLinkApi(services.outlets().links(), keys),
        new AllShareLinksApi(services.outlets().links()),
        new PublicListingApi(services.outlets().listings()),
        new ReviewApi(services.reviewSettings(), services.drafting().exemptions()),
        new ReviewSettingsApi(services.reviewSettings()),
        new ExemptionsApi(drafting.verdicts(), services.drafting().exemptions()),
        new VerdictApi(drafting.verdicts()),
        new DraftReviewApi(drafting.review()),
        new NamesApi(drafting.review(), drafting.answers()),
        new DisclosureApi(services.incidents(), services.postmortems(), drafting.composer()));
  }

  private static List<Object> apiOfArchives(Services services) {
    IdempotencyKeys keys = services.idempotencyKeys();
    Stories.Intake intake = services.intake();
    return List.of(
        new ImportApi(
            services.archives(),
            services.outlets().archives(),
            intake.batches(),
            intake.documents(),
            keys),
        new ImportBatchApi(intake.batches(), intake.documents(), keys),
        new OriginalApi(intake.originals()),
        new WholeArchiveApi(services.outlets().archives()));
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
}
