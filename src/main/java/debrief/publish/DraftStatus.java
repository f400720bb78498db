package debrief.publish;

import debrief.access.Audience;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.incident.Severity;
import debrief.postmortem.Postmortem;
import debrief.postmortem.document.PostmortemState;
import debrief.postmortem.reviewer.Reviewers;
import debrief.postmortem.reviewer.Reviewing;
import debrief.publish.article.Renditions;
import debrief.review.ReviewSettings;
import debrief.web.Problem;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How a postmortem stands: what is written, what is missing, who would read it. */
public final class DraftStatus {
  private final Incidents incidents;
  private final ReadinessSql sql;
  private final Reviewers reviewers;
  private final ReviewSettings settings;

  public DraftStatus(Jdbi jdbi, Incidents incidents, Reviewers reviewers, ReviewSettings settings) {
    this.incidents = incidents;
    this.reviewers = reviewers;
    this.settings = settings;
    this.sql = SqlObjects.of(jdbi, ReadinessSql.class);
  }

  /**
   * How far it has come.
   *
   * @param slug of the report, which readers may know too; null before the first edition
   * @param state null where there is no draft, and for those who do not draft
   * @param waitsForMe whether it is the viewer who is asked to review
   * @param reviewers the names of those who are
   */
  public record Standing(
      @Nullable String slug,
      @Nullable PostmortemState state,
      boolean waitsForMe,
      List<String> reviewers) {}

  /** Of an incident that this viewer has just been given. */
  public Standing standing(Viewer viewer, Incident incident) {
    return sql.standing(incident.number(), viewer)
        .map(
            row ->
                viewer.may(Right.WRITE)
                    ? new Standing(row.slug(), row.state(), row.waitsForMe(), row.reviewers())
                    : new Standing(row.slug(), null, false, List.of()))
        .orElseThrow(Problem::missing);
  }

  /** Who reviews a draft that the viewer has just been given, and whether others must approve. */
  public ApprovalGate reviewing(Incident incident) {
    return new ApprovalGate(asksApproval(incident), reviewers.of(incident.number()));
  }

  /** The same, with nobody in it where no approval is asked for. */
  public ApprovalGate approval(Incident incident) {
    ApprovalGate.Asked asked = asksApproval(incident);
    return asked == ApprovalGate.Asked.no
        ? new ApprovalGate(asked, Reviewing.UNKNOWN)
        : new ApprovalGate(asked, reviewers.of(incident.number()));
  }

  private ApprovalGate.Asked asksApproval(Incident incident) {
    List<Severity> approvals = settings.now().approvals();
    if (approvals.contains(incident.severity())) {
      return ApprovalGate.Asked.now;
    }
    // Nobody gets round it by lowering the severity for a while.
    return !approvals.isEmpty()
            && sql.gravestBefore(incident.number()).filter(approvals::contains).isPresent()
        ? ApprovalGate.Asked.before
        : ApprovalGate.Asked.no;
  }

  /** What is written of a draft of which {@link #standing} has told. */
  public Progress progress(Viewer viewer, Incident incident) {
    viewer.require(Right.WRITE);
    return progress(incident.number());
  }

  /** What is written, told apart from what hangs on it. */
  public Progress progress(Viewer viewer, Postmortem postmortem) {
    viewer.require(Right.WRITE);
    return Progress.of(postmortem, sql.counts(Incident.number(postmortem.incident())));
  }

  private Progress progress(long number) {
    return new Progress(sql.fills(number), sql.counts(number));
  }

  /**
   * Who would read what, if it were published now.
   *
   * @param renditions of the draft of this incident, which the viewer has just been given
   */
  public Audiences audiences(Viewer viewer, Incident incident, Renditions renditions) {
    ReadinessSql.Publication now = sql.publication(incident.number());
    return new Audiences(
        incidents.readers(viewer, incident).orElse(null),
        now.nextEdition(),
        now.slug(),
        Audiences.counts(renditions));
  }

  /** What is written of a draft that the viewer has just been given. */
  public static Progress progress(Postmortem postmortem, Renditions renditions) {
    return Progress.of(postmortem, Progress.Counts.of(renditions.of(Audience.team)));
  }
}
