package debrief;

import debrief.account.Accounts;
import debrief.action.ActionItems;
import debrief.action.ActionNames;
import debrief.action.ImportedItems;
import debrief.action.list.ActionList;
import debrief.action.list.BulkChanges;
import debrief.event.IncidentEvent;
import debrief.event.ReportEvent;
import debrief.event.ServiceEvent;
import debrief.event.TeamEvent;
import debrief.incident.IncidentNames;
import debrief.incident.Incidents;
import debrief.incident.declare.DeclareSettings;
import debrief.incident.name.UnknownNames;
import debrief.intake.archive.Archives;
import debrief.intake.batch.BatchWork;
import debrief.intake.batch.ImportBatches;
import debrief.intake.batch.ImportDocuments;
import debrief.intake.original.Originals;
import debrief.jobs.Jobs;
import debrief.journal.Journal;
import debrief.postmortem.Postmortems;
import debrief.postmortem.document.DraftLock;
import debrief.postmortem.document.History;
import debrief.postmortem.part.Parts;
import debrief.postmortem.reviewer.Reviewers;
import debrief.publish.DraftStatus;
import debrief.publish.Transitions;
import debrief.publish.article.Composer;
import debrief.report.Reports;
import debrief.review.ReviewSettings;
import debrief.review.draft.DraftReview;
import debrief.review.exemption.Exemptions;
import debrief.review.name.NameAnswers;
import debrief.review.verdict.Verdicts;
import debrief.search.candidate.ReportWords;
import debrief.service.ServiceNames;
import debrief.team.TeamNames;
import debrief.timeline.EntryHistory;
import debrief.timeline.Timeline;
import debrief.timeline.bulk.BulkEdits;
import debrief.web.json.IdempotencyKeys;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** The doors to incidents and all that hangs on them. */
public record Stories(
    Incidents incidents,
    DeclareSettings declaring,
    Timeline timeline,
    Entries entries,
    ReviewSettings reviewSettings,
    Drafting drafting,
    ActionItems actionItems,
    ActionLists actionLists,
    Reports reports,
    Published published) {

  /** What was written in a timeline before, and what is done to many entries at once. */
  public record Entries(EntryHistory history, BulkEdits bulk) {
    static Entries build(
        Jdbi jdbi, Incidents incidents, Timeline timeline, Journal journal, Clock clock) {
      return new Entries(
          new EntryHistory(jdbi, incidents, timeline, journal, clock),
          new BulkEdits(jdbi, incidents, timeline, journal, clock));
    }
  }

  /** The doors to many action items at once. */
  public record ActionLists(ActionList list, BulkChanges changes) {
    static ActionLists build(
        Jdbi jdbi, Services.Catalogue catalogue, ActionItems items, Clock clock) {
      return new ActionLists(
          new ActionList(jdbi, catalogue.teamNames(), catalogue.serviceNames(), clock),
          new BulkChanges(jdbi, items));
    }
  }

  /** The doors of a draft, which stand together. */
  public record Drafting(
      Postmortems postmortems,
      Parts parts,
      History history,
      DraftStatus status,
      DraftReview review,
      Reviewers reviewers,
      Transitions transitions,
      Composer composer,
      UnknownNames names,
      NameAnswers answers,
      Exemptions exemptions,
      Verdicts verdicts) {
    static Drafting build(
        Jdbi jdbi,
        Incidents incidents,
        Journal journal,
        ReviewSettings reviewSettings,
        Exemptions exemptions,
        Composer composer,
        Clock clock) {
      DraftLock drafts = new DraftLock(jdbi, incidents, journal, clock);
      Parts parts = new Parts(jdbi, drafts);
      Postmortems postmortems = new Postmortems(jdbi, incidents, journal, drafts, parts);
      Reviewers reviewers = new Reviewers(jdbi, drafts, journal);
      DraftStatus status = new DraftStatus(jdbi, incidents, reviewers, reviewSettings);
      UnknownNames names = new UnknownNames(jdbi, incidents, journal);
      DraftReview review =
          new DraftReview(jdbi, drafts, incidents, reviewSettings, exemptions, names);
      return new Drafting(
          postmortems,
          parts,
          new History(jdbi, drafts),
          status,
          review,
          reviewers,
          new Transitions(
              jdbi,
              incidents,
              drafts,
              postmortems,
              status,
              review,
              new Transitions.Gates(reviewers, composer)),
          composer,
          names,
          new NameAnswers(jdbi, names, incidents, exemptions),
          exemptions,
          new Verdicts(jdbi, incidents, review, exemptions));
    }
  }

  static Stories build(
      Reports.Ground ground, Services.Catalogue catalogue, Config.Options options) {
    Jdbi jdbi = ground.jdbi();
    Journal journal = ground.journal();
    Clock clock = ground.clock();
    TeamNames teams = catalogue.teamNames();
    ServiceNames services = catalogue.serviceNames();
    IncidentNames called = new IncidentNames(jdbi, teams, services, clock);
    DeclareSettings declaring = new DeclareSettings(jdbi, journal, ground.notifications(), clock);
    Incidents incidents = new Incidents(jdbi, called, declaring, journal, clock);
    Timeline timeline = new Timeline(jdbi, incidents, journal, clock);
    Entries entries = Entries.build(jdbi, incidents, timeline, journal, clock);
    ReviewSettings settings =
        new ReviewSettings(jdbi, journal, ground.notifications(), clock, options.reviewTime());
    Exemptions exemptions = new Exemptions(jdbi, journal, ground.notifications(), clock);
    ActionNames names = new ActionNames(jdbi, teams, clock);
    ActionItems actionItems = new ActionItems(jdbi, incidents, names, journal, clock);
    Composer composer = new Composer(timeline, actionItems);
    Drafting drafting =
        Drafting.build(jdbi, incidents, journal, settings, exemptions, composer, clock);
    Reports reports =
        new Reports(ground, sources(drafting, catalogue, new ReportWords(options.search())));
    listen(ground, timeline, called, names, reports);
    ActionLists lists = ActionLists.build(jdbi, catalogue, actionItems, clock);
    return new Stories(
        incidents,
        declaring,
        timeline,
        entries,
        settings,
        drafting,
        actionItems,
        lists,
        reports,
        Published.build(
            ground,
            new Published.Upon(incidents, drafting, actionItems, lists, reports),
            catalogue));
  }

  private static Reports.Sources sources(
      Drafting drafting, Services.Catalogue catalogue, ReportWords words) {
    return new Reports.Sources(
        drafting.composer(),
        drafting.transitions(),
        catalogue.serviceNames(),
        catalogue.teamNames(),
        words);
  }

  /** What one room does because another has changed something. */
  private static void listen(
      Reports.Ground ground,
      Timeline timeline,
      IncidentNames called,
      ActionNames names,
      Reports reports) {
    Journal journal = ground.journal();
    journal.on(IncidentEvent.Changed.class, e -> timeline.unlinkMoved(e.subject()));
    journal.on(TeamEvent.Called.class, e -> called.renameTeam(e.from(), e.to()));
    journal.on(TeamEvent.Called.class, e -> names.renameTeam(e.from(), e.to()));
    journal.on(ServiceEvent.Called.class, e -> called.renameService(e.from(), e.to()));
    IdempotencyKeys keys = new IdempotencyKeys(ground.jdbi(), ground.clock());
    journal.on(
        ReportEvent.Redacted.class,
        e -> keys.blankAnswers("\"contentHash\":", "\"incident\":\"" + e.incident() + "\""));
    journal.on(IncidentEvent.Erased.class, e -> keys.blankAnswersOn(e.subject()));
    journal.on(ServiceEvent.Called.class, e -> reports.renameService(e.from(), e.to()));
  }

  /** The doors to what comes from elsewhere. */
  public record Intake(
      Originals originals,
      Archives archives,
      ImportBatches batches,
      ImportDocuments documents,
      BatchWork batchWork) {}

  Intake intake(Reports.Ground ground, Jobs jobs, Accounts accounts) {
    Jdbi jdbi = ground.jdbi();
    Clock clock = ground.clock();
    Originals originals = new Originals(jdbi, clock);
    ground.journal().on(ReportEvent.Redacted.class, e -> originals.forget(e.incident()));
    var doors =
        new Archives.Dependencies(
            incidents,
            timeline,
            drafting.postmortems(),
            actionItems,
            new ImportedItems(jdbi, actionItems, ground.journal(), clock),
            reports,
            originals);
    Archives archives = new Archives(jdbi, doors, clock);
    ImportBatches batches = new ImportBatches(jdbi, jobs, clock);
    BatchWork work = new BatchWork(jdbi, batches, archives, originals, accounts, clock);
    jobs.on(ImportBatches.KIND, work::work);
    ImportDocuments documents = new ImportDocuments(jdbi, batches, originals);
    return new Intake(originals, archives, batches, documents, work);
  }
}
