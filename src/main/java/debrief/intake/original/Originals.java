package debrief.intake.original;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.crypto.Sha256;
import debrief.db.SqlObjects;
import debrief.incident.Incident;
import debrief.web.Problem;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The door to the documents that incidents were made of; for those who draft. */
public final class Originals {
  private final OriginalSql sql;
  private final Clock clock;

  public Originals(Jdbi jdbi, Clock clock) {
    this.sql = SqlObjects.of(jdbi, OriginalSql.class);
    this.clock = clock;
  }

  /** Where an incident came from; empty for one that was written here. */
  public Optional<Original> find(Viewer viewer, String ref) {
    viewer.require(Right.WRITE);
    return sql.find(Incident.number(ref), viewer);
  }

  /**
   * @throws Problem 404 where the incident is not there for the viewer or was written here, 403 for
   *     those who do not draft
   */
  public Original get(Viewer viewer, String ref) {
    viewer.require(Right.READ);
    Original original = sql.find(Incident.number(ref), viewer).orElseThrow(Problem::missing);
    viewer.require(Right.WRITE);
    return original;
  }

  /**
   * The document itself.
   *
   * @throws Problem as {@link #get}, and 410 where a redaction took it away
   */
  byte[] content(Viewer viewer, String ref) {
    get(viewer, ref);
    return sql.content(Incident.number(ref))
        .map(OriginalSql.Kept::content)
        .orElseThrow(
            () ->
                Problem.of(
                    Problem.Kind.GONE,
                    "Words were taken out of the report of "
                        + ref
                        + ", so the document that it was made of is kept no longer."));
  }

  /**
   * The incident that a document of this name became, where the viewer may see it. Whoever asks
   * brings the document in, in the same transaction: nobody else does so before it ends.
   */
  public Optional<Original> before(Viewer viewer, String collection, String path, byte[] content) {
    viewer.require(Right.WRITE);
    sql.lock(collection, path);
    return sql.under(collection, path, Sha256.of(content), viewer);
  }

  /** The same for whoever only wants to know. */
  public Optional<Original> known(Viewer viewer, String collection, String path, byte[] content) {
    viewer.require(Right.WRITE);
    return sql.under(collection, path, Sha256.of(content), viewer);
  }

  /** What the incident was made of until now, for whoever compares it. */
  public Optional<byte[]> earlier(Viewer viewer, Original original) {
    viewer.require(Right.WRITE);
    return sql.content(Incident.number(original.incident())).map(OriginalSql.Kept::content);
  }

  /**
   * Keeps the document that an incident was made of; in the caller's transaction.
   *
   * @param draftHash of the draft as it is now
   */
  public void keep(
      Viewer viewer,
      String ref,
      String collection,
      String path,
      byte[] content,
      String corrections,
      String draftHash) {
    sql.keep(
        Incident.number(ref),
        collection,
        path,
        Sha256.of(content),
        content,
        corrections,
        draftHash,
        viewer.personId(),
        clock.instant());
  }

  /** The same, where more is known of it than its path; in the caller's transaction. */
  public void cameFrom(Viewer viewer, String ref, String origin) {
    viewer.require(Right.WRITE);
    sql.cameFrom(Incident.number(ref), origin);
  }

  /** Words were taken out of its report: what it was made of says them still. */
  public void forget(String ref) {
    sql.forget(Incident.number(ref));
  }
}
