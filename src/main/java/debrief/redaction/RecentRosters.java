package debrief.redaction;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Keeps the last few rosters, since whoever reviews a text soon reviews the next one with it. */
final class RecentRosters {
  private static final int MOST_ROSTERS = 16;
  private static final int MOST_PEOPLE = 20_000;
  private static final Map<Key, NameRedactor> KEPT = new LinkedHashMap<>(16, 0.75f, true);

  private RecentRosters() {}

  /** A roster with its hash, which is not worked out again while others wait. */
  private record Key(List<Named> people, int hash) {
    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && hash == key.hash && people.equals(key.people);
    }
  }

  /** The roster as it was made before, or made now; two threads may make the same one. */
  static NameRedactor of(List<Named> participants, Function<List<Named>, NameRedactor> make) {
    List<Named> people = List.copyOf(participants);
    Key key = new Key(people, people.hashCode());
    synchronized (KEPT) {
      NameRedactor known = KEPT.get(key);
      if (known != null) {
        return known;
      }
    }
    NameRedactor made = make.apply(people);
    synchronized (KEPT) {
      KEPT.put(key, made);
      int total = KEPT.keySet().stream().mapToInt(kept -> kept.people.size()).sum();
      Iterator<Key> oldest = KEPT.keySet().iterator();
      while (KEPT.size() > MOST_ROSTERS || total > MOST_PEOPLE) {
        total -= oldest.next().people.size();
        oldest.remove();
      }
    }
    return made;
  }
}
