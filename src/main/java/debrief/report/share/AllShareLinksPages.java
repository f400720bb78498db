package debrief.report.share;

import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every link of the organisation, for administrators. */
@Path("/settings/share-links")
@Produces(Pages.HTML)
public final class AllShareLinksPages {
  private static final String PATH = "/settings/share-links";
  private static final int PER_PAGE = 50;

  private final ShareLinks links;

  public AllShareLinksPages(ShareLinks links) {
    this.links = links;
  }

  @GET
  public Page show(@Auth Viewer viewer, @QueryParam("cursor") @Nullable String cursor) {
    Slice<ShareLink> slice = links.all(viewer, Cursor.decode(cursor), PER_PAGE);
    return new AllShareLinks(
        slice.items().stream().map(ShareLine::of).toList(),
        Pager.of(cursor, slice, PATH, PATH + "?"));
  }

  record AllShareLinks(List<ShareLine> lines, Pager pager) implements Page {
    @Override
    public String title() {
      return "Share links";
    }

    /** Whether each line says which report it is of. */
    public boolean everyReport() {
      return true;
    }

    public boolean empty() {
      return lines.isEmpty();
    }
  }
}
