package debrief.timeline.page;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.incident.Incident;
import debrief.incident.name.UnknownNames;
import debrief.incident.page.IncidentPanel;
import debrief.incident.page.NameQuestions;
import debrief.redaction.Speakers;
import debrief.timeline.Entry;
import debrief.timeline.Timeline;
import debrief.timeline.TimelineView;
import debrief.timeline.quick.QuickForm;
import debrief.web.Urls;
import debrief.web.page.Html;
import debrief.web.page.ReaderZone;
import debrief.web.page.Templates;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The timeline on its incident's page: the entry line for those who write, the days below it. */
public final class TimelinePanel implements IncidentPanel {
  private final Timeline timeline;
  private final UnknownNames names;

  public TimelinePanel(Timeline timeline, UnknownNames names) {
    this.timeline = timeline;
    this.names = names;
  }

  @Override
  public String id() {
    return "timeline";
  }

  @Override
  public String heading() {
    return "Timeline";
  }

  @Override
  public List<String> scripts() {
    return List.of("timeline", "entry-rows");
  }

  @Override
  public Content show(Viewer viewer, Incident incident, String csrf) {
    Slice<Entry> entries = entries(viewer, incident, Timeline.START);
    QuickForm form = viewer.may(Right.WRITE) ? QuickForm.empty(incident, csrf) : null;
    return new Content(html(viewer, incident, form, Timeline.START, entries), null);
  }

  private Slice<Entry> entries(Viewer viewer, Incident incident, Cursor after) {
    return timeline.list(viewer, incident, null, after, Slice.MAX_LIMIT);
  }

  /**
   * When the last entry happened, or the incident began: what a time without a date goes on from.
   */
  Instant last(Viewer viewer, Incident incident) {
    return timeline.last(viewer, incident).map(Entry::occurredAt).orElse(incident.startedAt());
  }

  /**
   * @param form null for those who may only read
   * @param after where a long timeline goes on
   */
  Html render(Viewer viewer, Incident incident, @Nullable QuickForm form, Cursor after) {
    return html(viewer, incident, form, after, entries(viewer, incident, after));
  }

  private Html html(
      Viewer viewer,
      Incident incident,
      @Nullable QuickForm form,
      Cursor after,
      Slice<Entry> entries) {
    List<Entry> items = entries.items();
    return new Html(
        Templates.render(
            "debrief/timeline/page/panel.mustache",
            new Shown(
                incident.ref(),
                form == null ? Html.NOTHING : form.html(),
                form == null ? Html.NOTHING : speakers(viewer, incident, items, form.csrf()),
                form == null
                    ? TimelineView.render(items)
                    : EditableRows.of(
                        incident.ref(), form.csrf(), items, FactHint.of(incident, items)),
                form != null,
                after.equals(Timeline.START) ? null : incident.ref(),
                entries.next() == null ? null : Urls.encode(entries.next()),
                items.isEmpty() ? null : asSeenFrom(incident, items))));
  }

  /** Nothing waits for an answer: the entries are there, and the question above them. */
  private Html speakers(Viewer viewer, Incident incident, List<Entry> entries, String csrf) {
    List<String> spoken =
        entries.stream().flatMap(entry -> Speakers.in(entry.text()).stream()).toList();
    List<String> open = names.of(incident, spoken);
    return NameQuestions.of(
        incident,
        open.stream().map(NameQuestions.Asked::of).toList(),
        names.accounts(viewer, open),
        new NameQuestions.Form(csrf, "timeline", UnknownNames.reachesAll(viewer, incident)));
  }

  /** A moment at which there was something to see: when it was detected, or first known of. */
  private static TimeView asSeenFrom(Incident incident, List<Entry> entries) {
    Instant detected = incident.detectedAt();
    return new TimeView(detected == null ? entries.get(0).knownAt() : detected);
  }

  record Shown(
      String ref,
      Html form,
      Html names,
      Html days,
      boolean writing,
      @Nullable String earlier,
      @Nullable String next,
      @Nullable TimeView seen) {
    public String zone() {
      return ReaderZone.label();
    }

    public boolean inParts() {
      return earlier != null || next != null;
    }

    /** Whether there is more than one to choose from. */
    public boolean several() {
      return writing && !empty();
    }

    public boolean empty() {
      return days.isEmpty();
    }
  }
}
