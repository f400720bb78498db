package debrief.postmortem.part;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of every kind of part, in its own words. Whoever calls has locked the postmortem or
 * checked the viewer.
 */
interface PartSql<P, I> {
  List<P> of(long number);

  Optional<P> find(long number, String id);

  /** Puts it behind the others. */
  P insert(long number, String id, I input, Instant at);

  P update(long number, String id, I input, Instant at);

  void delete(long number, String id);
}
