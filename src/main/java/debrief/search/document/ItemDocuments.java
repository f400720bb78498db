package debrief.search.document;

import debrief.action.ActionItem;
import debrief.incident.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An action item as it is searched, by those who draft or by all. */
final class ItemDocuments {
  private ItemDocuments() {}

  /**
   * What there is for those who draft, and for readers.
   *
   * @param item as those who draft read it
   * @param told as everybody else does; null where they get nothing
   */
  static List<SearchDocument> of(Incident incident, ActionItem item, @Nullable ActionItem told) {
    List<SearchDocument> rows = new ArrayList<>();
    boolean same = told != null && same(item, told);
    if (!same) {
      rows.addAll(of(incident, item, "team", false));
    }
    if (told != null) {
      rows.addAll(of(incident, told, "organization", !same));
    }
    return rows;
  }

  /**
   * @param item as the audience reads it
   * @param audience {@code team} or {@code organization}
   */
  private static List<SearchDocument> of(
      Incident incident, ActionItem item, String audience, boolean teamHasOwn) {
    Documents documents =
        new Documents(
            new SearchDocument.About(
                "a" + item.number(),
                audience,
                teamHasOwn,
                incident.number(),
                null,
                item.number(),
                incident.severity().toString(),
                incident.services(),
                item.principles(),
                item.state().isOpen(),
                incident.startedAt(),
                null));
    documents.name(incident.services());
    documents.name(List.of(item.ref()));
    documents.say(Documents.plain(item.outcome()));
    documents.say(Documents.plain(Objects.requireNonNullElse(item.reason(), "")));
    return documents.under("actionItem", item.title(), "");
  }

  /** Whether the same is said to both. */
  private static boolean same(ActionItem one, ActionItem other) {
    return one.title().equals(other.title())
        && one.outcome().equals(other.outcome())
        && one.principles().equals(other.principles())
        && Objects.equals(one.reason(), other.reason());
  }
}
