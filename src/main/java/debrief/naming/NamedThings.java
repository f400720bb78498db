package debrief.naming;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.journal.Journal;
import debrief.web.Problem;
import debrief.web.Versions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The door to things that have names: facilitators look after them.
 *
 * @param <T> such a thing
 * @param <C> what of it can be said otherwise
 */
public abstract class NamedThings<T extends NamedThing<T, C>, C extends NamedChange<C>> {
  /** As many as fit under a field; whoever types is offered others. */
  private static final int SUGGESTED = 50;

  private static final int COMPARED = 200;

  private final Jdbi jdbi;
  private final String kind;
  private final NamedRows<T> sql;
  private final NameRegistry registry;
  private final Right naming;
  private final Journal journal;
  private final Clock clock;

  /** What a door stands on. */
  public record Dependencies(Jdbi jdbi, Journal journal, Clock clock) {}

  /**
   * @param kind what one is, as a sentence calls it
   * @param naming the right to give one another name, and to make one of two
   */
  protected NamedThings(
      Dependencies on, String kind, NamedRows<T> sql, NameRegistry registry, Right naming) {
    this.jdbi = on.jdbi();
    this.kind = kind;
    this.sql = sql;
    this.registry = registry;
    this.naming = naming;
    this.journal = on.journal();
    this.clock = on.clock();
  }

  /** Stores all but its names, within the transaction of the change. */
  protected abstract void store(Viewer viewer, String id, C change, Instant at);

  /** By name. */
  public Slice<T> list(Viewer viewer, Cursor after, int limit) {
    viewer.require(Right.READ);
    List<T> rows = sql.list(after.key(), limit + 1, viewer);
    return Slice.of(rows, limit, row -> new Cursor(Instant.EPOCH, row.name()).encode())
        .map(row -> told(viewer, row));
  }

  /**
   * @throws Problem 404 when there is none, or it is not for the viewer to know
   */
  public T get(Viewer viewer, String id) {
    viewer.require(Right.READ);
    return told(viewer, find(viewer, id));
  }

  private T find(Viewer viewer, String id) {
    return sql.find(id, viewer).orElseThrow(Problem::missing);
  }

  private T told(Viewer viewer, T thing) {
    return viewer.may(Right.APPROVE) ? thing : thing.told();
  }

  /** The one that a name leads to; none that the viewer may not know of. */
  public Optional<T> named(Viewer viewer, String name) {
    viewer.require(Right.READ);
    return registry
        .idOf(name)
        .flatMap(id -> sql.find(id, viewer))
        .map(found -> told(viewer, found));
  }

  /** Names to choose from, as many as fit under a field. */
  public List<String> names(Viewer viewer) {
    return sql.names(SUGGESTED, viewer);
  }

  /**
   * Names to go on with what somebody has typed: first those that begin so, then those that have it
   * within.
   *
   * @param limit as many as one may choose from
   */
  public List<String> beginning(Viewer viewer, String typed, int limit) {
    viewer.require(Right.READ);
    String said = pattern(typed);
    List<String> names = new ArrayList<>(sql.like(said + "%", "", limit, viewer));
    if (names.size() < limit && !said.isEmpty()) {
      names.addAll(sql.like("%" + said + "%", said + "%", limit - names.size(), viewer));
    }
    return names;
  }

  /** The name that somebody most likely meant by one which there is not; none where that is far. */
  public Optional<String> meant(Viewer viewer, String typed) {
    viewer.require(Right.READ);
    String name = String.valueOf(NameRegistry.tidy(typed));
    int third = Math.max(1, name.length() / 3);
    String head = pattern(name.substring(0, Math.min(third, name.length())));
    String tail = pattern(name.substring(name.length() - Math.min(third, name.length())));
    return NearestName.nearest(name, sql.near(name, head + "%", "%" + tail, COMPARED, viewer));
  }

  /** Letter by letter, for SQL's {@code like}. */
  private static String pattern(String typed) {
    return String.valueOf(NameRegistry.tidy(typed)).replaceAll("[\\\\%_]", "\\\\$0");
  }

  /**
   * Makes one before anybody has named it.
   *
   * @throws Problem 409 where a name leads to one that is here
   */
  public T create(Viewer viewer, C input) {
    viewer.require(naming);
    C change = input.complete();
    change.check();
    return jdbi.inTransaction(
        handle -> {
          String id = registry.create(viewer, String.valueOf(change.name()), clock.instant());
          return stored(viewer, find(viewer, id), change);
        });
  }

  /**
   * Changes what the patch names. Another name is told wherever the thing is named, and the one
   * before leads to it still.
   *
   * @throws Problem 412 when it has changed since the caller saw it, 409 where a name leads to
   *     another
   */
  public T change(Viewer viewer, String id, Versions.IfMatch seen, JsonNode patch) {
    return change(viewer, id, seen, current -> current.patched(patch));
  }

  /** Replaces what a form shows in full. */
  public T replace(Viewer viewer, String id, Versions.IfMatch seen, C change) {
    return change(viewer, id, seen, current -> change);
  }

  private T change(Viewer viewer, String id, Versions.IfMatch seen, UnaryOperator<C> edit) {
    viewer.require(Right.APPROVE);
    return jdbi.inTransaction(
        handle -> {
          T current =
              registry.lock(id).map(locked -> find(viewer, locked)).orElseThrow(Problem::missing);
          if (!seen.allows(current.version())) {
            throw Problem.stale(current, Versions.etag(current.version()));
          }
          C change = edit.apply(current.toChange()).complete();
          change.check();
          if (change.equals(current.toChange())) {
            return current; // what nobody changed is not looked after either
          }
          return stored(viewer, current, change);
        });
  }

  private T stored(Viewer viewer, T current, C change) {
    name(viewer, current, String.valueOf(change.name()), change.aliases());
    store(viewer, current.id(), change, clock.instant());
    journal.write(viewer.personId(), registry.changed(current.id()));
    return find(viewer, current.id());
  }

  private void name(Viewer viewer, T current, String name, @Nullable List<String> others) {
    List<String> aliases = others == null ? List.of() : others;
    if (!NameRegistry.isCalled(current, name, aliases)) {
      viewer.require(naming);
      registry.name(viewer, current, name, aliases);
    }
  }

  /**
   * Makes one of two: whatever names the first names the second from now on, and the first's names
   * lead there.
   *
   * @param into the other's id, or one of its names
   * @throws Problem 422 where there is no such other
   */
  public T merge(Viewer viewer, String id, String into) {
    viewer.require(naming);
    return jdbi.inTransaction(
        handle -> {
          T target = other(viewer, find(viewer, id), into);
          registry.merge(viewer, id, target.id());
          registry.touch(target.id(), clock.instant());
          return find(viewer, target.id());
        });
  }

  /**
   * The one that another is to be merged into, as somebody typed it.
   *
   * @throws Problem 422 where there is no such other
   */
  public T other(Viewer viewer, T thing, String typed) {
    return sql.find(typed, viewer)
        .or(() -> registry.idOf(typed).flatMap(found -> sql.find(found, viewer)))
        .filter(found -> !found.id().equals(thing.id()))
        .orElseThrow(() -> Problem.invalid("into", "Name another " + kind + " that is here."));
  }
}
