package debrief.report.correction;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.event.ReportEvent;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.journal.Journal;
import debrief.publish.format.EditionStamp;
import debrief.web.Invalid;
import debrief.web.Problem;
import debrief.web.page.TimeView;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

  /** As {@link #target}, of the newest edition. */
  CorrectionSql.Target newest(Viewer viewer, String slug) {
    CorrectionSql.Target target = sql.newest(slug, viewer).orElseThrow(Problem::missing);
    viewer.require(Right.APPROVE);
    return target;
  }

  /**
   * Takes an edition back, or all of them: from now on readers are told when and why in its place.
   *
   * @param edition its number; null for every edition
   * @param reason shown to them, with roles in place of names
   * @throws Problem 409 when that was done before, 422 without a reason and for an edition that
   *     there is not
   */
  public WithdrawnEditions withdraw(
      Viewer viewer, String slug, @Nullable Integer edition, @Nullable String reason) {
    return jdbi.inTransaction(
        handle -> {
          Incident incident = incidents.lock(viewer, newest(viewer, slug).incident());
          // Asked again now that nobody else publishes, moves or withdraws it.
          newest(viewer, slug);
          new Invalid().text("reason", reason, LONGEST_REASON).orThrow();
          requireEdition(slug, edition);
          List<Integer> editions =
              sql.readable(slug).stream()
                  .filter(n -> edition == null || edition.equals(n))
                  .toList();
          if (editions.isEmpty()) {
            throw Problem.conflict(before(slug, edition) + " Nothing was changed.");
          }
          Instant at = now();
          String told = told(incident, reason);
          for (int number : editions) {
            sql.withdraw(slug, number, at, told);
            journal.write(
                viewer.personId(), new ReportEvent.Withdrawn(slug, number, incident.ref()));
          }
          sql.sayWhetherWithdrawn(slug);
          return new WithdrawnEditions(
              slug, incident.ref(), editions, at, told, sql.readable(slug));
        });
  }

  private void requireEdition(String slug, @Nullable Integer edition) {
    if (edition != null && !sql.editions(slug).contains(edition)) {
      throw Problem.invalid("edition", "This report has no edition " + edition + ".");
    }
  }

  /** That there is nothing left to withdraw. */
  private String before(String slug, @Nullable Integer edition) {
    return edition == null
        ? "Every edition was withdrawn before."
        : "Edition %d was withdrawn before, on %s."
            .formatted(edition, new TimeView(sql.withdrawnAt(slug, edition)).full());
  }

  /**
   * Takes words out of a report, or counts where they stand.
   *
   * @throws Problem 422 when they stand nowhere, or the reason says them again
   */
  public Redaction redact(Viewer viewer, String slug, RedactionInput input) {
    return jdbi.inTransaction(
        handle -> {
          Incident incident = incidents.lock(viewer, newest(viewer, slug).incident());
          // Asked again now that nobody else publishes, moves or withdraws it.
          CorrectionSql.Target target = newest(viewer, slug);
          input.check();
          requireEdition(slug, input.edition());
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
    if (!EditionStamp.isNumber(edition)) {
      throw Problem.missing();
    }
    return Integer.parseInt(edition);
  }
}
