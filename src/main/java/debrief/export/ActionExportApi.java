package debrief.export;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.action.ActionState;
import debrief.action.list.ActionFilter;
import debrief.action.list.ActionList;
import debrief.action.list.ActionQuery;
import debrief.action.list.ActionSort;
import debrief.web.Filters;
import debrief.web.Urls;
import debrief.web.download.Export;
import debrief.web.json.Answers;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Action items as files to take away. */
@Path("/api/v1/action-items/export")
@Tag(name = "Action items")
public final class ActionExportApi {
  private final ActionList items;
  private final String baseUrl;

  /**
   * @param baseUrl the address that links carry, without a slash at the end; empty for the one that
   *     a request came to
   */
  public ActionExportApi(ActionList items, String baseUrl) {
    this.items = items;
    this.baseUrl = baseUrl;
  }

  @GET
  @Export
  @Operation(
      operationId = "exportActionItems",
      summary = "Take action items away as a file",
      description =
          "The same filters and orders as the list; the whole of it, streamed. With bom=true a CSV"
              + " begins with a byte order mark, by which Excel knows that it is UTF-8.")
  @Filters(ActionQuery.Names.class)
  @Answers(value = String.class, files = ActionFormats.class)
  public Response export(
      @Auth Viewer viewer,
      @Context UriInfo uri,
      @QueryParam("sort") @Nullable String sorted,
      @QueryParam("format") @Nullable String name,
      @QueryParam("bom") @Nullable String bom) {
    viewer.require(Right.EXPORT);
    ActionFormat format = ActionFormats.named(name);
    boolean marked = Boolean.TRUE.equals(Query.yes("bom", bom)) && format instanceof ActionCsv;
    ActionQuery query = new ActionQuery(uri.getQueryParameters());
    ActionFilter filter = query.filter();
    ActionSort sort = query.sort(viewer, ActionSort.NEWEST);
    return file(marked, format, source(viewer, filter, sort), new ActionFormat.Links(baseOf(uri)));
  }

  /**
   * @param marked whether a byte order mark stands before it, by which Excel knows UTF-8
   */
  private static Response file(
      boolean marked, ActionFormat format, ActionFormat.Source source, ActionFormat.Links links) {
    StreamingOutput body =
        out -> {
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16_384);
          writer.write(marked ? "\uFEFF" : "");
          format.write(source, links, writer);
          writer.flush();
        };
    return Response.ok(body)
        .header("Content-Type", format.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + format.fileName() + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private String baseOf(UriInfo uri) {
    return Urls.base(baseUrl, uri.getBaseUri());
  }

  private ActionFormat.Source source(Viewer viewer, ActionFilter filter, ActionSort sort) {
    return new ActionFormat.Source() {
      @Override
      public void each(Consumer<ActionItem> receiver) {
        items.each(viewer, filter, sort, receiver);
      }

      @Override
      public void each(ActionState only, Consumer<ActionItem> receiver) {
        items.each(viewer, filter.in(only), sort, receiver);
      }

      @Override
      public List<ActionState> states() {
        return filter.possibleStates();
      }
    };
  }
}
