package debrief.timeline;

import debrief.access.Audience;
import debrief.text.Markdown;
import debrief.web.page.Html;
import debrief.web.page.Templates;
import debrief.web.page.TimeView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as pages show them, day by day; reports show them with this too. */
public final class TimelineView {
  private TimelineView() {}

  /**
   * For reading: without links to edit and without a word on who may read what.
   *
   * @param entries in the order of the timeline; what is in them is shown, so the caller has left
   *     out what the reader may not have
   * @return sections with headings of the third level; {@link Html#NOTHING} for an empty list
   */
  public static Html render(List<Entry> entries) {
    return render(entries, null);
  }

  /** For those who may change it, too. */
  public static Html editable(String ref, List<Entry> entries) {
    return render(entries, "/incidents/" + ref + "/timeline/");
  }

  private static Html render(List<Entry> entries, @Nullable String editing) {
    if (entries.isEmpty()) {
      return Html.NOTHING;
    }
    return new Html(Templates.render("debrief/timeline/days.mustache", days(entries, editing)));
  }

  private static Days days(List<Entry> entries, @Nullable String editing) {
    List<DayGroup> days = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    String date = "";
    for (Entry entry : entries) {
      Item item = Item.of(entry, editing);
      if (!item.when().date().equals(date)) {
        date = item.when().date();
        items = new ArrayList<>();
        days.add(new DayGroup("day-" + date, item.when(), items));
      }
      items.add(item);
    }
    return new Days(days);
  }

  record Days(List<DayGroup> days) {}

  /** The entries of one day in UTC. */
  record DayGroup(String id, TimeView day, List<Item> items) {}

  /** One entry, in the words of a page. */
  record Item(
      String id,
      EntryKind kind,
      TimeView when,
      @Nullable Known known,
      @Nullable String audience,
      Html text,
      List<Evidence> evidence,
      @Nullable String edit) {

    static Item of(Entry entry, @Nullable String editing) {
      return new Item(
          entry.id(),
          entry.kind(),
          new TimeView(entry.occurredAt()),
          entry.knownLater() ? Known.of(entry) : null,
          editing == null ? null : words(entry.audience()),
          new Html(Markdown.html(entry.text(), 4)),
          entry.evidence(),
          editing == null ? null : editing + entry.id() + "/edit");
    }

    private static @Nullable String words(Audience audience) {
      return switch (audience) {
        case team -> "Team only";
        case organization -> null;
        case everyone -> "Public";
      };
    }

    public String label() {
      return kind.label();
    }

    public boolean hasEvidence() {
      return !evidence.isEmpty();
    }
  }

  /** TimeView the responders learned of it, where that was later. */
  record Known(TimeView at, String text, String later) {
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
