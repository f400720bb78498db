package debrief.publish.format.markdown;

import debrief.access.Audience;
import debrief.incident.Measurement;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.publish.article.ReportContent;
import debrief.publish.article.ReportContent.Measure;
import debrief.publish.format.markdown.ReportSlots.Slot;
import debrief.text.fragment.MarkdownSections;
import debrief.text.fragment.MarkdownSections.Part;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report out of the Markdown that {@link ReportText} wrote, today or in an earlier form.
 */
public final class ReportReader {
  private static final Pattern SEAL =
      Pattern.compile("\\n<!-- debrief report slug=[^\\n]{1,600} -->\\s{0,9}$");

  private final FrontFields front;
  private final ListReader lists;
  private final SectionReader sections;
  private final List<String> rest = new ArrayList<>();

  private ReportReader(FrontFields front) {
    this.front = front;
    this.lists = new ListReader(front);
    this.sections = new SectionReader(front);
  }

  /** Empty for a document that is none of ours, or does not say what every one of ours says. */
  public static Optional<ReadReport> read(String document) {
    try {
      return FrontFields.of(document).map(front -> new ReportReader(front).read());
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty(); // somebody has changed it into a form of their own
    }
  }

  private ReadReport read() {
    List<Part> parts = MarkdownSections.of(SEAL.matcher(front.body()).replaceFirst("\n"));
    FileParts places = new FileParts(sections.marks(), parts);
    String above = "";
    for (Part part : parts) {
      boolean titled = part.level() == 1 && above.isEmpty();
      if (titled) {
        above = part.text();
      } else if (part.level() == 0) {
        keep(part.text());
      } else {
        place(places.take(part), part);
      }
    }
    HeadText head = HeadText.of(above, front.hasMarks() ? front.marks("impact") : List.of());
    rest.addAll(lists.rest());
    return new ReadReport(content(head), head.changes(), rest);
  }

  private void place(@Nullable Slot slot, Part part) {
    if (slot == null) {
      sections.extra(FileParts.words(part), part.text());
      return;
    }
    switch (slot.kind()) {
      case TRUST -> lists.trust(part.text());
      case SECTION -> sections.text(slot.index(), part.text());
      case TIMELINE -> lists.timeline(part.text());
      case FACTORS -> lists.factors(part.text());
      case LESSONS -> lists.lessons(Objects.requireNonNull(slot.lessons()), part.text());
      case ITEMS -> lists.items(part.text());
    }
  }

  private void keep(String text) {
    if (!text.isBlank()) {
      rest.add(text);
    }
  }

  private ReportContent content(HeadText head) {
    Instant start = front.moment("startedAt");
    if (start == null) {
      throw new IllegalArgumentException("startedAt");
    }
    Instant detected = front.moment("detectedAt");
    Instant acknowledged = front.moment("acknowledgedAt");
    Instant mitigated = front.moment("mitigatedAt");
    Instant resolved = front.moment("resolvedAt");
    return new ReportContent(
        ReportContent.FORMAT,
        Audience.of(front.text("audience", "organization")),
        front.text("incident", ""),
        front.text("title", ""),
        head.lede(),
        Severity.valueOf(front.text("severity", "SEV3")),
        Origin.valueOf(front.text("origin", "unknown")),
        front.names("services"),
        start,
        detected,
        acknowledged,
        mitigated,
        resolved,
        head.impact(),
        new ReportContent.Measurements(
            measure(start, detected),
            measure(start, acknowledged),
            measure(start, mitigated),
            measure(start, resolved)),
        front.names("roles"),
        front.text("template", "imported"),
        lists.trust,
        sections.parts(),
        lists.timeline,
        lists.factors,
        lists.lessons(),
        lists.items);
  }

  private static Measure measure(Instant start, @Nullable Instant at) {
    return at == null
        ? new Measure(Measurement.Status.notApplicable, null)
        : new Measure(Measurement.Status.recorded, Duration.between(start, at).toSeconds());
  }
}
