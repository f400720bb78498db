package debrief.insight;

import debrief.access.Viewer;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The Trust ledger as JSON. */
@Path("/api/v1/trust")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public final class LedgerApi {
  private final TrustLedger ledger;

  public LedgerApi(TrustLedger ledger) {
    this.ledger = ledger;
  }

  @GET
  @Operation(
      operationId = "getTrustLedger",
      summary = "Count what incidents did to each Trust principle, by quarter",
      description =
          "Quarters are those of UTC, and an incident is in the one in which it started. What"
              + " happened to a principle is what the newest published report says; incidents"
              + " without one are counted as that. The impact runs from the start to the moment of"
              + " mitigation, or of resolution where mitigation was not recorded; where neither is,"
              + " it is counted as missing. Restricted incidents are counted for those who may read"
              + " them.")
  public LedgerSummary get(
      @Auth Viewer viewer,
      @QueryParam("service") @Nullable String service,
      @QueryParam("team") @Nullable String team,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    return ledger.of(viewer, new LedgerFilter.Asked(service, team, from, to));
  }
}
