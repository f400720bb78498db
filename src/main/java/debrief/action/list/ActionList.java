package debrief.action.list;

import debrief.access.Access;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.action.ActionRow;
import debrief.db.NameKey;
import debrief.db.SearchWords;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.db.Where;
import debrief.service.ServiceNames;
import debrief.team.TeamNames;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to lists of action items. */
public final class ActionList {
  /** What a count says at most; more is shown as that and a plus sign. */
  public static final int MOST_COUNTED = 999;

  private static final int FEW = 500; // incidents that are quick to gather
  private static final int AT_ONCE = 200; // items that an export has in memory
  private static final int ACCOUNTS = 50; // that one word may mean

  private final ActionListSql sql;
  private final TeamNames teams;
  private final ServiceNames services;
  private final Clock clock;

  public ActionList(Jdbi jdbi, TeamNames teams, ServiceNames services, Clock clock) {
    this.sql = SqlObjects.of(jdbi, ActionListSql.class);
    this.teams = teams;
    this.services = services;
    this.clock = clock;
  }

  /** A filter with all that had to be looked up for it. */
  private record Chosen(ActionFilter filter, boolean rareService, Owners owners) {
    Where where(Viewer viewer, LocalDate today) {
      return filter.where(viewer, today, rareService, owners);
    }

    Access.Listed listed() {
      return filter.asksIncidents() ? ActionListSql.WITH_INCIDENTS : ActionListSql.ALL;
    }

    Chosen with(ActionFilter other) {
      return new Chosen(other, rareService, owners);
    }
  }

  /**
   * @param cursor of a list of the same order; null or empty for its beginning
   */
  public Slice<ActionItem> page(
      Viewer viewer, ActionFilter filter, ActionSort sort, @Nullable String cursor, int limit) {
    viewer.require(Right.READ);
    return part(viewer, chosen(viewer, filter), sort, cursor, limit);
  }

  private Slice<ActionItem> part(
      Viewer viewer, Chosen chosen, ActionSort sort, @Nullable String cursor, int limit) {
    LocalDate today = today();
    ListCursor after = ListCursor.decode(sort, cursor);
    Where where = chosen.where(viewer, today);
    Access.Sorted order = sort.sorted(after.value() != null);
    String which = where.sql() + sort.begin(chosen.filter().states());
    List<ActionListSql.Place> places =
        sql.page(
            Access.sorted(viewer, chosen.listed(), order, which),
            where.values(),
            after.value(),
            after.number(),
            limit + 1,
            viewer);
    Slice<ActionListSql.Place> slice =
        Slice.of(places, limit, place -> ListCursor.encode(sort, place.key(), place.value()));
    long[] numbers = slice.items().stream().mapToLong(ActionListSql.Place::key).toArray();
    Map<Long, ActionRow> rows =
        sql.rows(numbers, viewer).stream()
            .collect(Collectors.toMap(ActionRow::number, Function.identity()));
    List<ActionItem> items =
        slice.items().stream()
            .map(place -> rows.get(place.key()))
            .filter(Objects::nonNull) // whoever took one away meanwhile was faster
            .map(row -> row.toActionItem(viewer, today))
            .toList();
    return new Slice<>(items, slice.next());
  }

  /**
   * How many items each of some filters gives, which differ only in what their tabs choose; one
   * more than {@link #MOST_COUNTED} stands for any number above.
   */
  public List<Integer> counts(Viewer viewer, List<ActionFilter> tabs) {
    viewer.require(Right.READ);
    Chosen chosen = chosen(viewer, tabs.get(0));
    LocalDate today = today();
    return tabs.stream()
        .map(tab -> chosen.with(tab.of(chosen.filter().team(), chosen.filter().service())))
        .map(tab -> count(viewer, tab, today))
        .toList();
  }

  private int count(Viewer viewer, Chosen tab, LocalDate today) {
    Where where = tab.where(viewer, today);
    String query = Access.count(viewer, tab.listed(), where.sql());
    return sql.count(query, where.values(), MOST_COUNTED + 1, viewer);
  }

  private Chosen chosen(Viewer viewer, ActionFilter asked) {
    ActionFilter filter = asked.of(teams.known(asked.team()), services.known(asked.service()));
    String service = filter.service();
    String naming = ActionFilter.incidentsOfService(viewer);
    boolean rare = service != null && sql.incidentsOf(naming, service, FEW, viewer) < FEW;
    return new Chosen(filter, rare, owners(viewer, filter.owner()));
  }

  private Owners owners(Viewer viewer, @Nullable String said) {
    List<String> own =
        sql.account(viewer.personId())
            .map(List::of)
            .map(ActionListSql.KnownOwner::spellings)
            .orElse(List.of());
    if (said == null || !viewer.seesTeamText()) {
      return new Owners(List.of(), null, own);
    }
    boolean address = said.contains("@");
    String words = address ? null : SearchWords.beginnings(said);
    List<ActionListSql.KnownOwner> accounts =
        address ? sql.byAddress(said) : words == null ? List.of() : sql.byWords(words, ACCOUNTS);
    List<String> named = ActionListSql.KnownOwner.spellings(accounts);
    named.add(NameKey.of(said));
    return new Owners(named, words, own);
  }

  /**
   * Gives every item that the filter chooses, newest first. It reads part by part and holds neither
   * a connection nor more than one part in between, so that a slow receiver costs nobody anything;
   * an item that changes meanwhile is given as it is when its part is read. The right to export is
   * enough: a token that fetches the file every night need not open anything else.
   */
  public void each(
      Viewer viewer, ActionFilter filter, ActionSort sort, Consumer<ActionItem> receiver) {
    viewer.require(Right.EXPORT);
    Chosen chosen = chosen(viewer, filter);
    String after = "";
    while (after != null) {
      Slice<ActionItem> part = part(viewer, chosen, sort, after, AT_ONCE);
      part.items().forEach(receiver);
      after = part.next();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
