package debrief.intake.markdown;

import debrief.intake.action.ActionSections;
import debrief.intake.action.ActionSections.Piece;
import debrief.intake.action.NamedOwners;
import debrief.intake.document.DocumentLines;
import debrief.intake.document.HeadingMap;
import debrief.intake.document.Outline;
import debrief.intake.document.Outline.Part;
import debrief.intake.document.Regions;
import debrief.intake.document.Regions.Region;
import debrief.intake.document.TableRows;
import debrief.intake.format.SourceFormat;
import debrief.intake.markdown.ArchivedPostmortem.Entry;
import debrief.intake.markdown.ArchivedPostmortem.Item;
import debrief.intake.markdown.ArchivedPostmortem.Section;
import debrief.intake.stated.Fact;
import debrief.intake.stated.NamedPerson;
import debrief.intake.stated.ReferenceLinks;
import debrief.intake.stated.StatedFacts;
import debrief.intake.stated.ToldTimes;
import debrief.publish.format.markdown.ReportReader;
import debrief.text.FrontMatter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one postmortem that was written elsewhere. */
public final class ArchiveReader {
  private static final String STORY = "what-happened";

  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final SectionBook book = new SectionBook();
  private final List<Item> items = new ArrayList<>();
  private final List<TimelineReader.Found> found = new ArrayList<>();
  private final List<String> unplaced = new ArrayList<>();
  private final List<String> named = new ArrayList<>();
  private final TimeContext setting;
  private final Set<String> small;

  /** Whether what happened has been told, so that what comes may follow. */
  private boolean accounted;

  /** Whether a heading says "Action items", and lists some. */
  private boolean itemized;

  private ArchiveReader(TimeContext setting, Set<String> small) {
    this.setting = setting;
    this.small = small;
  }

  /**
   * {@code path} is the name under which the document came; it may hold a date, and it is the title
   * if nothing else is.
   */
  public static ArchivedPostmortem read(String path, String markdown) {
    return ReportReader.read(markdown)
        .map(OwnReport::archived)
        .orElseGet(() -> readForeign(path, markdown));
  }

  private static ArchivedPostmortem readForeign(String path, String markdown) {
    FrontMatter front = FrontMatter.parse(SourceFormat.markdown(path, markdown));
    ReferenceLinks links = new ReferenceLinks(front.body());
    List<Part> parts = Outline.of(DocumentLines.of(links.withoutNotes()));
    TitlePage title = TitlePage.of(path, front, parts);
    TimeContext setting = TimeContext.of(path, title.title(), front.fields(), title.parts());
    ArchiveReader reader = new ArchiveReader(setting, title.small());
    front.fields().forEach(reader::note);
    List<Region> regions = Regions.of(title.parts(), setting.near());
    reader.itemized = regions.stream().anyMatch(ArchiveReader::itemizes);
    regions.forEach(region -> reader.region(region.place(), region.parts()));
    return reader.finish(title, front, links);
  }

  private void note(String name, String value) {
    metadata.merge(name, value, (one, two) -> one.isEmpty() ? two : one + " · " + two);
  }

  /** A heading that says no more than what stands below it is not kept. */
  private void heading(String name, String words) {
    if (Labels.isOwnName(words, setting.zoneIn(words) != null)) {
      named.add(words);
    } else {
      note(name, words);
    }
  }

  private static boolean itemizes(Region region) {
    HeadingMap place = region.place();
    return place != null
        && place.kind() == HeadingMap.Kind.ACTIONS
        && !region.parts().get(0).label()
        && region.parts().stream().anyMatch(part -> ActionSections.lists(part.lines()));
  }

  private void region(@Nullable HeadingMap place, List<Part> parts) {
    Part head = parts.get(0);
    if (place != null && place.kind() == HeadingMap.Kind.TIMELINE) {
      heading("Timeline heading", head.heading());
      timeline(parts, STORY, false);
    } else if (place != null
        && place.kind() == HeadingMap.Kind.ACTIONS
        && !(head.label() && ActionSections.reports(head.lines()))) {
      heading("Actions heading", head.heading());
      actions(parts);
    } else {
      section(place, parts);
    }
    boolean tells = place != null && place.kind() == HeadingMap.Kind.SECTION && head.level() > 0;
    accounted |= tells || (place != null && place.kind() == HeadingMap.Kind.TIMELINE);
  }

