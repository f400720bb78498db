package debrief.intake.markdown;

import debrief.intake.document.DocumentLines;
import debrief.intake.document.DocumentLines.Line;
import debrief.intake.document.HeadingMap;
import debrief.intake.document.Outline;
import debrief.intake.document.Outline.Part;
import debrief.intake.document.TableRows;
import debrief.intake.format.SourceFormat;
import debrief.intake.markdown.ArchivedPostmortem.Entry;
import debrief.intake.markdown.ArchivedPostmortem.Item;
import debrief.intake.markdown.ArchivedPostmortem.Section;
import debrief.intake.stated.Fact;
import debrief.intake.stated.ReferenceLinks;
import debrief.intake.stated.StatedFacts;
import debrief.intake.stated.ToldTimes;
import debrief.publish.format.markdown.ReportReader;
import debrief.text.FrontMatter;
import debrief.text.time.TimedLine;
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
    reader.regions(title.parts());
    return reader.finish(title, front, links);
  }

  private void note(String name, String value) {
    metadata.merge(name, value, (one, two) -> one.isEmpty() ? two : one + " · " + two);
  }

  /**
   * Walks the headings; each that we know opens a region, which holds the deeper headings below it.
   */
  private void regions(List<Part> parts) {
    int i = 0;
    while (i < parts.size()) {
      Part part = parts.get(i);
      HeadingMap place = part.level() == 0 ? HeadingMap.SUMMARY : HeadingMap.of(part.heading());
      int end = i + 1;
      while (end < parts.size() && inside(part, place, parts, end)) {
        end++;
      }
      region(place, parts.subList(i, end));
      i = end;
    }
  }

  private boolean inside(Part region, @Nullable HeadingMap place, List<Part> parts, int index) {
    Part part = parts.get(index);
    boolean known = HeadingMap.of(part.heading()) != null;
    boolean deeper = part.level() > region.level() && region.level() > 0;
    boolean listed = place != null && place.kind() != HeadingMap.Kind.SECTION;
    if (listed && part.label()) {
      return false;
    }
    if (place != null && place.kind() == HeadingMap.Kind.TIMELINE) {
      if (TimedLine.parse(part.heading(), setting.near()).isPresent()) {
        return true;
      }
      if (HeadingMap.exactly(part.heading()) != null && !toldBy(part)) {
        return false;
      }
    }
    return deeper && (listed || !known);
  }

  /** Whether a part of a timeline tells of it: a phase, not the section that comes next. */
  private boolean toldBy(Part part) {
    HeadingMap place = HeadingMap.of(part.heading());
    boolean next = part.lines().stream().allMatch(Line::blank);
    return (place != null && place.kind() == HeadingMap.Kind.TIMELINE)
        || next
        || part.lines().stream()
            .anyMatch(
                line -> line.row() || TimedLine.parse(line.text(), setting.near()).isPresent());
  }

  /** A heading that says no more than what stands below it is not kept. */
  private void heading(String name, String words) {
    if (Labels.isOwnName(words, setting.zoneIn(words) != null)) {
      named.add(words);
    } else {
      note(name, words);
    }
  }

  private void region(@Nullable HeadingMap place, List<Part> parts) {
    Part head = parts.get(0);
    if (place != null && place.kind() == HeadingMap.Kind.TIMELINE) {
      heading("Timeline heading", head.heading());
      timeline(parts, STORY, false);
    } else if (place != null && place.kind() == HeadingMap.Kind.ACTIONS) {
      heading("Actions heading", head.heading());
      actions(parts);
    } else {
      HeadingMap section = place == null ? HeadingMap.OTHER : place;
      if (place == null) {
        unplaced.add(head.heading());
      }
      if (head.level() > 0) {
        book.open(section.key(), head.heading());
      }
      Part told = new Part(head.level(), head.heading(), Labels.take(head, this::note));
      List<Part> all = new ArrayList<>(parts);
      all.set(0, told);
      if (Labels.tells(section.key(), head.heading(), setting.chronicle()) && timed(all)) {
        timeline(all, section.key(), true);
      } else {
        for (int i = 0; i < all.size(); i++) {
          book.add(section.key(), all.get(i).text(i > 0));
        }
      }
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

  private ArchivedPostmortem finish(TitlePage title, FrontMatter front, ReferenceLinks links) {
    ZoneId zone = setting.zoneFor(List.of());
    List<Fact> facts = new ArrayList<>(Fact.of(front.fields()));
    facts.addAll(Labels.facts(title.parts()));
    facts.addAll(ToldTimes.in(title.told(), facts, setting.near()));
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
            items,
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
