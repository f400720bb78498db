package debrief.postmortem.reviewer;

import debrief.access.Viewer;
import debrief.db.SearchWords;
import debrief.db.SqlObjects;
import debrief.event.PostmortemEvent;
import debrief.incident.Incident;
import debrief.journal.Journal;
import debrief.postmortem.document.DraftLock;
import debrief.postmortem.document.Head;
import debrief.postmortem.document.PostmortemState;
import debrief.postmortem.reviewer.ReviewerSql.Row;
import debrief.web.Problem;
import debrief.web.Versions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to who reviews a draft, and who has approved it. */
public final class Reviewers {
  /** Of those who are called so; some of them may not open the incident. */
  private static final int MOST_READ = 200;

  private final Jdbi jdbi;
  private final DraftLock drafts;
  private final Journal journal;
  private final ReviewerSql sql;

  public Reviewers(Jdbi jdbi, DraftLock drafts, Journal journal) {
    this.jdbi = jdbi;
    this.drafts = drafts;
    this.journal = journal;
    this.sql = SqlObjects.of(jdbi, ReviewerSql.class);
  }

  /**
   * @throws Problem 404 where there is no draft for the viewer, 403 for those who do not draft
   */
  public ReviewerList list(Viewer viewer, String ref) {
    Head head = drafts.read(viewer, ref);
    return list(head.number());
  }

  /** The fields to name others. */
  public ReviewerFields form(Viewer viewer, String ref) {
    Head head = drafts.read(viewer, ref);
    return ReviewerFields.of(
        Incident.ref(head.number()), of(head.number()), head.state() == PostmortemState.draft);
  }

  /**
   * Others whom one could name, by what was typed; the first of them for nothing.
   *
   * @throws Problem 404 where there is no draft for the viewer, 403 for those who do not draft
   */
  public List<Reviewer> candidates(Viewer viewer, String ref, String typed, int limit) {
    long number = drafts.read(viewer, ref).number();
    String words = SearchWords.beginnings(typed);
    List<Reviewing.Person> people =
        words == null ? of(number).people() : people(sql.beginning(number, words, MOST_READ));
    return people.stream()
        .filter(Reviewing.Person::sees)
        .map(Reviewing.Person::reviewer)
        .filter(person -> !person.id().equals(viewer.personId()))
        .limit(limit)
        .toList();
  }

  /** How the review stands of a draft that the caller has just been given. */
  public Reviewing of(long number) {
    List<Row> rows = sql.of(number);
    Row any = rows.get(0);
    return new Reviewing(people(rows), any.version(), any.changedBy(), approval(any), any.report());
  }

  private static List<Reviewing.Person> people(List<Row> rows) {
    List<Reviewing.Person> people = new ArrayList<>();
    for (Row row : rows) {
      if (row.id() != null && row.name() != null && row.email() != null && row.role() != null) {
        people.add(
            new Reviewing.Person(
                row.id(), row.name(), row.email(), row.role(), row.sees(), row.reviews()));
      }
    }
    return List.copyOf(people);
  }

  private static Reviewing.@Nullable Approval approval(Row row) {
    return row.approvedBy() == null
        ? null
        : new Reviewing.Approval(
            row.approvedBy(),
            Objects.requireNonNull(row.approvedAt()),
            Objects.requireNonNull(row.approvedHash()));
  }

  /**
   * Names all reviewers anew.
   *
   * @param seen the version of the list; null from whoever asks for a review with it
   * @throws Problem 412 when somebody else has named others meanwhile, 422 for whoever cannot be
   *     asked, 403 for those who do not draft
   */
  public ReviewerList name(
      Viewer viewer, String ref, Versions.@Nullable IfMatch seen, ReviewersInput input) {
    return jdbi.inTransaction(
        handle -> {
          Head head = drafts.lock(viewer, ref);
          Reviewing now = of(head.number());
          if (seen != null && !seen.allows(now.version())) {
            throw Problem.stale(list(head.number()), Versions.etag(now.version()));
          }
          List<Reviewing.Person> called = people(sql.called(head.number(), input.said()));
          List<String> ids = input.among(called).stream().map(Reviewing.Person::id).toList();
          if (!ids.equals(now.reviewers().stream().map(Reviewer::id).toList())) {
            sql.clear(head.number());
            sql.add(head.number(), ids, IntStream.range(0, ids.size()).boxed().toList());
            sql.bump(head.number());
            journal.write(
                viewer.personId(),
                new PostmortemEvent.ReviewersNamed(Incident.ref(head.number()), ids));
          }
          return list(head.number());
        });
  }

  /** Joins the transaction that has moved the draft, which holds it. */
  public void approve(Viewer viewer, long number, Instant at, String hash) {
    sql.approve(number, viewer.personId(), at, hash);
  }

  private ReviewerList list(long number) {
    Reviewing now = of(number);
    return new ReviewerList(Incident.ref(number), now.reviewers(), now.version());
  }
}
