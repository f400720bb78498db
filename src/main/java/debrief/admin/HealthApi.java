package debrief.admin;

import debrief.db.health.Liveness;
import debrief.db.health.Trouble;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * Whether this node can serve, for load balancers: nobody need sign in, and one of a few sentences
 * is told and nothing of machines. The details stand on the administration port.
 */
@Hidden
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthApi {
  private final Liveness database;

  public HealthApi(Liveness database) {
    this.database = database;
  }

  @GET
  public Response health() {
    Trouble trouble = database.trouble();
    Response.ResponseBuilder response =
        trouble == null
            ? Response.ok(Map.of("status", "ok"))
            : Response.status(503)
                .entity(Map.of("status", "unavailable", "reason", trouble.sentence()));
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
