package debrief.naming;

import debrief.access.Viewer;
import java.util.List;
import java.util.Optional;

/** What the owner of a kind of thing says in SQL of its own: what is known of one, and to whom. */
public interface NamedRows<T> {

  Optional<T> find(String id, Viewer viewer);

  /** By key, the first first. */
  List<T> list(String after, int limit, Viewer viewer);

  /** Those that are known to the viewer, in the order of their keys. */
  List<String> names(int limit, Viewer viewer);

  /**
   * Those of {@link #names} whose key is like a pattern, in the order of their keys.
   *
   * @param like a pattern of SQL's
   * @param unlike leaves out those that are like this one
   */
  List<String> like(String like, String unlike, int limit, Viewer viewer);

  /** Some of {@link #names} whose key is about as long and begins or ends alike. */
  List<String> near(String name, String head, String tail, int limit, Viewer viewer);

  boolean isShown(String id, Viewer viewer);
}
