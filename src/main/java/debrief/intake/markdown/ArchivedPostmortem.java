package debrief.intake.markdown;

import debrief.intake.stated.ActionItemLine;
import debrief.intake.stated.ReferenceLinks;
import debrief.intake.stated.StatedFacts;
import debrief.publish.article.ReportContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as we understand it. {@code unplaced} names what was kept as text only; it may repeat
 * text of the sections. {@code assumed} says what was not written and had to be taken for granted.
 *
 * @param own what a report of ours says, whose timeline, items and sections are those of this
 *     record; null for a document that was written elsewhere
 */
public record ArchivedPostmortem(
    String title,
    @Nullable Instant startedAt,
    List<Section> sections,
    List<Entry> timeline,
    List<Item> actionItems,
    Map<String, String> metadata,
    List<String> unplaced,
    StatedFacts stated,
    List<String> assumed,
    @Nullable ReportContent own) {

  public ArchivedPostmortem {
    sections = List.copyOf(sections);
    timeline = List.copyOf(timeline);
    actionItems = List.copyOf(actionItems);
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    unplaced = List.copyOf(unplaced);
    assumed = List.copyOf(assumed);
  }

  /** The same with these sections and with all that is kept as text, in which links work. */
  ArchivedPostmortem linked(List<Section> parts, List<String> kept, ReferenceLinks links) {
    return new ArchivedPostmortem(
        title,
        startedAt,
        parts.stream()
            .map(s -> new Section(s.heading(), s.key(), links.complete(s.markdown())))
            .toList(),
        timeline.stream()
            .map(e -> new Entry(e.at(), links.complete(e.text()), e.approximate(), e.assumed()))
            .toList(),
        actionItems.stream().map(item -> item.linked(links)).toList(),
        metadata,
        kept,
        stated,
        assumed,
        own);
  }

  public record Section(String heading, String key, String markdown) {}

  /** {@code assumed} is empty where the day and the zone are written. */
  public record Entry(Instant at, String text, boolean approximate, String assumed) {

    /** One whose day and zone are written. */
    public Entry(Instant at, String text, boolean approximate) {
      this(at, text, approximate, "");
    }
  }

  /**
   * {@code detail} is Markdown or empty; {@code link} is the first address that the item names;
   * team and day are there only where they are written; {@code declined} are the words that say it
   * will not be done, null where none do, and it is not {@code done} then; {@code own} is what a
   * report of ours says of it.
   */
  public record Item(
      String title,
      String detail,
      boolean done,
      @Nullable String declined,
      @Nullable String link,
      @Nullable String owner,
      @Nullable String team,
      @Nullable LocalDate due,
      ReportContent.@Nullable Promise own) {
    Item linked(ReferenceLinks links) {
      return new Item(title, links.complete(detail), done, declined, link, owner, team, due, own);
    }

    /** The same with the owner that its words name, and with the words without the name. */
    Item owned(ActionItemLine line) {
      return line.owner() == null
          ? this
          : new Item(line.title(), detail, done, declined, link, line.owner(), team, due, own);
    }

    /** The same, which will not be done for this; with null as it is. */
    Item declinedFor(@Nullable String words) {
      return words == null
          ? this
          : new Item(title, detail, false, words, link, owner, team, due, own);
    }

    /** One of a document that was written elsewhere. */
    public Item(
        String title,
        String detail,
        boolean done,
        @Nullable String link,
        @Nullable String owner,
        @Nullable String team,
        @Nullable LocalDate due) {
      this(title, detail, done, null, link, owner, team, due, null);
    }

    /** One that names no team and no day. */
    public Item(
        String title, String detail, boolean done, @Nullable String link, @Nullable String owner) {
      this(title, detail, done, link, owner, null, null);
    }
  }
}
