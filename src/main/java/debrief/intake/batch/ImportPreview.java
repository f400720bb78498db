package debrief.intake.batch;

import debrief.access.Viewer;
import debrief.incident.Severity;
import debrief.intake.archive.ImportSource;
import debrief.intake.archive.SourceText;
import debrief.intake.correction.CorrectedReading;
import debrief.intake.correction.DocumentWords;
import debrief.intake.markdown.ArchivedPostmortem;
import debrief.intake.original.Original;
import debrief.intake.original.Originals;
import debrief.trust.suggestion.TrustSuggestion;
import debrief.trust.suggestion.TrustSuggestions;
import debrief.trust.suggestion.TrustSuggestions.Part;
import debrief.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of a batch, and what would be made of it.
 *
 * @param file its line in the report
 * @param draft what it would become; null once something came of it, and for what is no text
 * @param source its text as it is read; null likewise
 * @param known what it is here already; null where it is new
 * @param headings of the document, in its own words
 * @param severityWord what it calls its severity; null where it says none
 */
public record ImportPreview(
    ImportRecord file,
    @Nullable Draft draft,
    @Nullable String source,
    @Nullable Known known,
    List<String> headings,
    @Nullable String severityWord) {

  /**
   * That a document of this name is here.
   *
   * @param unchanged whether it is the same, to the byte
   */
  public record Known(String incident, boolean unchanged) {}

  /**
   * What a document would become.
   *
   * @param severity null where it says none; SEV3 then
   * @param startedAt null where it names no time; the day of the import then
   * @param assumed what it does not say and is taken for granted, of all of it
   * @param unplaced what stays as text only
   * @param trust the principles that its sentences speak of; nothing is tagged by it
   */
  public record Draft(
      String title,
      @Nullable Severity severity,
      @Nullable Instant startedAt,
      @Nullable Instant resolvedAt,
      List<String> services,
      List<String> people,
      List<Entry> timeline,
      List<Item> actionItems,
      List<Section> sections,
      List<String> assumed,
      List<String> unplaced,
      List<TrustSuggestion> trust) {}

  /**
   * An entry of the timeline.
   *
   * @param assumed what is taken for granted of its time; empty for nothing
   */
  public record Entry(Instant occurredAt, String text, String assumed) {}

  /**
   * An action item.
   *
   * @param done before the import, as the document says
   * @param declined the words of the document that say it will not be done; null where none do
   */
  public record Item(
      String title,
      @Nullable String owner,
      @Nullable String team,
      @Nullable LocalDate dueOn,
      boolean done,
      @Nullable String declined) {}

  public record Section(String heading, String markdown) {}

  /**
   * The place of a file as an address names it.
   *
   * @throws Problem 404 for what is no place
   */
  public static int position(String position) {
    if (!position.matches("\\d{1,7}")) {
      throw Problem.missing();
    }
    return Integer.parseInt(position);
  }

  static ImportPreview settled(ImportRecord file) {
    return new ImportPreview(file, null, null, null, List.of(), null);
  }

  static ImportPreview of(
      Viewer viewer, ImportBatch batch, ImportRecord file, byte[] content, Originals originals) {
    SourceText text = SourceText.of(content);
    if (text.refusal() != null) {
      return settled(file);
    }
    ImportSource source =
        new ImportSource(
            batch.collection(),
            file.path(),
            content,
            text.text(),
            text.read(),
            batch.corrections(),
            true);
    Known known =
        originals
            .known(viewer, batch.collection(), file.path(), content)
            .map((Original original) -> known(source, original))
            .orElse(null);
    ArchivedPostmortem read = CorrectedReading.read(file.path(), text.text(), batch.corrections());
    return new ImportPreview(
        file,
        draft(read, text.read()),
        text.text(),
        known,
        DocumentWords.headings(file.path(), text.text(), read.title()),
        DocumentWords.severities(read, text.text()).stream().findFirst().orElse(null));
  }

  private static Known known(ImportSource source, Original original) {
    return new Known(original.incident(), source.isSameAs(original));
  }

  private static List<TrustSuggestion> trust(ArchivedPostmortem read) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("title", "Title", read.title()));
    read.sections().forEach(s -> parts.add(new Part(s.key(), s.heading(), s.markdown())));
    return TrustSuggestions.in(parts, Set.of());
  }

  private static Draft draft(ArchivedPostmortem read, List<String> how) {
    List<String> assumed = new ArrayList<>(how);
    assumed.addAll(read.assumed());
    return new Draft(
        read.title(),
        read.stated().severity(),
        read.startedAt(),
        read.stated().resolvedAt(),
        read.stated().services(),
        read.stated().people().stream()
            .map(
                p -> p.role() == null || p.role().isEmpty() ? p.name() : p.name() + ", " + p.role())
            .toList(),
        read.timeline().stream().map(e -> new Entry(e.at(), e.text(), e.assumed())).toList(),
        read.actionItems().stream()
            .map(i -> new Item(i.title(), i.owner(), i.team(), i.due(), i.done(), i.declined()))
            .toList(),
        read.sections().stream().map(s -> new Section(s.heading(), s.markdown())).toList(),
        assumed,
        read.unplaced(),
        trust(read));
  }
}
