package debrief.waiting;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;

import debrief.access.Access;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.action.list.ActionFilter;
import debrief.action.list.ActionList;
import debrief.action.list.ActionQuery;
import debrief.action.list.ActionSort;
import debrief.db.RowAudit;
import debrief.db.SqlObjects;
import debrief.incident.Incident;
import debrief.review.draft.DraftReview;
import debrief.waiting.WaitingList.WaitingDraft;
import debrief.waiting.WaitingList.WaitingItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to what waits for whoever is asking. */
public final class Waiting {
  /** After this a draft that nobody changes stands still. */
  private static final Duration STILL = Duration.ofDays(7);

  private static final int DAYS_SOON = 7;

  /** A review costs: it is read of so many drafts. */
  private static final int READ = 5;

  private final WaitingSql sql;
  private final ActionList actions;
  private final DraftReview review;
  private final Clock clock;

  public Waiting(Jdbi jdbi, ActionList actions, DraftReview review, Clock clock) {
    this.sql = SqlObjects.of(jdbi, WaitingSql.class);
    this.actions = actions;
    this.review = review;
    this.clock = clock;
  }

  /** How much waits: nothing for service accounts. */
  public WaitingList.Counts counts(Viewer viewer) {
    viewer.require(Right.READ);
    return sql.person(viewer.personId())
        .map(person -> counts(viewer, person))
        .orElse(WaitingList.Counts.NONE);
  }

  /** In a few words, each with where it leads: the only draft to review is one press away. */
  public List<WaitingList.Told> told(Viewer viewer) {
    WaitingList.Counts counts = counts(viewer);
    String only =
        counts.reviews() == 1
            ? sql.firstToReview(viewer.may(Right.APPROVE), viewer)
                .map(number -> "/incidents/" + Incident.ref(number) + "/postmortem")
                .orElse(null)
            : null;
    return counts.told(only);
  }

  private WaitingList.Counts counts(Viewer viewer, WaitingSql.Person person) {
    return sql.counts(
        Access.count(viewer, WaitingSql.ITEMS, WaitingSql.ITEMS_DUE),
        viewer.may(Right.APPROVE),
        stillBefore(),
        lastDaySoon(),
        person.email(),
        person.name(),
        WaitingList.MOST_COUNTED,
        viewer);
  }

  /** All of it: nothing for service accounts. */
  public WaitingList list(Viewer viewer) {
    viewer.require(Right.READ);
    Optional<WaitingSql.Person> person = sql.person(viewer.personId());
    if (person.isEmpty()) {
      return WaitingList.NOTHING;
    }
    List<WaitingSql.Draft> toReview =
        sql.toReview(viewer.may(Right.APPROVE), WaitingList.MOST, viewer);
    List<WaitingSql.Draft> still = sql.still(stillBefore(), WaitingList.MOST, viewer);
    return new WaitingList(
        counts(viewer, person.get()),
        toReview.stream().map(draft -> line(draft, draft.askedAt(), null)).toList(),
        own(viewer),
        items(viewer),
        still.stream().map(draft -> line(draft, draft.updatedAt(), null)).toList());
  }

  /**
   * Drafts of the viewer's teams, the last written first: nothing for those who do not draft, and
   * nothing that only the administrator's office opens.
   */
  public List<WaitingDraft> ofTeams(Viewer viewer, int limit) {
    viewer.require(Right.READ);
    if (viewer.teams().isEmpty() || !viewer.seesTeamText()) {
      return List.of();
    }
    return sql.ofTeams(limit, viewer).stream()
        .map(draft -> line(draft, draft.updatedAt(), null))
        .toList();
  }

  private List<WaitingDraft> own(Viewer viewer) {
    List<WaitingDraft> own = new ArrayList<>();
    for (WaitingSql.Draft draft : sql.own(WaitingList.MOST, viewer)) {
      Integer findings = own.size() < READ ? findings(viewer, draft) : null;
      own.add(line(draft, draft.updatedAt(), findings));
    }
    return own;
  }

  /** No more than their number goes out. */
  private int findings(Viewer viewer, WaitingSql.Draft draft) {
    return Math.toIntExact(
        RowAudit.unnoted(() -> review.reviewed(viewer, Incident.ref(draft.number())).open()));
  }

  private static WaitingDraft line(
      WaitingSql.Draft draft, Instant since, @Nullable Integer findings) {
    return new WaitingDraft(
        Incident.ref(draft.number()),
        draft.title(),
        draft.state(),
        since,
        draft.missing(),
        findings);
  }

  /** What is the viewer's own, what is due first at the beginning. */
  private List<WaitingItem> items(Viewer viewer) {
    String late = lastDaySoon().plusDays(1).toString();
    return Stream.of(
            Map.of("state", List.of("open"), "whose", List.of("me"), "dueBefore", List.of(late)),
            Map.of("state", List.of("blocked"), "whose", List.of("me")))
        .map(asked -> new ActionQuery(asked).filter())
        .flatMap(mine -> first(viewer, mine).stream())
        .collect(toMap(ActionItem::ref, item -> item, (one, same) -> one))
        .values()
        .stream()
        .sorted(
            comparing(ActionItem::dueOn, nullsLast(naturalOrder())).thenComparing(ActionItem::ref))
        .limit(WaitingList.MOST)
        .map(
            item ->
                new WaitingItem(
                    item.ref(),
                    item.title(),
                    item.incident(),
                    item.state(),
                    item.dueOn(),
                    item.overdue()))
        .toList();
  }

  private List<ActionItem> first(Viewer viewer, ActionFilter filter) {
    return actions.page(viewer, filter, ActionSort.DUE, null, WaitingList.MOST).items();
  }

  private LocalDate lastDaySoon() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS_SOON);
  }

  private Instant stillBefore() {
    return clock.instant().minus(STILL);
  }
}
