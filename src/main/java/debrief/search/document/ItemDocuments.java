package debrief.search.document;

import debrief.action.ActionItem;
import debrief.incident.Incident;
import java.util.List;
import java.util.Objects;

/** An action item as it is searched, by those who draft or by all. */
final class ItemDocuments {
  private ItemDocuments() {}

  /**
   * @param item as the audience reads it
   * @param audience {@code team} or {@code organization}
   */
  static List<SearchDocument> of(
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
  static boolean same(ActionItem one, ActionItem other) {
    return one.title().equals(other.title())
        && one.outcome().equals(other.outcome())
        && one.principles().equals(other.principles())
        && Objects.equals(one.reason(), other.reason());
  }
}
