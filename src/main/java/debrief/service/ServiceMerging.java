package debrief.service;

import debrief.web.page.Field;
import debrief.web.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param target null until one is chosen
 */
record ServiceMerging(
    ServiceEntry service, Field into, @Nullable ServiceEntry target, List<String> names)
    implements Page {
  @Override
  public String title() {
    return "Merge " + service.name();
  }
}
