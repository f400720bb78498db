package debrief.review.verdict;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.noego.category.Category;
import debrief.review.draft.DraftFinding;
import debrief.review.draft.DraftReview;
import debrief.review.exemption.Exemption;
import debrief.review.exemption.Exemptions;
import debrief.web.Problem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;

/** The door to what people say of the review: of one finding, and all of it to take away. */
public final class Verdicts {
  private static final int AT_ONCE = 500;

  private final VerdictSql sql;
  private final Incidents incidents;
  private final DraftReview review;
  private final Exemptions exemptions;

  public Verdicts(Jdbi jdbi, Incidents incidents, DraftReview review, Exemptions exemptions) {
    this.sql = SqlObjects.of(jdbi, VerdictSql.class);
    this.incidents = incidents;
    this.review = review;
    this.exemptions = exemptions;
  }

  /**
   * Asks that a rule leaves the words of a finding alone, wherever they stand.
   *
   * @throws Problem 404 where the draft has no such finding, 409 in a restricted incident, 422 for
   *     a name and for words that name somebody
   */
  public Exemption notThisOne(Viewer viewer, ExemptionInput input) {
    Incident incident = incidents.get(viewer, input.ref());
    viewer.require(Right.WRITE);
    if (incident.isRestricted()) {
      throw Problem.conflict(
          "This incident is restricted, so its words stay in it. Keep them with a reason instead.");
    }
    DraftFinding finding = review.finding(viewer, input.ref(), input.of());
    if (finding.category() == Category.namedPerson) {
      throw Problem.invalid(
          "fingerprint", "This is about a name: give a role, or say that it is not a person.");
    }
    String words = input.around(finding.quote());
    if (!review.nameless(incident).test(words)) {
      throw Problem.invalid(
          "words", "Somebody is named in these words. Keep them with a reason instead.");
    }
    return exemptions.ask(
        viewer, new Exemptions.Dismissed(incident.number(), input.of(), finding.rule(), words));
  }

  /**
   * Everything that was said, incident by incident, without words that name somebody. Reads some
   * hundred at a time; what is restricted is left out.
   */
  public void each(Viewer viewer, Consumer<Verdict> receiver) {
    viewer.require(Right.APPROVE);
    viewer.require(Right.EXPORT);
    Reading reading = new Reading(viewer);
    List<VerdictSql.Row> rows = sql.after(0, "", "", AT_ONCE);
    while (!rows.isEmpty()) {
      rows.stream().filter(reading::isNameless).map(Verdicts::verdict).forEach(receiver);
      VerdictSql.Row last = rows.get(rows.size() - 1);
      rows = sql.after(last.number(), last.fingerprint(), last.verdict().name(), AT_ONCE);
    }
  }

  private static Verdict verdict(VerdictSql.Row row) {
    return new Verdict(
        row.words(),
        row.rule(),
        row.rule().substring(0, row.rule().indexOf('.')),
        row.verdict(),
        LocalDate.ofInstant(row.at(), ZoneOffset.UTC),
        "en");
  }

  /** Whoever is known in one incident is asked for once. */
  private final class Reading {
    private final Viewer viewer;
    private long number;
    private Predicate<String> nameless = words -> false;

    Reading(Viewer viewer) {
      this.viewer = viewer;
    }

    boolean isNameless(VerdictSql.Row row) {
      if (row.number() != number) {
        number = row.number();
        nameless = namelessIn(Incident.ref(number));
      }
      return nameless.test(row.words());
    }

    /** What was erased or restricted a moment ago is left out. */
    private Predicate<String> namelessIn(String ref) {
      try {
        return review.nameless(incidents.get(viewer, ref));
      } catch (Problem gone) {
        return words -> false;
      }
    }
  }
}
