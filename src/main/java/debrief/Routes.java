package debrief;

import debrief.action.ActionApi;
import debrief.action.IncidentActionApi;
import debrief.export.ActionExportApi;
import debrief.incident.IncidentApi;
import debrief.incident.IncidentPages;
import debrief.intake.archive.ArchiveApi;
import debrief.people.SignInFilter;
import debrief.people.ViewerParameter;
import debrief.postmortem.FactorApi;
import debrief.postmortem.LessonApi;
import debrief.postmortem.PostmortemApi;
import debrief.postmortem.TrustTagApi;
import debrief.report.ReportApi;
import debrief.report.ReportPages;
import debrief.report.TransitionApi;
import debrief.template.TemplateApi;
import debrief.timeline.TimelineApi;
import debrief.timeline.TimelinePages;
import debrief.timeline.TimelinePanel;
import debrief.web.BodyLimit;
import debrief.web.Csrf;
import debrief.web.Pages;
import debrief.web.ProblemMapper;
import debrief.web.Repeats;
import java.time.Clock;
import java.util.List;

/** The site map: every resource that answers HTTP, on one page. */
final class Routes {
  private Routes() {}

  /** What every request passes, in the order of their priorities. */
  static List<Object> filters(House house, String baseUrl) {
    return List.of(
        new ProblemMapper(),
        new BodyLimit(),
        new Repeats.RequestDigest(),
        new SignInFilter(house.credentials()),
        new Csrf(baseUrl),
        new ViewerParameter.Binder(),
        new Pages(house.assets()));
  }

  /** The API, as its OpenAPI document lists it. */
  static List<Object> api(House house, String baseUrl) {
    return List.of(
        new IncidentApi(house.incidents(), house.repeats()),
        new TimelineApi(house.timeline(), house.repeats()),
        new TemplateApi(),
        new PostmortemApi(house.postmortems(), house.repeats()),
        new TrustTagApi(house.postmortems()),
        new FactorApi(house.postmortems(), house.repeats()),
        new LessonApi(house.postmortems(), house.repeats()),
        new TransitionApi(house.reports(), house.repeats()),
        new IncidentActionApi(house.actionItems(), house.repeats()),
        new ActionApi(house.actionItems(), house.repeats()),
        new ActionExportApi(house.actionItems(), baseUrl),
        new ReportApi(house.reports()),
        new ArchiveApi(house.archives(), house.repeats()));
  }

  /** The pages, and what they are made of. */
  static List<Object> pages(House house, Clock clock) {
    TimelinePanel timeline = new TimelinePanel(house.timeline());
    return List.of(
        house.assets(),
        new IncidentPages(house.incidents(), List.of(timeline), clock),
        new TimelinePages(house.timeline(), timeline, house.incidents(), clock),
        new ReportPages(house.reports()));
  }
}
