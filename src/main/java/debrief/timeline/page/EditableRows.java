package debrief.timeline.page;

import debrief.access.Audience;
import debrief.timeline.Entry;
import debrief.timeline.TimelineView;
import debrief.web.page.Html;
import debrief.web.page.Templates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries for those who may change them; the script takes the rest from the data of each row. */
record EditableRows(String ref, String csrf, List<TimelineView.DayGroup<EditableRows.Row>> days) {

  /**
   * @param hints what entries say of the incident's times, by id
   */
  static Html of(String ref, String csrf, List<Entry> entries, Map<String, FactHint> hints) {
    if (entries.isEmpty()) {
      return Html.NOTHING;
    }
    EditableRows rows =
        new EditableRows(
            ref,
            csrf,
            TimelineView.byDay(
                entries, entry -> Row.of(entry, hints.get(entry.id())), row -> row.item().when()));
    return new Html(Templates.render("debrief/timeline/page/editable-rows.mustache", rows));
  }

  /**
   * @param milestone which of the incident's times it is
   * @param assumed what an import took for granted of its time
   */
  record Row(
      String id,
      int version,
      TimelineView.Item item,
      @Nullable String milestone,
      @Nullable String assumed,
      @Nullable String audience,
      @Nullable FactHint hint) {

    static Row of(Entry entry, @Nullable FactHint hint) {
      return new Row(
          entry.id(),
          entry.version(),
          TimelineView.Item.of(entry),
          entry.milestone() == null ? null : entry.milestone().label(),
          entry.assumed(),
          words(entry.audience()),
          hint);
    }

    private static @Nullable String words(Audience audience) {
      return switch (audience) {
        case team -> "Team only";
        case organization -> null;
        case everyone -> "Public";
      };
    }
  }
}
