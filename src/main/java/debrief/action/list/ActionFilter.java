package debrief.action.list;

import debrief.access.Access;
import debrief.access.Viewer;
import debrief.action.ActionState;
import debrief.db.Where;
import debrief.incident.Severity;
import debrief.web.json.Query;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which action items a list shows; everything may be left out.
 *
 * @param states any of these; empty for all
 * @param principle the key of a Trust principle that the incident touched
 * @param dueBefore the first day that is too late
 * @param incident the number of an incident
 */
public record ActionFilter(
    List<ActionState> states,
    @Nullable String team,
    @Nullable String owner,
    @Nullable String principle,
    @Nullable String service,
    @Nullable Severity severity,
    @Nullable Boolean overdue,
    @Nullable LocalDate dueBefore,
    @Nullable Instant updatedSince,
    @Nullable Long incident,
    @Nullable Whose whose,
    @Nullable DueIn due) {

  /** Whose items: the viewer's own, or those of the viewer's teams. */
  public enum Whose {
    me,
    myTeams
  }

  /** Open and due from today to the end of a span: of this week, by Sunday, in UTC. */
  public enum DueIn {
    week
  }

  /** All items, without a condition. */
  public static final ActionFilter ALL =
      new ActionFilter(List.of(), null, null, null, null, null, null, null, null, null, null, null);

  private static final TemporalAdjuster SUNDAY = TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY);

  /** Written out, not bound: only so can the planner see that the index of open items fits. */
  private static final String OPEN =
      "a.state in ('proposed', 'committed', 'inProgress', 'blocked')";

  /** All items of one incident, by its number. */
  static ActionFilter ofIncident(long number) {
    return new ActionFilter(
        List.of(), null, null, null, null, null, null, null, null, number, null, null);
  }

  /** The numbers of the incidents that name a service. */
  static String incidentsOfService(Viewer viewer) {
    return Access.numbers(viewer, " and i.services @> array[:service]::text[]");
  }

  private static String ofFew(Viewer viewer) {
    return "a.incident_number = any (array(" + incidentsOfService(viewer) + "))";
  }

  /** The same choice, of one of its {@link #possibleStates} only. */
  public ActionFilter in(ActionState state) {
    return with(List.of(state));
  }

  /** The states that this choice may give, in their order. */
  public List<ActionState> possibleStates() {
    List<ActionState> all = List.of(ActionState.values());
    return states.isEmpty() ? all : all.stream().filter(states::contains).toList();
  }

  /** The same of a team and a service as they are called. */
  ActionFilter of(@Nullable String called, @Nullable String serviceCalled) {
    return new ActionFilter(
        states,
        called,
        owner,
        principle,
        serviceCalled,
        severity,
        overdue,
        dueBefore,
        updatedSince,
        incident,
        whose,
        due);
  }

  public ActionFilter with(List<ActionState> others) {
    return new ActionFilter(
        others,
        team,
        owner,
        principle,
        service,
        severity,
        overdue,
        dueBefore,
        updatedSince,
        incident,
        whose,
        due);
  }

  /** The same choice behind another tab. */
  public ActionFilter tab(
      List<ActionState> others, @Nullable Whose who, @Nullable Boolean late, @Nullable DueIn span) {
    return new ActionFilter(
        others,
        team,
        owner,
        principle,
        service,
        severity,
        late,
        dueBefore,
        updatedSince,
        incident,
        who,
        span);
  }

  /** Whether it chooses by what the incident or its report says: a join that others do without. */
  boolean asksIncidents() {
    return service != null || severity != null || principle != null;
  }

  public boolean isOpenOnly() {
    return states.equals(ActionState.OPEN);
  }

  /** Whether nothing but a tab is chosen. */
  public boolean isByTabOnly() {
    return tab(List.of(), null, null, null).equals(ALL);
  }

  /** The same choice as the beginning of an address's query: {@code ?} or {@code ?state=…&}. */
  public String query() {
    return Query.again(
        "state",
        stateWord(),
        "team",
        team,
        "owner",
        owner,
        "principle",
        principle,
        "service",
        service,
        "severity",
        severity,
        "overdue",
        overdue,
        "dueBefore",
        dueBefore,
        "updatedSince",
        updatedSince,
        "incident",
        incident == null ? null : "INC-" + incident,
        "whose",
        whose,
        "due",
        due);
  }

  public @Nullable String stateWord() {
    if (isOpenOnly()) {
      return "open";
    }
    return states.isEmpty()
        ? null
        : states.stream().map(ActionState::name).collect(Collectors.joining(","));
  }

  /**
   * @param today the day by which an item is overdue
   * @param rareService whether few incidents name the service, so that it is quicker to gather
   *     theirs than to walk from the newest item until enough are found; the planner cannot know,
   *     since its statistics of lists say nothing of names that are seldom or never there
   * @param owners who is meant by the owner that is asked for, and by whose items
   */
  Where where(Viewer viewer, LocalDate today, boolean rareService, Owners owners) {
    Where where =
        new Where()
            .andIf(!viewer.seesTeamText(), "a.audience <> 'team'")
            .andIf(isOpenOnly(), OPEN)
            .and("a.team = :team", "team", team)
            .and(touches(viewer), "principle", principle)
            .and(
                rareService ? ofFew(viewer) : "i.services @> array[:service]::text[]",
                "service",
                service)
            .and("i.severity = :severity", "severity", severity)
            .and("a.due_on < :dueBefore", "dueBefore", dueBefore)
            .and("a.updated_at >= :updatedSince", "updatedSince", updatedSince)
            .and("a.incident_number = :incident", "incident", incident);
    inStates(where);
    owners.choose(where, viewer, this);
    if (overdue != null) {
      String late = "(" + OPEN + " and a.due_on < :today)";
      where.and(overdue ? late : "coalesce(not " + late + ", true)", "today", today);
    }
    if (due != null) {
      where
          .and(OPEN + " and a.due_on >= :from", "from", today)
          .and("a.due_on <= :until", "until", today.with(SUNDAY));
    }
    return where;
  }

  private void inStates(Where where) {
    if (states.size() == 1) {
      where.and("a.state = :state", "state", states.get(0));
    } else if (!states.isEmpty() && !isOpenOnly()) {
      where.and(
          "a.state = any(:states)",
          "states",
          states.stream().map(Enum::name).toArray(String[]::new));
    }
  }

  /** A draft's tags are for those who draft; the others know what was published. */
  private static String touches(Viewer viewer) {
    return viewer.seesTeamText()
        ? "exists (select 1 from trust_tag t where t.incident_number = a.incident_number"
            + " and t.principle = :principle)"
        : "r.principles @> array[:principle]::text[]";
  }
}
