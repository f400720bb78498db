package debrief.search;

import debrief.event.ActionEvent;
import debrief.event.IncidentEvent;
import debrief.event.PostmortemEvent;
import debrief.event.ReportEvent;
import debrief.event.ServiceEvent;
import debrief.event.TeamEvent;
import debrief.event.TimelineEvent;
import debrief.jobs.Jobs;
import debrief.jobs.Kind;
import debrief.journal.Journal;
import debrief.report.Reports;
import debrief.search.document.SearchIndex;
import debrief.search.query.SearchSettings;
import debrief.service.ServiceNames;
import java.time.Clock;
import java.time.Instant;

/** The doors to search, and what has it written down what is found. */
public record Searching(Searches searches, SearchIndex index) {

  /** A draft's words, once for all that is saved within this many seconds. */
  private static final long DRAFT_SECONDS = 4;

  /**
   * What such a job is told.
   *
   * @param incident such as {@code INC-7}
   */
  record Draft(String incident) {}

  private static final Kind<Draft> DRAFT = new Kind<>("search-draft", Draft.class);

  public static Searching build(
      Reports.Ground ground,
      ServiceNames services,
      SearchIndex.Sources sources,
      Jobs jobs,
      SearchSettings settings) {
    SearchIndex index =
        new SearchIndex(ground.jdbi(), sources, settings.language(), ground.clock());
    listen(ground, index, jobs);
    return new Searching(new Searches(ground.jdbi(), services, settings, ground.clock()), index);
  }

  private static void listen(Reports.Ground ground, SearchIndex index, Jobs jobs) {
    Journal journal = ground.journal();
    Clock clock = ground.clock();
    jobs.on(DRAFT, told -> index.draft(told.incident()));
    journal.on(ReportEvent.Published.class, e -> index.published(e.incident()));
    journal.on(ReportEvent.Withdrawn.class, e -> index.report(e.incident()));
    journal.on(ReportEvent.Redacted.class, e -> index.report(e.incident()));
    journal.on(IncidentEvent.Declared.class, e -> index.declared(e.subject()));
    journal.on(IncidentEvent.Changed.class, e -> index.incident(e.subject()));
    journal.on(IncidentEvent.Changed.class, e -> index.itemsOf(e.subject()));
    journal.on(IncidentEvent.Changed.class, e -> later(jobs, clock, e.subject()));
    journal.onAll(
        ActionEvent.class, all -> index.items(all.stream().map(ActionEvent::subject).toList()));
    journal.on(
        PostmortemEvent.class,
        e -> {
          boolean published =
              e instanceof PostmortemEvent.Moved moved
                  && moved.step() == PostmortemEvent.Step.published;
          if (!published && !(e instanceof PostmortemEvent.SectionSaved)) {
            later(jobs, clock, e.subject());
          }
        });
    journal.on(TimelineEvent.class, e -> later(jobs, clock, e.subject()));
    journal.on(ServiceEvent.Called.class, e -> index.renameService(e.from(), e.to()));
    journal.on(TeamEvent.Called.class, e -> index.renameTeam(e.from(), e.to()));
  }

  /** After the span of time that all jobs of a key are one in, so that no save is missed. */
  private static void later(Jobs jobs, Clock clock, String incident) {
    long span = clock.instant().getEpochSecond() / DRAFT_SECONDS;
    jobs.later(
        DRAFT,
        incident + "." + span,
        new Draft(incident),
        Instant.ofEpochSecond((span + 1) * DRAFT_SECONDS + 1));
  }
}
