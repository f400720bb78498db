package debrief.naming;

import debrief.access.Viewer;
import debrief.crypto.Ids;
import debrief.db.SqlObjects;
import debrief.event.Event;
import debrief.journal.Journal;
import debrief.web.Invalid;
import debrief.web.Problem;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The names of one kind of thing. It asks nobody for a right: that is for the door that comes
 * through it, whose transaction this joins.
 */
public abstract class NameRegistry {
  /** Characters of a name. */
  public static final int LONGEST = 100;

  private static final int MOST = 50;

  /**
   * The second from which the versions of what is made by hand count, the first of 2020: above
   * those of all that people have changed, and one that the number has room for until 2088.
   */
  private static final long VERSIONS_SINCE = 1_577_836_800;

  private final String kind;
  private final NameSql sql;
  private final NamedRows<?> things;
  private final Journal journal;

  /**
   * @param kind the name of its table
   */
  protected NameRegistry(Jdbi jdbi, Journal journal, String kind, NamedRows<?> things) {
    this.kind = kind;
    this.sql = SqlObjects.of(jdbi, NameSql.class);
    this.things = things;
    this.journal = journal;
  }

  /** Somebody has changed the thing of this id. */
  protected abstract Event changed(String id);

  /** The thing of this id is called otherwise from now on. */
  protected abstract Event renamed(String id, String from, String to);

  /**
   * Two things are one from now on.
   *
   * @param id of the one that stays
   * @param gone the id of the other
   */
  protected abstract Event merged(String id, String from, String to, String gone);

  /** Without blanks round it, and with its accents in the one form that is stored. */
  public static @Nullable String tidy(@Nullable String name) {
    return name == null ? null : Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
  }

  /** Each in that form, and once; one that is null says nothing, which {@link #check} refuses. */
  public static List<String> tidy(@Nullable List<@Nullable String> names) {
    return names == null
        ? List.of()
        : names.stream()
            .map(name -> name == null ? "" : String.valueOf(tidy(name)))
            .distinct()
            .toList();
  }

  /** Says what is wrong with names, of which the first is the thing's own. */
  public static void check(
      Invalid invalid, @Nullable String name, @Nullable List<String> otherNames) {
    List<String> aliases = otherNames == null ? List.of() : otherNames;
    invalid.text("name", name, LONGEST).line("name", name, LONGEST);
    invalid.addIf(aliases.size() > MOST, "aliases", "At most 50 other names fit here.");
    for (int i = 0; i < Math.min(aliases.size(), MOST); i++) {
      String field = "aliases[" + i + "]";
      invalid.text(field, aliases.get(i), LONGEST).line(field, aliases.get(i), LONGEST);
    }
  }

  /**
   * What the things are called that somebody names, each once and in their order. One that is not
   * known comes to be with it.
   *
   * @param viewer null for a program that may know every name
   * @param said checked names
   */
  public List<String> mention(@Nullable Viewer viewer, List<String> said) {
    // In the order of the alphabet, so that two who name the same do not wait in a circle.
    Map<String, String> called = new TreeMap<>();
    said.forEach(name -> called.put(name, name));
    called.replaceAll((name, same) -> called(viewer, String.valueOf(tidy(name))));
    return said.stream().map(name -> called.getOrDefault(name, name)).distinct().toList();
  }

  /** As {@link #mention(Viewer, List)}, of one or none. */
  public @Nullable String mention(@Nullable Viewer viewer, @Nullable String said) {
    return said == null ? null : mention(viewer, List.of(said)).get(0);
  }

  private String called(@Nullable Viewer viewer, String said) {
    // Asked twice: at the first time it may have waited for the end of one that was merged.
    NameSql.Known known = sql.known(kind, said).or(() -> sql.known(kind, said)).orElse(null);
    if (known == null && sql.insert(kind, Ids.random(), said) > 0) {
      return said;
    }
    if (known == null) {
      known = sql.known(kind, said).orElseThrow(); // somebody else was faster
    }
    if (known.name().equals(said) || viewer == null || things.isShown(known.id(), viewer)) {
      return known.name();
    }
    respell(viewer, known, said);
    return said;
  }

  /**
   * Somebody names what they may not know of. If they were told how it is spelled elsewhere, they
   * would know; so it is spelled elsewhere as they do.
   */
  private void respell(Viewer viewer, NameSql.Known known, String said) {
    sql.lock(kind, known.id());
    sql.rename(kind, known.id(), said);
    sql.insertName(kind, known.id(), said);
    writeRenamed(viewer, known.id(), known.name(), said);
  }

