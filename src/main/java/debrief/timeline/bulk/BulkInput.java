package debrief.timeline.bulk;

import debrief.timeline.Entry;
import debrief.web.Invalid;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to many entries.
 *
 * @param source where they were written, {@code from} and {@code to} when they happened: all that
 *     fit are meant, unless {@code entries} names some
 * @param seconds by which their times move, back where it is negative; for shifting only
 */
public record BulkInput(
    BulkChange.@Nullable Kind kind,
    @Nullable Long seconds,
    @Nullable List<Seen> entries,
    @Nullable String source,
    @Nullable Instant from,
    @Nullable Instant to) {
  static final int MOST = 5_000;
  private static final long FARTHEST = 366L * 24 * 60 * 60;

  /** An entry as the caller saw it. */
  public record Seen(String id, int version) {}

  /** Whether it says by what entries are found, and does not name them. */
  boolean describes() {
    return entries == null && (source != null || from != null || to != null);
  }

  /** Whether an entry is one of those. */
  boolean fits(Entry entry) {
    return (source == null || entry.source().equals(source))
        && (from == null || !entry.occurredAt().isBefore(from))
        && (to == null || !entry.occurredAt().isAfter(to));
  }

  long distance() {
    return seconds == null ? 0 : seconds;
  }

  List<Seen> chosen() {
    return entries == null ? List.of() : entries;
  }

  /**
   * @throws debrief.web.Problem 422 that names everything which is wrong
   */
  void check() {
    Invalid invalid = new Invalid();
    invalid.addIf(kind == null, "kind", "Say shifted or removed.");
    boolean shifts = kind == BulkChange.Kind.shifted;
    invalid.addIf(
        shifts && (distance() == 0 || (distance() > FARTHEST || distance() < -FARTHEST)),
        "seconds",
        "By how much? A year at most, and not 0.");
    invalid.addIf(!shifts && distance() != 0, "seconds", "Only what is shifted has a distance.");
    invalid.addIf(chosen().isEmpty() && !describes(), "entries", "Choose at least one entry.");
    invalid.addIf(chosen().size() > MOST, "entries", "At most 5,000 entries at once.");
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < Math.min(chosen().size(), MOST); i++) {
      Seen one = chosen().get(i);
      String field = "entries[" + i + "]";
      if (one == null || one.id() == null) {
        invalid.add(field, "An entry is an object with id and version.");
      } else {
        invalid.addIf(!ids.add(one.id()), field, "This entry stands here twice.");
      }
    }
    invalid.orThrow();
  }
}
