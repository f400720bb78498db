package debrief;

import debrief.jobs.Jobs;
import debrief.journal.JournalChain;
import java.time.Duration;

/** What is done by itself, over and over, by one node at a time: all of it, on one page. */
final class RegularWork {
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(4);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration HOURLY = Duration.ofHours(1);

  private RegularWork() {}

  static void declare(Services services) {
    Jobs jobs = services.background().jobs();
    jobs.every("seal-the-journal", JournalChain.PAUSE, services.journalChain()::seal);
    jobs.every("forget-old-answers", HOURLY, services.idempotencyKeys()::forgetExpired);
    jobs.every("forget-ended-sessions", HOURLY, services.openSessions()::forgetExpired);
    jobs.every("forget-sign-in-attempts", HOURLY, services.sessions()::forgetAttempts);
    jobs.every("make-report-files", SOON, services.reports()::makeLateFiles);
    jobs.every(
        "write-down-saved-drafts",
        NOW_AND_THEN,
        services.outlets().searching().index()::catchUpDrafts);
    jobs.every(
        "write-down-what-search-finds", HOURLY, services.outlets().searching().index()::catchUp);
    jobs.every("forget-old-imports", HOURLY, services.intake().batches()::forgetOld);
    jobs.every(
        "forget-finished-sign-ins", HOURLY, services.singleSignOn().signIns()::forgetFinished);
  }
}
