package debrief.team;

import debrief.access.Viewer;
import debrief.crypto.Ids;
import debrief.db.SqlObjects;
import debrief.event.TeamEvent;
import debrief.journal.Journal;
import debrief.web.Invalid;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The door to names for the rooms that say them. It asks nobody for a right: that is for the door
 * that comes through it, whose transaction this joins.
 */
public final class TeamNames {
  static final int LONGEST = 100;
  private static final int MOST = 50;

  private final TeamSql sql;
  private final Journal journal;

  public TeamNames(Jdbi jdbi, Journal journal) {
    this.sql = SqlObjects.of(jdbi, TeamSql.class);
    this.journal = journal;
  }

  /** Without blanks round it, and with its accents in the one form that is stored. */
  static @Nullable String tidy(@Nullable String name) {
    return name == null ? null : Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
  }

  static void check(Invalid invalid, List<String> aliases) {
    invalid.addIf(aliases.size() > MOST, "aliases", "At most 50 other names fit here.");
    for (int i = 0; i < Math.min(aliases.size(), MOST); i++) {
      String field = "aliases[" + i + "]";
      invalid.text(field, aliases.get(i), LONGEST).line(field, aliases.get(i), LONGEST);
    }
  }

  /**
   * What teams are called that somebody names, each once and in their order. One that is not known
   * comes to be with it.
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
    // Asked twice: at the first time it may have waited for the end of a team that was merged.
    TeamSql.Known known = sql.known(said).or(() -> sql.known(said)).orElse(null);
    if (known == null && sql.insert(Ids.random(), said) > 0) {
      return said;
    }
    if (known == null) {
      known = sql.known(said).orElseThrow(); // somebody else was faster
    }
    if (known.name().equals(said) || viewer == null || sql.isShown(known.id(), viewer)) {
      return known.name();
    }
    respell(viewer, known, said);
    return said;
  }

  /**
   * Somebody names what they may not know of. If they were told how it is spelled elsewhere, they
   * would know; so it is spelled elsewhere as they do.
   */
  private void respell(Viewer viewer, TeamSql.Known known, String said) {
    sql.lock(known.id());
    sql.rename(known.id(), said);
    sql.insertName(known.id(), said);
    journal.write(viewer.personId(), new TeamEvent.Renamed(known.id(), known.name(), said));
  }

  /** What a team is called that a filter names; as it was said where there is none. */
  public @Nullable String known(@Nullable String said) {
    return said == null ? null : sql.nameOf(String.valueOf(tidy(said))).orElse(said);
  }
}
