package debrief.audit;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.event.JournalEvent;
import debrief.journal.Journal;
import debrief.journal.JournalChain;
import debrief.journal.JournalFilter;
import debrief.web.download.Export;
import debrief.web.json.Answers;
import debrief.web.json.Json;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The journal as JSON, for administrators. It stands here because the journal's own room knows no
 * viewer.
 */
@Path("/api/v1/journal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People and tokens")
public final class JournalApi {
  private final Journal journal;
  private final JournalChain journalChain;

  public JournalApi(Journal journal, JournalChain journalChain) {
    this.journal = journal;
    this.journalChain = journalChain;
  }

  @GET
  @Operation(
      operationId = "listJournal",
      summary = "What happened, by whom, when, from where; newest first")
  public Slice<Journal.Entry> list(
      @Auth Viewer viewer,
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("action") @Nullable String action,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    viewer.require(Right.ADMINISTER);
    return journal.list(
        filter(actor, subject, action, from, to), Cursor.decode(cursor), Query.limit(limit));
  }

  @GET
  @Export
  @Path("/export")
  @Produces(Json.LINES)
  @Operation(
      operationId = "exportJournal",
      summary = "Take the journal away as JSON lines",
      description = "The same filters as the list; all of it, streamed, the oldest first.")
  @Answers(value = String.class, media = Json.LINES)
  public Response export(
      @Auth Viewer viewer,
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("action") @Nullable String action,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    viewer.require(Right.ADMINISTER);
    viewer.require(Right.EXPORT);
    JournalFilter filter = filter(actor, subject, action, from, to);
    journal.write(viewer.personId(), new JournalEvent.Exported());
    journalChain.seal();
    StreamingOutput body =
        out -> {
          OutputStream lines = new BufferedOutputStream(out, 16_384);
          try {
            journal.each(filter, entry -> write(lines, entry));
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
          lines.flush();
        };
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"journal.jsonl\"")
        .build();
  }

  private static void write(OutputStream lines, Journal.Entry entry) {
    try {
      lines.write(Json.bytes(entry));
      lines.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GET
  @Path("/check")
  @Operation(
      operationId = "checkJournal",
      summary = "Walk along the chain of seals and say where it is broken first",
      description =
          "With head, a position and hash that were kept elsewhere must be in the chain too: only"
              + " so is it noticed when its end was cut off.")
  public JournalChain.Check check(@Auth Viewer viewer, @QueryParam("head") @Nullable String head) {
    viewer.require(Right.ADMINISTER);
    return journalChain.check(JournalChain.Head.read(head));
  }

  static JournalFilter filter(
      @Nullable String actor,
      @Nullable String subject,
      @Nullable String action,
      @Nullable String from,
      @Nullable String to) {
    return new JournalFilter(
        Query.text("actor", actor),
        Query.text("subject", subject),
        Query.text("action", action),
        Query.time("from", from),
        Query.time("to", to));
  }
}
