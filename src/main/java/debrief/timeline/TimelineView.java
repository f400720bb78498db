package debrief.timeline;

import debrief.text.Markdown;
import debrief.web.page.Html;
import debrief.web.page.Templates;
import debrief.web.page.TimeView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entries as pages show them, day by day; reports show them with this too. */
public final class TimelineView {
  private TimelineView() {}

  /**
   * @param entries in the order of the timeline; what is in them is shown, so the caller has left
   *     out what the reader may not have
   * @return sections with headings of the third level; {@link Html#NOTHING} for an empty list
   */
  public static Html render(List<Entry> entries) {
    if (entries.isEmpty()) {
      return Html.NOTHING;
    }
    Days days = new Days(byDay(entries, Item::of, Item::when));
    return new Html(Templates.render("debrief/timeline/days.mustache", days));
  }

  /** The same grouping for what is shown of an entry elsewhere. */
  public static <T> List<DayGroup<T>> byDay(
      List<Entry> entries, Function<Entry, T> shown, Function<T, TimeView> when) {
    List<DayGroup<T>> days = new ArrayList<>();
    List<T> items = new ArrayList<>();
    String date = "";
    for (Entry entry : entries) {
      T item = shown.apply(entry);
      TimeView at = when.apply(item);
      if (!at.date().equals(date)) {
        date = at.date();
        items = new ArrayList<>();
        days.add(new DayGroup<>("day-" + date, at, items));
      }
      items.add(item);
    }
    return days;
  }

  record Days(List<DayGroup<Item>> days) {}

  /** The entries of one day in the zone of the page. */
  public record DayGroup<T>(String id, TimeView day, List<T> items) {}

  /** One entry, in the words of a page. */
  public record Item(
      EntryKind kind, TimeView when, @Nullable Known known, Html text, List<Evidence> evidence) {

    public static Item of(Entry entry) {
      return new Item(
          entry.kind(),
          new TimeView(entry.occurredAt()),
          entry.knownLater() ? Known.of(entry) : null,
          new Html(Markdown.htmlByLine(entry.text(), 4)),
          entry.evidence());
    }

    public String label() {
      return kind.label();
    }

    public boolean hasEvidence() {
      return !evidence.isEmpty();
    }
  }

  /** When the responders learned of it, where that was later. */
  public record Known(TimeView at, String text, String later) {
    static Known of(Entry entry) {
      TimeView at = new TimeView(entry.knownAt());
      boolean sameDay = at.date().equals(new TimeView(entry.occurredAt()).date());
      return new Known(
          at,
          sameDay ? at.clock() : at.text(),
          TimeView.lasting(Duration.between(entry.occurredAt(), entry.knownAt()).toSeconds()));
    }
  }
}
