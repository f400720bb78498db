package debrief.action.page;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.action.list.ActionFilter;
import debrief.action.list.ActionSort;
import debrief.db.Slice;
import debrief.incident.Severity;
import debrief.service.KnownNames;
import debrief.trust.Principles;
import debrief.web.download.FileFormat;
import debrief.web.download.FileFormats;
import debrief.web.page.Field.Choice;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of action items.
 *
 * @param files the whole of it, as it is filtered and sorted
 */
record ActionIndex(
    List<ActionLine> lines,
    ActionFilter filter,
    ActionSort sort,
    ActionTabs strip,
    List<Column> columns,
    List<Choice> principles,
    List<Choice> severities,
    Pager pager,
    boolean mayWrite,
    boolean mayExport,
    List<FileLink> files,
    KnownNames known,
    BulkForm bulk)
    implements Page {

  /**
   * The head of a column.
   *
   * @param href sorts by it, or the other way round; null where it does not sort
   * @param direction what {@code aria-sort} says; empty where the list goes by another
   */
  record Column(String label, @Nullable String href, String direction) {
    public boolean sorted() {
      return !direction.isEmpty();
    }

    public String arrow() {
      return direction.equals("descending") ? "▼" : "▲";
    }
  }

  /** The whole list as a file. */
  record FileLink(String label, String href) {}

  /** What was asked for. */
  record Asked(ActionFilter filter, ActionSort sort, @Nullable String cursor) {}

  static ActionIndex of(
      Viewer viewer,
      Asked asked,
      Slice<ActionItem> slice,
      ActionTabs strip,
      FileFormats formats,
      KnownNames known,
      BulkForm bulk) {
    ActionFilter filter = asked.filter();
    String here = ActionTabs.address(filter, asked.sort());
    String files = "/api/v1/action-items/export" + query(filter, asked.sort());
    return new ActionIndex(
        slice.items().stream().map(ActionLine::of).toList(),
        filter,
        asked.sort(),
        strip,
        columns(viewer, filter, asked.sort()),
        Principles.all().stream()
            .map(p -> new Choice(p.key(), p.name(), p.key().equals(filter.principle())))
            .toList(),
        Choice.of(Severity.values(), filter.severity()),
        Pager.of(asked.cursor(), slice, here, here),
        viewer.may(Right.WRITE),
        viewer.may(Right.EXPORT),
        formats.all().stream()
            .map(
                format ->
                    new FileLink(format.label(), files + "format=" + format.name() + mark(format)))
            .toList(),
        known,
        bulk);
  }

  /** People open a CSV in a spreadsheet, which wants to be told that it is UTF-8. */
  private static String mark(FileFormat format) {
    return format.name().equals("csv") ? "&bom=true" : "";
  }

  private static String query(ActionFilter filter, ActionSort sort) {
    String query = ActionTabs.query(filter, sort);
    return sort.equals(ActionSort.DUE) ? query + "sort=due&" : query;
  }

  private static List<Column> columns(Viewer viewer, ActionFilter filter, ActionSort sort) {
    Stream<Column> sorting =
        Stream.of(ActionSort.By.values())
            .filter(by -> by != ActionSort.By.owner || viewer.seesTeamText())
            .map(by -> column(viewer, filter, sort, by));
    return Stream.concat(sorting, Stream.of(new Column("Status", null, ""))).toList();
  }

  private static Column column(
      Viewer viewer, ActionFilter filter, ActionSort sort, ActionSort.By by) {
    String label =
        switch (by) {
          case due -> "Due";
          case title -> "Action item";
          case owner -> "Owner";
          case team -> "Team";
          case incident -> "Incident";
          case age -> "Age";
        };
    boolean sorted = sort.by() == by;
    ActionSort next = sorted ? sort.turned() : new ActionSort(by, false);
    String address = ActionTabs.address(filter, next);
    return new Column(
        label,
        ActionSort.isOpenTo(viewer, by) ? address.substring(0, address.length() - 1) : null,
        sorted ? (sort.descending() ? "descending" : "ascending") : "");
  }

  @Override
  public List<String> scripts() {
    return List.of("pick", "rows");
  }

  @Override
  public String title() {
    return "Action items";
  }

  public boolean empty() {
    return lines.isEmpty();
  }

  public boolean unfiltered() {
    return filter.isByTabOnly();
  }

  public boolean showsOpen() {
    return filter.isOpenOnly();
  }

  public List<ActionTabs.Tab> tabs() {
    return strip.tabs();
  }

  public String caption() {
    return strip.current() + " action items, sorted by " + sort.by().name();
  }

  /** What the form of filters sends along, so that choosing a team keeps tab and order. */
  public List<Choice> kept() {
    return Stream.of(
            new Choice("state", stateWord(), true),
            new Choice("whose", word(filter.whose()), true),
            new Choice("overdue", word(filter.overdue()), true),
            new Choice("due", word(filter.due()), true),
            new Choice("sort", sort.equals(ActionSort.DUE) ? "" : sort.word(), true))
        .filter(choice -> !choice.value().isEmpty() && !choice.label().isEmpty())
        .toList();
  }

  private String stateWord() {
    return Objects.requireNonNullElse(filter.stateWord(), "all");
  }

  /** Where the form of changes is sent: with the list that one comes back to. */
  public String changes() {
    return "/action-items/changes" + ActionTabs.query(filter, sort);
  }

  public String team() {
    return word(filter.team());
  }

  public String owner() {
    return word(filter.owner());
  }

  public String service() {
    return word(filter.service());
  }

  public String dueBefore() {
    return word(filter.dueBefore());
  }

  public String incident() {
    return filter.incident() == null ? "" : "INC-" + filter.incident();
  }

  private static String word(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
