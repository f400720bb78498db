package debrief.action.page;

import debrief.action.ActionItem;
import debrief.action.ActionState;
import debrief.action.Control;
import debrief.service.KnownNames;
import debrief.text.Markdown;
import debrief.trust.Principles;
import debrief.web.page.Html;
import debrief.web.page.PickingPage;
import debrief.web.page.TimeView;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An action item's page. */
record ActionShow(
    ActionItem item,
    @Nullable Due due,
    Html outcome,
    Html reason,
    List<Html> evidence,
    List<Way> options,
    List<Touched> principles,
    List<HistoryLine> events,
    boolean mayWrite,
    List<MoveForm> moves,
    KnownNames known)
    implements PickingPage {

  /** An option as the page shows it. */
  record Way(String name, Html tradeoffs, boolean chosen) {}

  record Touched(String key, String name) {}

  static ActionShow of(ActionItem item, boolean mayWrite, List<MoveForm> moves, KnownNames known) {
    return new ActionShow(
        item,
        Due.of(item),
        words(item.outcome()),
        words(item.reason()),
        item.evidence() == null
            ? List.of()
            : item.evidence()
                .lines()
                .filter(line -> !line.isBlank())
                .map(ActionShow::words)
                .toList(),
        item.options().stream().map(ActionShow::way).toList(),
        item.principles().stream()
            .flatMap(key -> Principles.find(key).stream())
            .map(p -> new Touched(p.key(), p.name()))
            .toList(),
        item.history().stream().map(HistoryLine::of).toList(),
        mayWrite,
        mayWrite ? moves : List.of(),
        known);
  }

  private static Way way(ActionItem.Option option) {
    return new Way(
        Objects.requireNonNullElse(option.title(), ""),
        words(option.tradeoffs()),
        Boolean.TRUE.equals(option.chosen()));
  }

  static Html words(@Nullable String markdown) {
    return new Html(markdown == null ? "" : Markdown.html(markdown, 4));
  }

  @Override
  public String title() {
    return item.ref() + " " + item.title();
  }

  public String stateLabel() {
    return item.standing();
  }

  public TimeView proposedAt() {
    return new TimeView(item.createdAt());
  }

  public String proposedOn() {
    return HistoryLine.shortDay(item.createdAt());
  }

  /** What it is done by, where that was before: the incident that keeps the document. */
  public @Nullable String document() {
    return item.doneBeforeImport() ? item.incident() : null;
  }

  public @Nullable String control() {
    Control control = item.control();
    return control == null ? null : control.label() + ": " + control.meaning();
  }

  public String weights() {
    return item.impact() == null && item.effort() == null
        ? "Not estimated"
        : "Impact " + weight(item.impact()) + ", effort " + weight(item.effort());
  }

  private static String weight(@Nullable Integer value) {
    return value == null ? "not estimated" : value + "/5";
  }

  public @Nullable String vigilance() {
    return item.state().isOpen() ? WeakAction.noteOn(item.title()) : null;
  }

  public @Nullable String trackerUrl() {
    return item.tracker() == null ? null : item.tracker().url();
  }

  /** The end of the address, where trackers put the number. */
  public String trackerName() {
    String url = Objects.requireNonNullElse(trackerUrl(), "");
    String path = Objects.requireNonNullElse(URI.create(url).getPath(), "").replaceAll("/+$", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty() || last.length() > 60 ? url : last;
  }

  public boolean teamOnly() {
    return item.audience().isTeam();
  }

  public boolean hasReason() {
    return !reason.isEmpty();
  }

  public boolean hasEvidence() {
    return !evidence.isEmpty();
  }

  public ActionLine.@Nullable Who owner() {
    return ActionLine.Who.of(item);
  }

  /** Evidence stays when the item is opened again, and says so. */
  public boolean reopened() {
    return hasEvidence() && item.state() != ActionState.done;
  }

  public boolean hasOutcome() {
    return !outcome.isEmpty();
  }

  public boolean hasOptions() {
    return !options.isEmpty();
  }

  public boolean hasPrinciples() {
    return !principles.isEmpty();
  }

  public boolean hasMoves() {
    return !moves.isEmpty();
  }

  public boolean hasProblem() {
    return moves.stream().anyMatch(m -> m.asks().stream().anyMatch(a -> !a.error().isEmpty()));
  }
}
