package debrief.action.page;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionFilter;
import debrief.action.ActionItem;
import debrief.action.ActionState;
import debrief.db.Slice;
import debrief.incident.Severity;
import debrief.trust.Principles;
import debrief.web.download.FileFormat;
import debrief.web.download.FileFormats;
import debrief.web.page.Field.Choice;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The list of action items.
 *
 * @param files the whole of it, as it is filtered
 */
record ActionIndex(
    List<ActionLine> lines,
    ActionFilter filter,
    List<Tab> tabs,
    List<Choice> principles,
    List<Choice> severities,
    Pager pager,
    boolean seesOwners,
    boolean mayExport,
    List<FileLink> files)
    implements Page {

  /** One of the ways to look at the list by state. */
  record Tab(String label, String href, boolean current) {}

  /** The whole list as a file. */
  record FileLink(String label, String href) {
    static FileLink of(FileFormat format, String query) {
      return new FileLink(
          format.label(), "/api/v1/action-items/export" + query + "format=" + format.name());
    }
  }

  static ActionIndex of(
      Viewer viewer,
      ActionFilter filter,
      Slice<ActionItem> slice,
      @Nullable String cursor,
      FileFormats formats) {
    String here = "/action-items" + query(filter);
    return new ActionIndex(
        slice.items().stream().map(ActionLine::of).toList(),
        filter,
        tabs(filter),
        Principles.all().stream()
            .map(p -> new Choice(p.key(), p.name(), p.key().equals(filter.principle())))
            .toList(),
        Choice.of(Severity.values(), filter.severity()),
        Pager.of(cursor, slice, here, here),
        viewer.seesTeamText(),
        viewer.may(Right.EXPORT),
        formats.all().stream().map(format -> FileLink.of(format, query(filter))).toList());
  }

  private static List<Tab> tabs(ActionFilter filter) {
    return List.of(
        tab("Open", filter, ActionState.OPEN),
        tab("Blocked", filter, List.of(ActionState.blocked)),
        tab("Done", filter, List.of(ActionState.done)),
        tab("Declined", filter, List.of(ActionState.declined)),
        tab("All", filter, List.of()));
  }

  private static Tab tab(String label, ActionFilter filter, List<ActionState> states) {
    ActionFilter other = filter.with(states);
    String query = query(other);
    return new Tab(
        label, "/action-items" + query.substring(0, query.length() - 1), other.equals(filter));
  }

  /** On this page no word on the state means what is open, so that all must be said. */
  private static String query(ActionFilter filter) {
    return filter.states().isEmpty() ? "?state=all&" + filter.query().substring(1) : filter.query();
  }

  @Override
  public String title() {
    return "Action items";
  }

  public boolean empty() {
    return lines.isEmpty();
  }

  public boolean unfiltered() {
    return filter.isByStateOnly();
  }

  public boolean showsOpen() {
    return filter.isOpenOnly();
  }

  public String caption() {
    return tabs.stream().filter(Tab::current).map(Tab::label).findFirst().orElse("Chosen")
        + " action items";
  }

  /** What the form sends along, so that choosing a team keeps the tab. */
  public String stateWord() {
    return filter.stateWord() == null ? "all" : Objects.requireNonNull(filter.stateWord());
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

  public boolean overdueOnly() {
    return Boolean.TRUE.equals(filter.overdue());
  }

  private static String word(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
