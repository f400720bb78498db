package debrief.incident.page;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.incident.Incident;
import debrief.incident.IncidentFilter;
import debrief.incident.IncidentInput;
import debrief.incident.IncidentState;
import debrief.incident.Incidents;
import debrief.incident.Severity;
import debrief.incident.declare.DeclareSettings;
import debrief.incident.standing.PostmortemProgress;
import debrief.incident.standing.Standing;
import debrief.incident.standing.Standings;
import debrief.service.Suggestions;
import debrief.web.Problem;
import debrief.web.json.Query;
import debrief.web.page.Field;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.Pages;
import debrief.web.page.PickingPage;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Incidents as pages: the list, declaring one, looking at one, editing its facts. */
@Path("/incidents")
@Produces(Pages.HTML)
public final class IncidentPages {
  private static final String PATH = "/incidents";

  private final Incidents incidents;
  private final Standings standings;
  private final DeclareSettings declaring;
  private final Suggestions suggestions;
  private final List<IncidentPanel> panels;
  private final Clock clock;

  public IncidentPages(
      Incidents incidents,
      Standings standings,
      DeclareSettings declaring,
      Suggestions suggestions,
      List<IncidentPanel> panels,
      Clock clock) {
    this.incidents = incidents;
    this.standings = standings;
    this.declaring = declaring;
    this.suggestions = suggestions;
    this.panels = List.copyOf(panels);
    this.clock = clock;
  }

  @GET
  public Page list(
      @Auth Viewer viewer,
      @QueryParam("q") @Nullable String q,
      @QueryParam("state") @Nullable String state,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("service") @Nullable String service,
      @QueryParam("postmortem") @Nullable String postmortem,
      @QueryParam("cursor") @Nullable String cursor) {
    IncidentFilter filter =
        new IncidentFilter(
            Query.text("q", q),
            Query.choice("state", state, IncidentState.class),
            Query.choice("severity", severity, Severity.class),
            Query.text("service", service),
            PostmortemProgress.asked(postmortem),
            null,
            null);
    Slice<Incident> slice = incidents.titles(viewer, filter, Cursor.decode(cursor), 30);
    Map<Long, Standing> now =
        standings.of(viewer, slice.items().stream().map(Incident::number).toList());
    return new Index(
        slice.items().stream().map(i -> IncidentLine.of(i, now.get(i.number()))).toList(),
        Field.Choice.of(IncidentState.values(), filter.state()),
        Field.Choice.of(Severity.values(), filter.severity()),
        progress(viewer, filter.postmortem()),
        Objects.requireNonNullElse(filter.q(), ""),
        Objects.requireNonNullElse(filter.service(), ""),
        filter.isEmpty(),
        Pager.of(cursor, slice, PATH, PATH + filter.query()),
        declaring.allows(viewer),
        viewer.may(Right.WRITE));
  }

  /** What one may filter by: those who do not draft hear of reports only. */
  private static List<Field.Choice> progress(Viewer viewer, @Nullable PostmortemProgress chosen) {
    return Arrays.stream(PostmortemProgress.values())
        .filter(progress -> viewer.seesTeamText() || progress.isTold())
        .map(p -> new Field.Choice(p.word(), p.label(), p == chosen))
        .toList();
  }

  @GET
  @Path("/new")
  public Page declare(@Auth Viewer viewer) {
    declaring.require(viewer);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    return IncidentForm.empty(now, suggestions.of(viewer));
  }

  @POST
  @Path("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response declare(@Auth Viewer viewer, MultivaluedMap<String, String> form) {
    declaring.require(viewer);
    try {
      FormFields fields = new FormFields(form);
      IncidentInput input = IncidentForm.read(fields, null);
      fields.orThrow();
      IncidentTimes.ask(fields, clock.instant(), input, null);
      Incident incident = incidents.declare(viewer, input);
      return Pages.done(
          // The entry line is what the address points to, so that one can type on.
          "/incidents/" + incident.ref() + "#entry",
          fields.told(
              viewer.may(Right.WRITE)
                  ? incident.ref() + " is declared. Add what you see below."
                  : incident.ref() + " is declared. The people who write see it now."));
    } catch (Problem problem) {
      return IncidentForm.again(problem, form, null, suggestions.of(viewer));
    }
  }

  @GET
  @Path("/{incident}")
  public Page show(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String ref) {
    Incident incident = incidents.get(viewer, ref);
    String csrf = Objects.toString(request.getProperty(Pages.CSRF), "");
    Incident.Readers readers = incidents.readers(viewer, incident).orElse(null);
    return IncidentShow.of(incident, readers, viewer, panels, csrf, clock.instant());
  }

  @GET
  @Path("/{incident}/edit")
  public Page edit(@Auth Viewer viewer, @PathParam("incident") String ref) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    return IncidentForm.of(incident, suggestions.of(viewer));
  }

  @POST
  @Path("/{incident}/edit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response edit(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    Incident before = incidents.get(viewer, ref);
    try {
      FormFields fields = new FormFields(form);
      IncidentInput input = IncidentForm.read(fields, before.toInput());
      fields.orThrow();
      IncidentTimes.ask(fields, clock.instant(), input, before.toInput());
      incidents.replace(viewer, ref, fields.version(), input);
      return Pages.done("/incidents/" + ref, fields.told("Saved."));
    } catch (Problem problem) {
      return IncidentForm.again(problem, form, before, suggestions.of(viewer));
    }
  }

  record Index(
      List<IncidentLine> lines,
      List<Field.Choice> states,
      List<Field.Choice> severities,
      List<Field.Choice> postmortems,
      String q,
      String service,
      boolean unfiltered,
      Pager pager,
      boolean mayDeclare,
      boolean mayWrite)
      implements PickingPage {
    @Override
    public String title() {
      return "Incidents";
    }

    public boolean empty() {
      return lines.isEmpty();
    }
  }
}
