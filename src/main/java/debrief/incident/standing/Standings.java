package debrief.incident.standing;

import debrief.access.Viewer;
import debrief.db.SqlObjects;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The door to how incidents stand in a list. */
public final class Standings {
  private final StandingSql sql;

  public Standings(Jdbi jdbi) {
    this.sql = SqlObjects.of(jdbi, StandingSql.class);
  }

  /**
   * By the incident's number.
   *
   * @param numbers of incidents that the viewer has just been given
   */
  public Map<Long, Standing> of(Viewer viewer, List<Long> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    long[] asked = numbers.stream().mapToLong(Long::longValue).toArray();
    return sql.of(asked, viewer).stream()
        .collect(Collectors.toMap(Standing::number, Function.identity()));
  }
}
