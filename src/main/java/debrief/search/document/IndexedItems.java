package debrief.search.document;

import debrief.action.ActionItem;
import debrief.action.ActionItems;
import debrief.incident.Incident;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes action items down as they are searched, many at once, in the transaction of its door. */
final class IndexedItems {
  private final DocumentSql sql;
  private final SearchIndex.Sources sources;
  private final Consumer<List<SearchDocument>> writer;

  IndexedItems(
      DocumentSql sql, SearchIndex.Sources sources, Consumer<List<SearchDocument>> writer) {
    this.sql = sql;
    this.sources = sources;
    this.writer = writer;
  }

  /**
   * @param refs such as {@code ACT-7}
   */
  @Nullable Void write(List<String> refs) {
    long[] numbers = refs.stream().mapToLong(ActionItem::number).toArray();
    ActionItems all = sources.actionItems();
    return write(
        all.numbered(SearchIndex.TEAM, numbers), all.numbered(SearchIndex.READERS, numbers));
  }

  @Nullable Void writeOf(String incident) {
    ActionItems all = sources.actionItems();
    return write(
        all.ofIncident(SearchIndex.TEAM, incident), all.ofIncident(SearchIndex.READERS, incident));
  }

  /**
   * @param told as readers get them; what they do not get is not among them
   */
  private @Nullable Void write(List<ActionItem> items, List<ActionItem> told) {
    Map<String, ActionItem> open =
        told.stream().collect(Collectors.toMap(ActionItem::ref, Function.identity()));
    Map<String, Incident> incidents = new HashMap<>();
    List<SearchDocument> rows = new ArrayList<>();
    for (ActionItem item : items) {
      Incident incident =
          incidents.computeIfAbsent(
              item.incident(), ref -> sources.incidents().get(SearchIndex.TEAM, ref));
      rows.addAll(ItemDocuments.of(incident, item, open.get(item.ref())));
    }
    if (!items.isEmpty()) {
      sql.lockItems(items.stream().mapToLong(ActionItem::number).toArray());
      sql.forget(items.stream().map(item -> "a" + item.number()).toList());
      writer.accept(rows);
    }
    return null;
  }
}
