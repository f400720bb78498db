package debrief.incident.page;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.Moment;
import debrief.text.Markdown;
import debrief.web.Urls;
import debrief.web.page.Html;
import debrief.web.page.Page;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An incident's page.
 *
 * @param steps what is next, as the panels offer it
 * @param readers null for everyone
 * @param now the moments that one press writes down; none once it is over
 */
record IncidentShow(
    Incident incident,
    String state,
    String stateLabel,
    TimeView started,
    String origin,
    Html summary,
    List<MeasureView> measures,
    List<Section> panels,
    List<IncidentPanel.Step> steps,
    Incident.@Nullable Readers readers,
    List<Moment> now,
    boolean mayWrite,
    boolean mayErase)
    implements Page {

  /** What a panel has put here. */
  record Section(String id, String heading, Html html, List<String> scripts) {}

  static IncidentShow of(
      Incident incident,
      Incident.@Nullable Readers readers,
      Viewer viewer,
      List<IncidentPanel> panels,
      String csrf,
      Instant now) {
    List<Section> sections = new ArrayList<>();
    List<IncidentPanel.Step> steps = new ArrayList<>();
    for (IncidentPanel panel : panels) {
      IncidentPanel.Content content = panel.show(viewer, incident, csrf);
      if (!content.html().isEmpty()) {
        sections.add(new Section(panel.id(), panel.heading(), content.html(), panel.scripts()));
      }
      if (content.step() != null) {
        steps.add(content.step());
      }
    }
    boolean mayWrite = viewer.may(Right.WRITE);
    return new IncidentShow(
        incident,
        incident.state().name(),
        incident.state().label(),
        new TimeView(incident.startedAt()),
        incident.origin().fact(),
        new Html(Markdown.html(incident.summary(), 3)),
        MeasureView.all(incident),
        sections,
        steps,
        readers,
        mayWrite ? open(incident, now) : List.of(),
        mayWrite,
        viewer.may(Right.ADMINISTER));
  }

  /** The moments that have not come yet, as far as they may come now. */
  private static List<Moment> open(Incident incident, Instant now) {
    return incident.resolvedAt() != null
        ? List.of()
        : Arrays.stream(Moment.values())
            .filter(moment -> moment.of(incident) == null && moment.fits(incident, now))
            .toList();
  }

  /** That it was not an incident, and since when. */
  record Dismissed(TimeView at, String reason) {}

  public @Nullable Dismissed dismissed() {
    return incident.dismissal() == null
        ? null
        : new Dismissed(new TimeView(incident.dismissal().at()), incident.dismissal().reason());
  }

  @Override
  public String title() {
    return incident.ref() + " " + incident.title();
  }

  @Override
  public List<String> scripts() {
    return panels.stream().flatMap(panel -> panel.scripts().stream()).distinct().toList();
  }

  public boolean anyStep() {
    return mayWrite || !steps.isEmpty();
  }

  public boolean anyNow() {
    return !now.isEmpty();
  }

  /** A service's name, and as a query says it. */
  record Named(String name, String query) {}

  public List<Named> services() {
    return incident.services().stream().map(n -> new Named(n, Urls.encode(n))).toList();
  }

  public boolean hasSummary() {
    return !summary.isEmpty();
  }

  public boolean hasParticipants() {
    return !incident.participants().isEmpty();
  }

  public String customers() {
    return count(incident.impact().customersAffected());
  }

  public String requests() {
    return count(incident.impact().requestsFailed());
  }

  public String statement() {
    return Objects.requireNonNullElse(incident.impact().statement(), "Not recorded");
  }

  private static String count(@Nullable Long count) {
    return count == null ? "Not recorded" : String.format(Locale.ENGLISH, "%,d", count);
  }
}
