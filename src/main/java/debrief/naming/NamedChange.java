package debrief.naming;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a thing that has a name.
 *
 * @param <C> its own type
 */
public interface NamedChange<C> {
  @Nullable String name();

  /** Other names that lead to it. */
  @Nullable List<String> aliases();

  /** In the form that is stored. */
  C complete();

  /** With what a PATCH puts in the place of some of it. */
  C patched(JsonNode patch);

  /**
   * @throws debrief.web.Problem 422 that names everything which is wrong
   */
  void check();
}
