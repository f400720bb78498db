package debrief;

import debrief.action.ActionItems;
import debrief.event.ActionEvent;
import debrief.event.IncidentEvent;
import debrief.event.ServiceEvent;
import debrief.event.TeamEvent;
import debrief.incident.Incidents;
import debrief.incident.dismissal.Dismissals;
import debrief.incident.standing.Standings;
import debrief.insight.TrustLedger;
import debrief.insight.counted.CountedLists;
import debrief.journal.Journal;
import debrief.report.Reports;
import debrief.report.change.EditionChanges;
import debrief.report.correction.Corrections;
import debrief.report.home.Highlights;
import debrief.report.similar.SimilarReports;
import debrief.report.today.ReportsToday;
import debrief.service.ServiceNames;
import debrief.team.TeamNames;
import debrief.waiting.Waiting;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** The doors to what is done with a report once it is there, and to what lists tell. */
public record Published(
    Corrections corrections,
    EditionChanges changes,
    ReportsToday today,
    Waiting waiting,
    Standings standings,
    Dismissals dismissals,
    SimilarReports similar,
    Highlights highlights,
    TrustLedger ledger,
    CountedLists counted) {

  /** The doors that these are built upon. */
  record Upon(
      Incidents incidents,
      Stories.Drafting drafting,
      ActionItems actionItems,
      Stories.ActionLists lists,
      Reports reports) {}

  static Published build(Reports.Ground ground, Upon upon, Services.Catalogue catalogue) {
    Jdbi jdbi = ground.jdbi();
    Journal journal = ground.journal();
    Clock clock = ground.clock();
    TeamNames teams = catalogue.teamNames();
    ServiceNames services = catalogue.serviceNames();
    Incidents incidents = upon.incidents();
    Waiting waiting = new Waiting(jdbi, upon.lists().list(), upon.drafting().review(), clock);
    SimilarReports similar = new SimilarReports(jdbi, incidents, services);
    return new Published(
        new Corrections(jdbi, incidents, journal, clock),
        new EditionChanges(jdbi),
        new ReportsToday(jdbi, upon.actionItems(), similar, clock),
        waiting,
        new Standings(jdbi),
        new Dismissals(jdbi, incidents, journal, clock),
        similar,
        new Highlights(ground, upon.reports(), waiting, upon.actionItems()),
        ledger(ground, services, teams),
        new CountedLists(jdbi, incidents, services, teams, clock));
  }

  private static TrustLedger ledger(Reports.Ground ground, ServiceNames services, TeamNames teams) {
    TrustLedger ledger =
        new TrustLedger(ground.jdbi(), ground.notifications(), services, teams, ground.clock());
    Journal journal = ground.journal();
    journal.on(IncidentEvent.Declared.class, e -> ledger.incidentChanged(e.subject()));
    journal.on(IncidentEvent.Changed.class, e -> ledger.incidentChanged(e.subject()));
    journal.on(IncidentEvent.Restored.class, e -> ledger.incidentChanged(e.subject()));
    journal.onAll(
        ActionEvent.class,
        all -> ledger.promisesChanged(all.stream().map(ActionEvent::subject).toList()));
    journal.on(ServiceEvent.class, e -> ledger.namesChanged());
    journal.on(TeamEvent.class, e -> ledger.namesChanged());
    return ledger;
  }
}
