package debrief.web.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page is a record: what its template may say, and nothing else. The template stands beside the
 * record's class and bears its name: {@code debrief.incident.page.IncidentPages.Show} is rendered
 * by {@code debrief/incident/show.mustache}.
 */
public interface Page {
  /** What stands in the browser's tab, without the product's name. */
  String title();

  /** The small scripts that help on this page, by name under {@code assets/js}, without ending. */
  default List<String> scripts() {
    return List.of();
  }

  /**
   * How a link to a page unfolds where somebody pastes it.
   *
   * @param description in a sentence or two; empty for none
   * @param path of the page, encoded, of which a card can be asked for
   */
  record LinkPreview(String title, String description, String path) {}

  /** What a chat may show of a link to this page; null for nothing. */
  default @Nullable LinkPreview linkPreview() {
    return null;
  }

  default String template() {
    Class<?> type = getClass();
    String name = type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    return type.getPackageName().replace('.', '/')
        + "/"
        + name.toLowerCase(Locale.ROOT)
        + ".mustache";
  }
}