  private void section(@Nullable HeadingMap place, List<Part> parts) {
    Part head = parts.get(0);
    HeadingMap section = place == null ? HeadingMap.OTHER : place;
    List<Part> all = new ArrayList<>(parts);
    all.set(0, new Part(head.level(), head.heading(), Labels.take(head, this::note)));
    boolean timeline =
        Labels.tells(section.key(), head.heading(), setting.chronicle()) && timed(all);
    List<Piece> pieces = timeline ? List.of() : ActionSections.of(place, all, accounted, itemized);
    boolean text = timeline || !pieces.stream().allMatch(Piece::work);
    if (place == null && text) {
      unplaced.add(head.heading());
    }
    if (head.level() > 0 && text) {
      book.open(section.key(), head.heading());
    }
    if (timeline) {
      timeline(all, section.key(), true);
    }
    for (Piece piece : pieces) {
      if (!piece.work()) {
        book.add(section.key(), piece.part().text(piece.headed()));
        continue;
      }
      if (piece.headed()) {
        heading("Actions heading", piece.part().heading());
      }
      actions(List.of(piece.part()));
    }
  }

  /**
   * Whether a section that is not called a timeline holds one: three entries, or two with their
   * date.
   */
  private boolean timed(List<Part> parts) {
    TimelineReader trial = readTimeline(parts, true);
    long timed = trial.found.stream().filter(entry -> entry.time().time() != null).count();
    long full =
        trial.found.stream()
            .filter(entry -> entry.time().time() != null && entry.time().date() != null)
            .count();
    return timed >= 3 || full >= 2;
  }

  private TimelineReader readTimeline(List<Part> parts, boolean strict) {
    TimelineReader reader = new TimelineReader(setting, strict);
    reader.under(parts.get(0).heading());
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        reader.heading(parts.get(i).level(), parts.get(i).heading());
      }
      reader.lines(parts.get(i).lines());
    }
    return reader;
  }

  private void timeline(List<Part> parts, String key, boolean strict) {
    TimelineReader reader = readTimeline(parts, strict);
    found.addAll(reader.found);
    String rest = DocumentLines.text(reader.rest);
    book.add(key, rest);
    if (!strict) {
      rest.lines().filter(line -> !line.isBlank()).map(String::strip).forEach(unplaced::add);
    }
    if (!reader.columns.isEmpty()) {
      note("Timeline columns", TableRows.joined(reader.columns));
    }
  }

  private void actions(List<Part> parts) {
    ActionReader reader = new ActionReader(setting.near(), small);
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        reader.heading(parts.get(i).heading());
      }
      reader.lines(parts.get(i).lines());
    }
    items.addAll(reader.items());
    reader.headings.forEach(words -> heading("Actions heading", words));
    book.add("follow-up", DocumentLines.text(reader.rest));
    if (!reader.columns.isEmpty()) {
      note("Action columns", TableRows.joined(reader.columns));
    }
  }

  /** The items with the owners that their words name, where no label did. */
  private List<Item> owned(List<NamedPerson> people) {
    NamedOwners owners = new NamedOwners(items.stream().map(Item::title).toList(), people);
    return items.stream()
        .map(item -> item.owner() == null ? item.owned(owners.of(item.title())) : item)
        .toList();
  }

  private ArchivedPostmortem finish(TitlePage title, FrontMatter front, ReferenceLinks links) {
    ZoneId zone = setting.zoneFor(List.of());
    List<Fact> facts = new ArrayList<>(Fact.of(front.fields()));
    facts.addAll(Labels.facts(title.parts()));
    facts.addAll(ToldTimes.in(title.told(), facts, setting.near()));
    facts.addAll(Fact.told(title.title(), title.told()));
    StatedFacts stated = StatedFacts.of(facts, setting.near(), zone);
    List<Entry> timeline =
        new EntryPlaces(found, setting, stated.startedAt())
            .entries(
                text -> {
                  book.add(STORY, text);
                  unplaced.add(text);
                });
    stated = stated.with(EntryPlaces.called(timeline));
    Instant start = EntryPlaces.start(stated, timeline, setting.day(), zone);
    List<String> assumed = new ArrayList<>(setting.assumedOf(facts));
    assumed.addAll(EntryPlaces.said(timeline));
    List<Section> sections = book.sections();
    ArchivedPostmortem read =
        new ArchivedPostmortem(
            title.title(),
            start,
            sections,
            timeline,
            owned(stated.people()),
            metadata,
            unplaced,
            stated,
            assumed,
            null);
    ArchivedPostmortem linked = read.linked(sections, unplaced, links);
    List<String> lost = MissingWords.lines(front.body(), linked, named);
    lost.forEach(line -> book.add(HeadingMap.OTHER.key(), line));
    List<String> all = new ArrayList<>(unplaced);
    all.addAll(lost);
    return read.linked(book.sections(), all, links);
  }
}
