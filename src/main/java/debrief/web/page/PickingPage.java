package debrief.web.page;

import java.util.List;

/**
 * A page with fields that offer what exists while somebody types: {@code data-pick} names a kind.
 */
public interface PickingPage extends Page {
  @Override
  default List<String> scripts() {
    return List.of("pick");
  }
}
