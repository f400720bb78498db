package debrief.report.correction;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.event.ReportEvent;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.journal.Journal;
import debrief.web.Invalid;
import debrief.web.Problem;
import debrief.web.page.TimeView;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to taking back what was published. */
public final class Corrections {
  static final int LONGEST_REASON = 1_000;

  private final Jdbi jdbi;
  private final CorrectionSql sql;
  private final Incidents incidents;
  private final Journal journal;
  private final Clock clock;

  public Corrections(Jdbi jdbi, Incidents incidents, Journal journal, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, CorrectionSql.class);
    this.incidents = incidents;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The edition that a form is about.
   *
   * @throws Problem 404 when there is none for the viewer, 403 for those who do not approve
   */
  CorrectionSql.Target target(Viewer viewer, String slug, int edition) {
    CorrectionSql.Target target = sql.target(slug, edition, viewer).orElseThrow(Problem::missing);
    viewer.require(Right.APPROVE);
    return target;
  }

  /**
   * Takes an edition back: from now on readers are told when and why in its place.
   *
   * @param reason shown to them, with roles in place of names
   * @throws Problem 409 when it was withdrawn before, 422 without a reason
   */
  public WithdrawnEdition withdraw(
      Viewer viewer, String slug, int edition, @Nullable String reason) {
    return jdbi.inTransaction(
        handle -> {
          Incident incident = incidents.lock(viewer, target(viewer, slug, edition).incident());
          // Looked at again now that nobody else changes it.
          CorrectionSql.Target target = target(viewer, slug, edition);
          new Invalid().text("reason", reason, LONGEST_REASON).orThrow();
          if (target.withdrawnAt() != null) {
            throw Problem.conflict(
                "Edition %d was withdrawn before, on %s. Nothing was changed."
                    .formatted(edition, new TimeView(target.withdrawnAt()).full()));
          }
          Instant at = now();
          String told = told(incident, reason);
          sql.withdraw(slug, edition, at, told);
          sql.sayWhetherWithdrawn(slug);
          journal.write(
              viewer.personId(), new ReportEvent.Withdrawn(slug, edition, incident.ref()));
          return new WithdrawnEdition(slug, edition, at, told, sql.readable(slug));
        });
  }

  /**
   * Takes words out of an edition, or counts where they stand.
   *
   * @throws Problem 422 when they stand nowhere, or the reason says them again
   */
  public Redaction redact(Viewer viewer, String slug, int edition, RedactionInput input) {
    return jdbi.inTransaction(
        handle -> {
          CorrectionSql.Target target = target(viewer, slug, edition);
          Incident incident = incidents.lock(viewer, target.incident());
          input.check();
          String told = input.reason() == null ? "" : told(incident, input.reason());
          return new RedactionWork(sql, journal, viewer.personId(), now()).run(target, input, told);
        });
  }

  /** The precision of the database, so that what is answered is what is stored. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String told(Incident incident, @Nullable String reason) {
    return incident.roles().inMarkdown(Objects.requireNonNull(reason).strip());
  }

  /**
   * @throws Problem 404 for what names no edition
   */
  static int number(String edition) {
    if (!edition.matches("[1-9][0-9]{0,6}")) {
      throw Problem.missing();
    }
    return Integer.parseInt(edition);
  }
}
