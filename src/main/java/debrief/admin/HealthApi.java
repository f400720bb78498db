package debrief.admin;

import debrief.db.Liveness;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * Whether this node can serve, for load balancers: nobody need sign in, and nothing but yes or no
 * is told. The reasons stand on the administration port.
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
    boolean ok = database.answers();
    return Response.status(ok ? 200 : 503)
        .entity(Map.of("status", ok ? "ok" : "unavailable"))
        .header("Cache-Control", "no-store")
        .build();
  }
}
