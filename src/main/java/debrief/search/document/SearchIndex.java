package debrief.search.document;

import debrief.access.Right;
import debrief.access.Role;
import debrief.access.Viewer;
import debrief.action.ActionItems;
import debrief.db.RowAudit;
import debrief.db.SqlObjects;
import debrief.db.TransactionMode;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.postmortem.Postmortem;
import debrief.postmortem.Postmortems;
import debrief.postmortem.document.PostmortemState;
import debrief.timeline.Timeline;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to what search finds: it is written down anew when what it says has changed. */
public final class SearchIndex {
  /** Those who draft; nobody reads what is read as them here. */
  static final Viewer TEAM = Viewer.signedIn("", "", Role.administrator, List.of());

  /** Everybody else, wherever it is shared. */
  static final Viewer READERS =
      new Viewer("", "", Role.reader, List.of(), Set.of(Right.READ, Right.ADMINISTER), null, null);

  private static final int AT_ONCE = 50;

  /** What was saved longer ago is caught up with by the hour. */
  private static final Duration LATELY = Duration.ofDays(1);

  private final Jdbi jdbi;
  private final DocumentSql sql;
  private final Sources sources;
  private final IndexedItems items;
  private final String language;
  private final Clock clock;

  /** The rooms whose texts are found. */
  public record Sources(
      Incidents incidents, Timeline timeline, Postmortems postmortems, ActionItems actionItems) {}

  /**
   * @param language a text search configuration of PostgreSQL
   */
  public SearchIndex(Jdbi jdbi, Sources sources, String language, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, DocumentSql.class);
    this.sources = sources;
    this.items = new IndexedItems(sql, sources, this::write);
    this.language = language;
    this.clock = clock;
  }

  /** A report was withdrawn or redacted; joins the transaction that does so. */
  public void report(String incident) {
    jdbi.useTransaction(handle -> writeReport(Incident.number(incident)));
  }

  private void writeReport(long incident) {
    sql.forget("r" + incident);
    sql.report(incident).ifPresent(head -> write(ReportDocuments.of(head)));
  }

  /** A draft was published; joins the transaction that does so. */
  public void published(String incident) {
    long number = Incident.number(incident);
    jdbi.useTransaction(
        handle -> {
          sql.forget(List.of("r" + number, "d" + number, "i" + number));
          sql.report(number).ifPresent(head -> write(ReportDocuments.of(head)));
        });
  }

  /** An incident was declared; joins the transaction that does so. */
  public void declared(String ref) {
    jdbi.useTransaction(handle -> RowAudit.unnoted(() -> writeIncident(ref, false)));
  }

  /** An incident was changed; joins the transaction that does so. */
  public void incident(String ref) {
    jdbi.useTransaction(handle -> RowAudit.unnoted(() -> writeIncident(ref)));
  }

  /** What says more of it is found in its place: a report, and by those who draft a draft. */
  private @Nullable Void writeIncident(String ref) {
    long number = Incident.number(ref);
    sql.forget("i" + number);
    DocumentSql.Told told = sql.told(number);
    if (!told.report()) {
      writeIncident(ref, told.draft());
    }
    return null;
  }

  private @Nullable Void writeIncident(String ref, boolean drafted) {
    Incident incident = sources.incidents().get(TEAM, ref);
    write(IncidentDocuments.of(incident, sources.incidents().get(READERS, ref), drafted));
    return null;
  }

  /**
   * Writes a draft down as it stands, if its incident is there still; until then those who draft
   * find the incident.
   */
  public void draft(String incident) {
    jdbi.useTransaction(
        handle -> {
          if (sql.lock(Incident.number(incident)).isPresent()) {
            RowAudit.unnoted(() -> writeDraft(incident));
          }
        });
  }

  private @Nullable Void writeDraft(String ref) {
    sql.forget("d" + Incident.number(ref));
    Optional<Postmortem> draft =
        sources
            .postmortems()
            .find(TEAM, ref)
            .filter(found -> found.state() != PostmortemState.published);
    if (draft.isPresent()) {
      Incident incident = sources.incidents().get(TEAM, ref);
      write(DraftDocuments.of(incident, draft.get(), sources.timeline().list(TEAM, incident)));
    }
    return writeIncident(ref);
  }

  /** Action items were added or changed; joins the transaction that does so. */
  public void items(List<String> refs) {
    jdbi.useTransaction(handle -> RowAudit.unnoted(() -> items.write(refs)));
  }

  /**
   * All action items of an incident: who took part in it decides which roles readers are told in
   * place of names. Joins the transaction that changes it.
   */
  public void itemsOf(String incident) {
    jdbi.useTransaction(handle -> RowAudit.unnoted(() -> items.writeOf(incident)));
  }

  private void write(List<SearchDocument> rows) {
    sql.write(language, DocumentFormat.CURRENT, rows.stream().map(SearchDocument::row).toList());
  }

  /** A service is called otherwise from now on; joins the transaction that says so. */
  public void renameService(String from, String to) {
    sql.renameService(from, to);
  }

  /** Likewise of a team, which incidents are shared with. */
  public void renameTeam(String from, String to) {
    sql.renameTeam(from, to);
  }

  /**
   * Writes down the drafts that were saved lately. Saving itself leaves nothing to do: it is walked
   * at every pause in somebody's typing.
   */
  public void catchUpDrafts() {
    sql.saved(clock.instant().minus(LATELY), AT_ONCE)
        .forEach(incident -> draft(Incident.ref(incident)));
  }

  /**
   * Writes down what is not there, or was written by another version or in another language. It may
   * be stopped at any time, and goes on where it was. What cannot be written down keeps nothing
   * else from being found.
   *
   * @return of how many incidents
   * @throws RuntimeException of the first that could not be written down, after all others
   */
  public int catchUp() {
    Set<Long> tried = new HashSet<>();
    RuntimeException failed = null;
    List<Long> stale = sql.stale(language, DocumentFormat.CURRENT, AT_ONCE);
    while (tried.addAll(stale)) {
      for (long incident : stale) {
        try {
          catchUp(incident);
        } catch (RuntimeException e) {
          failed = failed == null ? e : failed;
        }
      }
      stale = sql.stale(language, DocumentFormat.CURRENT, AT_ONCE);
    }
    if (failed != null) {
      throw failed;
    }
    return tried.size();
  }

  private void catchUp(long incident) {
    String ref = Incident.ref(incident);
    jdbi.useTransaction(
        handle -> {
          TransactionMode.asynchronousCommit(handle); // what a crash loses is caught up with again
          TransactionMode.genericPlans(handle);
          // Nobody publishes, redacts or erases it meanwhile.
          if (sql.lock(incident).isPresent()) {
            DocumentSql.Missing missing = sql.missing(incident, language, DocumentFormat.CURRENT);
            if (missing.report()) {
              writeReport(incident);
            }
            if (missing.draft()) {
              draft(ref);
            }
            if (missing.items()) {
              itemsOf(ref);
            }
          }
        });
  }

  /** Writes everything down anew. */
  public int rebuild() {
    sql.doubt();
    return catchUp();
  }
}
