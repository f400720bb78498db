package debrief.intake.original;

import debrief.access.Viewer;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The document that an incident was made of, as a file for those who draft. */
@Path("/incidents/{incident}/original")
public final class OriginalPages {
  private final Originals originals;

  public OriginalPages(Originals originals) {
    this.originals = originals;
  }

  @GET
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response content(@Auth Viewer viewer, @PathParam("incident") String incident) {
    byte[] content = originals.content(viewer, incident);
    return download(originals.get(viewer, incident), content);
  }

  /** A file to save, never a page: it holds whatever somebody wrote elsewhere. */
  static Response download(Original original, byte[] content) {
    String name = original.fileName().replaceAll("[^A-Za-z0-9._ -]", "_");
    return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "private, no-store")
        .build();
  }
}
