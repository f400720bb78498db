package debrief.incident.page;

import debrief.web.page.PickingPage;
import java.util.List;

/** A form that offers names, and shows what is like an incident while that is declared. */
interface DeclaringPage extends PickingPage {
  boolean isNew();

  @Override
  default List<String> scripts() {
    return isNew() ? List.of("pick", "similar") : List.of("pick");
  }
}
