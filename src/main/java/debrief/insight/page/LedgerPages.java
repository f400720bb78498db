package debrief.insight.page;

import debrief.access.Viewer;
import debrief.insight.LedgerFilter;
import debrief.insight.TrustLedger;
import debrief.service.Suggestions;
import debrief.web.json.Query;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The Trust ledger as a page, and each of its tables as a file. */
@Path("/")
@Produces(Pages.HTML)
public final class LedgerPages {
  private final TrustLedger ledger;
  private final Suggestions suggestions;
  private final Clock clock;

  public LedgerPages(TrustLedger ledger, Suggestions suggestions, Clock clock) {
    this.ledger = ledger;
    this.suggestions = suggestions;
    this.clock = clock;
  }

  @GET
  @Path("trust")
  public Page show(
      @Auth Viewer viewer,
      @QueryParam("service") @Nullable String service,
      @QueryParam("team") @Nullable String team,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    return LedgerPage.of(
        ledger.of(viewer, new LedgerFilter.Asked(service, team, from, to)),
        suggestions.of(viewer),
        clock.instant());
  }

  @GET
  @Path("trust.csv")
  @Produces(MediaType.WILDCARD)
  public Response csv(
      @Auth Viewer viewer,
      @QueryParam("table") @Nullable String table,
      @QueryParam("service") @Nullable String service,
      @QueryParam("team") @Nullable String team,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    LedgerCsv.Table asked = Query.choice("table", table, LedgerCsv.Table.class);
    String csv =
        LedgerCsv.write(ledger.of(viewer, new LedgerFilter.Asked(service, team, from, to)), asked);
    return Response.ok(csv)
        .header("Content-Type", "text/csv; charset=utf-8; header=present")
        .header("Content-Disposition", "attachment; filename=\"trust-" + asked + ".csv\"")
        .header("Cache-Control", "private, no-cache")
        .build();
  }
}
