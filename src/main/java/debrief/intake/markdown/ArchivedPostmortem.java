package debrief.intake.markdown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as we understand it. {@code unplaced} names what was kept as text only; it may repeat
 * text of the sections.
 */
public record ArchivedPostmortem(
    String title,
    @Nullable Instant startedAt,
    List<Section> sections,
    List<Entry> timeline,
    List<Item> actionItems,
    Map<String, String> metadata,
    List<String> unplaced) {

  public ArchivedPostmortem {
    sections = List.copyOf(sections);
    timeline = List.copyOf(timeline);
    actionItems = List.copyOf(actionItems);
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    unplaced = List.copyOf(unplaced);
  }

  public record Section(String heading, String key, String markdown) {}

  public record Entry(Instant at, String text, boolean approximate) {}

  /**
   * {@code detail} is Markdown or empty; {@code link} is the first address that the item names;
   * team and day are there only where they are written.
   */
  public record Item(
      String title,
      String detail,
      boolean done,
      @Nullable String link,
      @Nullable String owner,
      @Nullable String team,
      @Nullable LocalDate due) {

    /** One that names no team and no day. */
    public Item(
        String title, String detail, boolean done, @Nullable String link, @Nullable String owner) {
      this(title, detail, done, link, owner, null, null);
    }
  }
}
