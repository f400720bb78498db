package debrief.incident.page;

import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.incident.Moment;
import debrief.web.Problem;
import debrief.web.page.FormFields;
import debrief.web.page.Pages;
import debrief.web.page.TimeView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One press to say that it is mitigated now: nobody types a time while something burns. */
@Path("/incidents/{incident}/moments")
@Produces(Pages.HTML)
public final class MomentPages {
  private final Incidents incidents;
  private final Clock clock;

  public MomentPages(Incidents incidents, Clock clock) {
    this.incidents = incidents;
    this.clock = clock;
  }

  /** Without a field {@code at} the moment is now. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response mark(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    Moment moment = fields.choice("moment", Moment.class);
    Instant given = fields.time("at");
    fields.orThrow();
    if (moment == null) {
      throw Problem.invalid("moment", "Say which of its times this is.");
    }
    Instant at = given == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : given;
    Incident incident = incidents.mark(viewer, ref, moment, at);
    Instant kept = moment.of(incident);
    String words = moment.label() + " at " + new TimeView(kept == null ? at : kept).full();
    return Pages.done(
        "/incidents/" + ref,
        at.equals(kept)
            ? words + ". The facts can be edited."
            : words + ", as somebody has written down before.");
  }
}
