package debrief.naming;

import java.util.List;

/**
 * A thing that has a name, with as much as the viewer may know.
 *
 * @param <T> its own type
 * @param <C> what of it can be said otherwise
 */
public interface NamedThing<T, C> {
  String id();

  String name();

  /** What else leads to it. */
  List<String> aliases();

  int version();

  C toChange();

  /** For whoever reads, and not of how it is looked after. */
  T told();
}
