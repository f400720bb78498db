package debrief.service;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.event.ServiceEvent;
import debrief.journal.Journal;
import debrief.team.TeamNames;
import debrief.web.Problem;
import debrief.web.Versions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The door to services. Facilitators look after them. */
public final class ServiceEntries {
  private static final int SUGGESTED = 200;

  private final Jdbi jdbi;
  private final ServiceSql sql;
  private final TeamNames teams;
  private final Journal journal;
  private final Clock clock;

  public ServiceEntries(Jdbi jdbi, TeamNames teams, Journal journal, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, ServiceSql.class);
    this.teams = teams;
    this.journal = journal;
    this.clock = clock;
  }

  /** By name. */
  public Slice<ServiceEntry> list(Viewer viewer, Cursor after, int limit) {
    viewer.require(Right.READ);
    List<ServiceEntry> rows = sql.list(after.key(), limit + 1, viewer);
    return Slice.of(rows, limit, row -> new Cursor(Instant.EPOCH, row.name()).encode())
        .map(row -> told(viewer, row));
  }

  /**
   * @throws Problem 404 when there is none, or it is not for the viewer to know
   */
  public ServiceEntry get(Viewer viewer, String id) {
    viewer.require(Right.READ);
    return told(viewer, find(viewer, id));
  }

  private ServiceEntry find(Viewer viewer, String id) {
    return sql.find(id, viewer).orElseThrow(Problem::missing);
  }

  private static ServiceEntry told(Viewer viewer, ServiceEntry service) {
    return viewer.may(Right.APPROVE) ? service : service.told();
  }

  /** The one that a name leads to; none that the viewer may not know of. */
  public Optional<ServiceEntry> named(Viewer viewer, String name) {
    viewer.require(Right.READ);
    return sql.idOf(String.valueOf(ServiceNames.tidy(name)))
        .flatMap(id -> sql.find(id, viewer))
        .map(found -> told(viewer, found));
  }

  /** Names to choose from, as many as fit under a field. */
  public List<String> names(Viewer viewer) {
    return sql.names(SUGGESTED, viewer);
  }

  /**
   * Changes what the patch names. Another name is told wherever the service is named, and the one
   * before leads to it still.
   *
   * @throws Problem 412 when it has changed since the caller saw it, 409 where a name leads to
   *     another service
   */
  public ServiceEntry change(Viewer viewer, String id, Versions.IfMatch seen, JsonNode patch) {
    return change(viewer, id, seen, current -> current.patched(patch));
  }

  /** Replaces what a form shows in full. */
  public ServiceEntry replace(
      Viewer viewer, String id, Versions.IfMatch seen, ServiceChange change) {
    return change(viewer, id, seen, current -> change);
  }

  private ServiceEntry change(
      Viewer viewer, String id, Versions.IfMatch seen, UnaryOperator<ServiceChange> edit) {
    viewer.require(Right.APPROVE);
    return jdbi.inTransaction(
        handle -> {
          ServiceEntry current =
              sql.lock(id).map(locked -> find(viewer, locked.id())).orElseThrow(Problem::missing);
          if (!seen.allows(current.version())) {
            throw Problem.stale(current, Versions.etag(current.version()));
          }
          ServiceChange change = edit.apply(current.toChange()).complete();
          change.check();
          if (change.equals(current.toChange())) {
            return current; // what nobody changed is not looked after either
          }
          callIt(viewer, current, String.valueOf(change.name()), aliases(change));
          teams.mention(viewer, change.owner());
          sql.update(id, change, clock.instant());
          journal.write(viewer.personId(), new ServiceEvent.Changed(id));
          return find(viewer, id);
        });
  }

  private static List<String> aliases(ServiceChange change) {
    return change.aliases() == null ? List.of() : change.aliases();
  }

  private void callIt(Viewer viewer, ServiceEntry current, String name, List<String> aliases) {
    boolean renamed = !name.equals(current.name());
    if (!renamed && Set.copyOf(aliases).equals(Set.copyOf(current.aliases()))) {
      return;
    }
    List<Problem.FieldError> taken = new ArrayList<>();
    for (String said : Stream.concat(Stream.of(name), aliases.stream()).toList()) {
      String other = sql.known(said).map(ServiceSql.Known::id).orElse(current.id());
      if (other.equals(current.id())) {
        continue;
      }
      if (sql.isShown(other, viewer)) {
        taken.add(new Problem.FieldError(said.equals(name) ? "name" : "aliases", leads(said)));
      } else {
        // A refusal would tell that it is there: who cannot know of it makes the two one.
        join(viewer, other, current.id());
      }
    }
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
      journal.write(
          viewer.personId(), new ServiceEvent.Renamed(current.id(), current.name(), name));
    }
  }

  private static String leads(String name) {
    return "“" + name + "” leads to another service. Merge the two instead.";
  }

  /**
   * Makes one of two: whatever names the first names the second from now on, and the first's names
   * lead there.
   *
   * @param into the other's id, or one of its names
   * @throws Problem 422 where there is no such other
   */
  public ServiceEntry merge(Viewer viewer, String id, String into) {
    viewer.require(Right.APPROVE);
    return jdbi.inTransaction(
        handle -> {
          ServiceEntry current = find(viewer, id);
          ServiceEntry target = other(viewer, current, into);
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
        new ServiceEvent.Merged(into, names.getOrDefault(id, ""), names.getOrDefault(into, "")));
    sql.moveNames(id, into);
    sql.delete(id);
  }

  /** A team was merged into another, which owns its services from now on. */
  public void changeOwner(String team, String into) {
    sql.changeOwner(team, into, clock.instant());
  }

  /**
   * The service that another is to be merged into, as somebody typed it.
   *
   * @throws Problem 422 where there is no such other
   */
  public ServiceEntry other(Viewer viewer, ServiceEntry service, String typed) {
    return sql.find(typed, viewer)
        .or(() -> named(viewer, typed))
        .filter(found -> !found.id().equals(service.id()))
        .orElseThrow(() -> Problem.invalid("into", "Name another service that is here."));
  }
}
