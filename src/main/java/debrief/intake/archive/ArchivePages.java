package debrief.intake.archive;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.web.Problem;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page that takes in a postmortem which was written elsewhere. */
@Path("/import")
@Produces(Pages.HTML)
public final class ArchivePages {
  private final Archives archives;

  public ArchivePages(Archives archives) {
    this.archives = archives;
  }

  @GET
  public Page show(@Auth Viewer viewer) {
    viewer.require(Right.WRITE);
    return new ImportPage(null, null, "", "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(@Auth Viewer viewer, MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    String path = Objects.requireNonNullElse(fields.line("path"), "");
    String markdown = fields.textOrEmpty("markdown");
    try {
      fields.orThrow();
      Archives.Outcome outcome =
          archives.bringIn(viewer, ImportSource.pasted(path, markdown), false);
      if (outcome.failed().isEmpty()) {
        return Response.ok(new ImportPage(outcome.imported().get(0), null, "", "")).build();
      }
      return again(path, markdown, outcome.failed().get(0).reason());
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      return again(path, markdown, problem.errors().get(0).message());
    }
  }

  private static Response again(String path, String markdown, String reason) {
    return Response.status(422).entity(new ImportPage(null, reason, path, markdown)).build();
  }

  /** The form, and what came of the document before. */
  record ImportPage(
      Archives.@Nullable Imported done, @Nullable String wrong, String path, String markdown)
      implements Page {
    @Override
    public String title() {
      return "Import a postmortem";
    }

    @Override
    public List<String> scripts() {
      return List.of("import");
    }

    public boolean hasAssumed() {
      return done != null && !done.assumed().isEmpty();
    }

    public boolean hasUnplaced() {
      return done != null && !done.unplaced().isEmpty();
    }
  }
}
