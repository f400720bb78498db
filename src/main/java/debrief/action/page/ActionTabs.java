package debrief.action.page;

import debrief.access.Viewer;
import debrief.action.ActionState;
import debrief.action.list.ActionFilter;
import debrief.action.list.ActionList;
import debrief.action.list.ActionSort;
import java.util.ArrayList;
import java.util.List;

/** The tabs over the list: each keeps all other filters, so its count is what it shows. */
record ActionTabs(List<Tab> tabs) {

  /** One of the ways to look at the list. */
  record Tab(String label, String href, String count, boolean current) {}

  private record Choice(String label, ActionFilter filter) {}

  static ActionTabs of(Viewer viewer, ActionFilter filter, ActionSort sort, ActionList list) {
    List<Choice> choices = choices(viewer, filter);
    List<Integer> counts = list.counts(viewer, choices.stream().map(Choice::filter).toList());
    List<Tab> tabs = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      String address = address(choice.filter(), sort);
      tabs.add(
          new Tab(
              choice.label(),
              address.substring(0, address.length() - 1),
              count(counts.get(i)),
              choice.filter().equals(filter)));
    }
    return new ActionTabs(List.copyOf(tabs));
  }

  private static List<Choice> choices(Viewer viewer, ActionFilter filter) {
    List<ActionState> open = ActionState.OPEN;
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("Open", filter.tab(open, null, null, null)));
    if (viewer.seesTeamText()) {
      choices.add(new Choice("Mine", filter.tab(open, ActionFilter.Whose.me, null, null)));
    }
    if (!viewer.teams().isEmpty()) {
      choices.add(
          new Choice("My team’s", filter.tab(open, ActionFilter.Whose.myTeams, null, null)));
    }
    choices.add(new Choice("Overdue", filter.tab(open, null, true, null)));
    choices.add(new Choice("Due this week", filter.tab(open, null, null, ActionFilter.DueIn.week)));
    choices.add(new Choice("Blocked", filter.tab(List.of(ActionState.blocked), null, null, null)));
    choices.add(new Choice("Done", filter.tab(List.of(ActionState.done), null, null, null)));
    choices.add(
        new Choice("Declined", filter.tab(List.of(ActionState.declined), null, null, null)));
    choices.add(new Choice("All", filter.tab(List.of(), null, null, null)));
    return choices;
  }

  private static String count(int items) {
    return items > ActionList.MOST_COUNTED ? ActionList.MOST_COUNTED + "+" : "" + items;
  }

  /** The list's address, which ends in {@code ?} or {@code &}. */
  static String address(ActionFilter filter, ActionSort sort) {
    return "/action-items" + query(filter, sort);
  }

  /** On the page no word on the state means what is open, so that all must be said. */
  static String query(ActionFilter filter, ActionSort sort) {
    String chosen =
        filter.states().isEmpty() ? "?state=all&" + filter.query().substring(1) : filter.query();
    return sort.equals(ActionSort.DUE) ? chosen : chosen + "sort=" + sort.word() + "&";
  }

  String current() {
    return tabs.stream().filter(Tab::current).map(Tab::label).findFirst().orElse("Chosen");
  }
}
