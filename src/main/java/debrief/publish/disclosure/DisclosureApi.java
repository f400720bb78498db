package debrief.publish.disclosure;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Slice;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.postmortem.Postmortems;
import debrief.publish.article.Composer;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a draft had better not tell, as JSON. */
@Path("/api/v1/incidents/{incident}/postmortem/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Postmortem")
public final class DisclosureApi {
  private final Incidents incidents;
  private final Postmortems postmortems;
  private final Composer composer;

  public DisclosureApi(Incidents incidents, Postmortems postmortems, Composer composer) {
    this.incidents = incidents;
    this.postmortems = postmortems;
    this.composer = composer;
  }

  @GET
  @Operation(
      operationId = "listDisclosures",
      summary = "List what looks like a secret, an address or a customer's name in a draft",
      description =
          "At most fifty, of what the organisation or everybody would read if it were published now."
              + " Publishing does not wait for them.")
  public Slice<Disclosure> list(@Auth Viewer viewer, @PathParam("incident") String ref) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    return new Slice<>(
        Disclosures.in(composer.compose(viewer, incident, postmortems.get(viewer, ref))), null);
  }
}
