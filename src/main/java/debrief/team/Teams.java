package debrief.team;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.event.TeamEvent;
import debrief.journal.Journal;
import debrief.web.Problem;
import debrief.web.Versions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * The door to teams. Facilitators say how a team is reached. What it is called decides who sees
 * what is shared with it, so that is for administrators.
 */
public final class Teams {
  private static final int SUGGESTED = 200;

  private final Jdbi jdbi;
  private final TeamSql sql;
  private final Journal journal;
  private final Clock clock;

  public Teams(Jdbi jdbi, Journal journal, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, TeamSql.class);
    this.journal = journal;
    this.clock = clock;
  }

  /** By name. */
  public Slice<Team> list(Viewer viewer, Cursor after, int limit) {
    viewer.require(Right.READ);
    List<Team> rows = sql.list(after.key(), limit + 1, viewer);
    return Slice.of(rows, limit, row -> new Cursor(Instant.EPOCH, row.name()).encode())
        .map(row -> told(viewer, row));
  }

  /**
   * @throws Problem 404 when there is none, or it is not for the viewer to know
   */
  public Team get(Viewer viewer, String id) {
    viewer.require(Right.READ);
    return told(viewer, find(viewer, id));
  }

  private Team find(Viewer viewer, String id) {
    return sql.find(id, viewer).orElseThrow(Problem::missing);
  }

  private static Team told(Viewer viewer, Team team) {
    return viewer.may(Right.APPROVE) ? team : team.told();
  }

  /** Names to choose from, as many as fit under a field. */
  public List<String> names(Viewer viewer) {
    return sql.names(SUGGESTED, viewer);
  }

  /**
   * Changes what the patch names. Another name is told wherever the team is named, and the one
   * before leads to it still.
   *
   * @throws Problem 412 when it has changed since the caller saw it, 409 where a name leads to
   *     another team
   */
  public Team change(Viewer viewer, String id, Versions.IfMatch seen, JsonNode patch) {
    return change(viewer, id, seen, current -> current.patched(patch));
  }

  /** Replaces what a form shows in full. */
  public Team replace(Viewer viewer, String id, Versions.IfMatch seen, TeamChange change) {
    return change(viewer, id, seen, current -> change);
  }

  private Team change(
      Viewer viewer, String id, Versions.IfMatch seen, UnaryOperator<TeamChange> edit) {
    viewer.require(Right.APPROVE);
    return jdbi.inTransaction(
        handle -> {
          Team current =
              sql.lock(id).map(locked -> find(viewer, locked.id())).orElseThrow(Problem::missing);
          if (!seen.allows(current.version())) {
            throw Problem.stale(current, Versions.etag(current.version()));
          }
          TeamChange change = edit.apply(current.toChange()).complete();
          change.check();
          if (change.equals(current.toChange())) {
            return current; // what nobody changed is not looked after either
          }
          callIt(viewer, current, String.valueOf(change.name()), aliases(change));
          sql.update(id, change, clock.instant());
          journal.write(viewer.personId(), new TeamEvent.Changed(id));
          return find(viewer, id);
        });
  }

  private static List<String> aliases(TeamChange change) {
    return change.aliases() == null ? List.of() : change.aliases();
  }

  private void callIt(Viewer viewer, Team current, String name, List<String> aliases) {
    boolean renamed = !name.equals(current.name());
    if (!renamed && Set.copyOf(aliases).equals(Set.copyOf(current.aliases()))) {
      return;
    }
    viewer.require(Right.ADMINISTER);
    List<Problem.FieldError> taken = new ArrayList<>();
    Stream.concat(Stream.of(name), aliases.stream())
        .filter(said -> sql.known(said).filter(k -> !k.id().equals(current.id())).isPresent())
        .map(said -> new Problem.FieldError(said.equals(name) ? "name" : "aliases", leads(said)))
        .forEach(taken::add);
    if (!taken.isEmpty()) {
      throw Problem.conflict(taken.get(0).message(), taken);
    }
    sql.clearAliases(current.id());
    aliases.forEach(alias -> sql.insertName(current.id(), alias));
    if (renamed) {
      sql.insertName(current.id(), current.name());
      sql.rename(current.id(), name);
    }
    sql.insertName(current.id(), name);
    if (renamed) {
      journal.write(viewer.personId(), new TeamEvent.Renamed(current.id(), current.name(), name));
    }
  }

  private static String leads(String name) {
    return "“" + name + "” leads to another team. Merge the two instead.";
  }

  /**
   * Makes one of two: whatever names the first names the second from now on, and the first's names
   * lead there.
   *
   * @param into the other's id, or one of its names
   * @throws Problem 422 where there is no such other
   */
  public Team merge(Viewer viewer, String id, String into) {
    viewer.require(Right.ADMINISTER);
    return jdbi.inTransaction(
        handle -> {
          Team current = find(viewer, id);
          Team target = other(viewer, current, into);
          join(viewer, id, target.id());
          sql.touch(target.id(), clock.instant());
          return find(viewer, target.id());
        });
  }

  private void join(Viewer viewer, String id, String into) {
    // In one order, so that two who merge the same never wait in a circle.
    Map<String, String> names = new TreeMap<>(Map.of(id, "", into, ""));
    names.replaceAll((each, none) -> sql.lock(each).orElseThrow(Problem::missing).name());
    journal.write(
        viewer.personId(),
        new TeamEvent.Merged(into, names.getOrDefault(id, ""), names.getOrDefault(into, ""), id));
    sql.moveNames(id, into);
    sql.delete(id);
  }

  /**
   * The team that another is to be merged into, as somebody typed it.
   *
   * @throws Problem 422 where there is no such other
   */
  public Team other(Viewer viewer, Team team, String typed) {
    return sql.find(typed, viewer)
        .or(
            () ->
                sql.idOf(String.valueOf(TeamNames.tidy(typed)))
                    .flatMap(found -> sql.find(found, viewer)))
        .filter(found -> !found.id().equals(team.id()))
        .orElseThrow(() -> Problem.invalid("into", "Name another team that is here."));
  }
}
