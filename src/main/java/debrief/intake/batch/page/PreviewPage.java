package debrief.intake.batch.page;

import debrief.intake.batch.ImportBatch;
import debrief.intake.batch.ImportPreview;
import debrief.text.Markdown;
import debrief.trust.suggestion.TrustSuggestion;
import debrief.web.page.Html;
import debrief.web.page.Page;
import debrief.web.page.TimeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be made of a document, beside its source.
 *
 * @param draft null once something came of it, and for what is no text
 * @param before the file before it; null at the first
 * @param after the file after it; null at the last
 */
record PreviewPage(
    String id,
    String collection,
    int position,
    int place,
    int total,
    String path,
    String reason,
    @Nullable String outcome,
    @Nullable String incident,
    @Nullable Draft draft,
    String source,
    @Nullable String known,
    boolean unchanged,
    @Nullable Integer before,
    @Nullable Integer after,
    CorrectionForm form)
    implements Page {
  private static final int MOST_SOURCE = 200_000;

  /** What it would become, as it is shown. */
  record Draft(
      String title,
      @Nullable String severity,
      @Nullable TimeView started,
      @Nullable TimeView resolved,
      String services,
      String people,
      List<Entry> entries,
      List<ImportPreview.Item> items,
      List<Section> sections,
      List<String> assumed,
      List<String> unplaced,
      List<TrustSuggestion> trust) {
    public boolean hasTrust() {
      return !trust.isEmpty();
    }

    public boolean hasEntries() {
      return !entries.isEmpty();
    }

    public boolean hasItems() {
      return !items.isEmpty();
    }

    public boolean hasAssumed() {
      return !assumed.isEmpty();
    }

    public boolean hasUnplaced() {
      return !unplaced.isEmpty();
    }

    public boolean hasServices() {
      return !services.isEmpty();
    }

    public boolean hasPeople() {
      return !people.isEmpty();
    }

    /** How much of the timeline is sure. */
    public String sure() {
      long sure = entries.stream().filter(e -> !e.isAssumed()).count();
      return sure + " of " + entries.size() + " times as written";
    }
  }

  record Entry(TimeView at, Html text, String assumed) {
    public boolean isAssumed() {
      return !assumed.isEmpty();
    }
  }

  record Section(String heading, Html text) {}

  static PreviewPage of(ImportBatch batch, ImportPreview preview, CorrectionForm form) {
    ImportPreview.Draft draft = preview.draft();
    int position = preview.file().position();
    String source = preview.source() == null ? "" : preview.source();
    ImportPreview.Known known = preview.known();
    return new PreviewPage(
        batch.id(),
        batch.collection(),
        position,
        position + 1,
        batch.total(),
        preview.file().path(),
        preview.file().reason(),
        preview.file().outcome() == null ? null : preview.file().outcome().name(),
        preview.file().incident(),
        draft == null ? null : draft(draft),
        source.length() > MOST_SOURCE ? source.substring(0, MOST_SOURCE) + "…" : source,
        known == null ? null : known.incident(),
        known != null && known.unchanged(),
        position == 0 ? null : position - 1,
        position + 1 >= batch.total() ? null : position + 1,
        form);
  }

  private static Draft draft(ImportPreview.Draft draft) {
    return new Draft(
        draft.title(),
        draft.severity() == null ? null : draft.severity().name(),
        TimeView.of(draft.startedAt()),
        TimeView.of(draft.resolvedAt()),
        String.join(", ", draft.services()),
        String.join("; ", draft.people()),
        draft.timeline().stream()
            .map(e -> new Entry(new TimeView(e.occurredAt()), html(e.text()), e.assumed()))
            .toList(),
        draft.actionItems(),
        draft.sections().stream().map(s -> new Section(s.heading(), html(s.markdown()))).toList(),
        draft.assumed(),
        draft.unplaced(),
        draft.trust());
  }

  private static Html html(String markdown) {
    boolean shown = Markdown.refusal(markdown).isEmpty();
    return new Html(Markdown.html(shown ? markdown : "(More than can be shown.)", 4));
  }

  public boolean isOpen() {
    return draft != null;
  }

  @Override
  public String title() {
    return path;
  }
}
