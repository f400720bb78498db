package debrief.export.archive;

import debrief.access.Viewer;
import debrief.web.download.Export;
import debrief.web.json.Answers;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that somebody may see, as one zip. */
@Path("/api/v1/archive")
@Tag(name = "Archive")
public final class WholeArchiveApi {
  /** What a zip is called on the wire. */
  static final String ZIP = "application/zip";

  private final WholeArchives archives;

  public WholeArchiveApi(WholeArchives archives) {
    this.archives = archives;
  }

  @GET
  @Export
  @Produces(ZIP)
  @Operation(
      operationId = "exportArchive",
      summary = "Take away everything that you may see, as one zip",
      description =
          "An administrator's is the whole server, and goes into an empty one again. With"
              + " people=roles, accounts and participants leave by their roles only.")
  @Answers(value = String.class, media = ZIP)
  public Response export(@Auth Viewer viewer, @QueryParam("people") @Nullable String people) {
    archives.requireMayExport(viewer);
    Naming naming =
        Objects.requireNonNullElse(Query.choice("people", people, Naming.class), Naming.names);
    StreamingOutput body = out -> archives.export(viewer, naming, new Kept(out));
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"debrief-archive.zip\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Whoever opened the answer closes it. */
  private static final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
