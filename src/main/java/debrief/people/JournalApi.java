package debrief.people;

import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.journal.Journal;
import debrief.web.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The journal as JSON. It stands here because the journal's own room knows no viewer. */
@Path("/api/v1/journal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People and tokens")
public final class JournalApi {
  private final Journal journal;

  public JournalApi(Journal journal) {
    this.journal = journal;
  }

  @GET
  @Operation(operationId = "listJournal", summary = "What happened, by whom, when; newest first")
  public Slice<Journal.Entry> list(
      @Auth Viewer viewer,
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    viewer.require(Right.ADMINISTER);
    return journal.list(
        Query.text("actor", actor),
        Query.text("subject", subject),
        Query.time("from", from),
        Query.time("to", to),
        Cursor.decode(cursor),
        Query.limit(limit));
  }
}