  private void writeRenamed(Viewer viewer, String id, String from, String to) {
    journal.write(viewer.personId(), renamed(id, from, to));
  }

  /** What a thing is called that a filter names; as it was said where there is none. */
  public @Nullable String known(@Nullable String said) {
    return said == null ? null : sql.nameOf(kind, String.valueOf(tidy(said))).orElse(said);
  }

  /**
   * Makes one that is looked after from now on. One that the viewer may not know of becomes theirs,
   * since a refusal would tell that it is there.
   *
   * @param name a checked name
   * @return its id
   * @throws Problem 409 where the name leads to one that the viewer may know of
   */
  String create(Viewer viewer, String name, Instant at) {
    String id = Ids.random();
    if (sql.idOf(kind, name).isPresent() || sql.insert(kind, id, name) == 0) {
      NameSql.Known known =
          sql.idOf(kind, name)
              .flatMap(found -> sql.lock(kind, found))
              .filter(found -> !things.isShown(found.id(), viewer))
              .orElseThrow(() -> isHere(name));
      if (!known.name().equals(name)) {
        respell(viewer, known, name);
      }
      id = known.id();
    }
    sql.begin(kind, id, at, Math.toIntExact(at.getEpochSecond() - VERSIONS_SINCE));
    return id;
  }

  private Problem isHere(String name) {
    String said = "A " + kind + " that is called “" + name + "” is here already. Change that one.";
    return Problem.conflict(said, List.of(new Problem.FieldError("name", said)));
  }

  /** The id of what a name leads to, whoever may know of it. */
  Optional<String> idOf(String name) {
    return sql.idOf(kind, String.valueOf(tidy(name)));
  }

  /** Until the transaction ends nobody names it, and nobody else changes it. */
  Optional<String> lock(String id) {
    return sql.lock(kind, id).map(NameSql.Known::id);
  }

  /**
   * Gives a thing its name and all that leads to it.
   *
   * @throws Problem 409 where a name leads to another that the viewer may know of
   */
  void name(Viewer viewer, NamedThing<?, ?> thing, String name, List<String> aliases) {
    List<Problem.FieldError> taken = new ArrayList<>();
    for (String said : Stream.concat(Stream.of(name), aliases.stream()).toList()) {
      String other = sql.known(kind, said).map(NameSql.Known::id).orElse(thing.id());
      if (other.equals(thing.id())) {
        continue;
      }
      if (things.isShown(other, viewer)) {
        taken.add(new Problem.FieldError(said.equals(name) ? "name" : "aliases", leads(said)));
      } else {
        // A refusal would tell that it is there: who cannot know of it makes the two one.
        merge(viewer, other, thing.id());
      }
    }
    if (!taken.isEmpty()) {
      throw Problem.conflict(taken.get(0).message(), taken);
    }
    boolean renamed = !name.equals(thing.name());
    sql.clearAliases(kind, thing.id());
    aliases.forEach(alias -> sql.insertName(kind, thing.id(), alias));
    if (renamed) {
      sql.insertName(kind, thing.id(), thing.name());
      sql.rename(kind, thing.id(), name);
    }
    sql.insertName(kind, thing.id(), name);
    if (renamed) {
      writeRenamed(viewer, thing.id(), thing.name(), name);
    }
  }

  private String leads(String name) {
    return "“" + name + "” leads to another " + kind + ". Merge the two instead.";
  }

  /** Whether a thing has all these names already. */
  static boolean isCalled(NamedThing<?, ?> thing, String name, List<String> aliases) {
    return name.equals(thing.name()) && Set.copyOf(aliases).equals(Set.copyOf(thing.aliases()));
  }

  /** Makes one of two: all that leads to the first leads to the second. */
  void merge(Viewer viewer, String id, String into) {
    // In one order, so that two who merge the same never wait in a circle.
    Map<String, String> names = new TreeMap<>(Map.of(id, "", into, ""));
    names.replaceAll((each, none) -> sql.lock(kind, each).orElseThrow(Problem::missing).name());
    String from = names.getOrDefault(id, "");
    journal.write(viewer.personId(), merged(into, from, names.getOrDefault(into, ""), id));
    sql.moveNames(kind, id, into);
    sql.delete(kind, id);
  }

  /** Somebody has looked after it. */
  void touch(String id, Instant at) {
    sql.touch(kind, id, at);
  }
}
