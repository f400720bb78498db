package debrief.report.feed;

import debrief.access.Viewer;
import debrief.db.Slice;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import debrief.web.json.OnceShown;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** One's own addresses of feeds as JSON. Where one leads is answered once: {@link OnceShown}. */
@Path("/api/v1/feed-addresses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public final class FeedAddressApi {
  private final FeedAddresses addresses;
  private final OnceShown once;

  public FeedAddressApi(FeedAddresses addresses, IdempotencyKeys idempotencyKeys) {
    this.addresses = addresses;
    this.once = new OnceShown(idempotencyKeys);
  }

  /**
   * What is asked of a new address.
   *
   * @param name what will read there
   */
  public record FeedAddressInput(@Nullable String name) {}

  /**
   * A new address.
   *
   * @param url of the Atom feed, on this server; {@code feed.json} stands beside it. Shown this
   *     once, null in a repeated answer
   */
  public record MadeFeedAddress(String id, String name, @Nullable String url) {}

  @GET
  @Operation(
      operationId = "listFeedAddresses",
      summary = "List your addresses for feed readers that cannot sign in, newest first")
  public Slice<FeedAddress> list(@Auth Viewer viewer) {
    return new Slice<>(addresses.list(viewer), null);
  }

  @POST
  @Operation(
      operationId = "makeFeedAddress",
      summary = "Make an address for a feed reader that cannot sign in",
      description =
          "It gives the feeds of all that every reader may see, with the parameters principle,"
              + " service and team, until you revoke it or your account ends.")
  @Answers(value = MadeFeedAddress.class, status = 201)
  public Response make(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @NotNull FeedAddressInput input) {
    return once.answer(
        request,
        viewer.personId(),
        answer -> addresses.list(viewer),
        () -> {
          FeedAddresses.Made made = addresses.make(viewer, input.name());
          FeedAddress address = made.address();
          return new OnceShown.Answer(
              Response.status(Response.Status.CREATED),
              new MadeFeedAddress(address.id(), address.name(), null),
              new MadeFeedAddress(
                  address.id(), address.name(), FeedPages.path(made.secret(), "atom")));
        });
  }

  @DELETE
  @Path("/{address}")
  @Operation(operationId = "revokeFeedAddress", summary = "Revoke one of your addresses at once")
  public void revoke(@Auth Viewer viewer, @PathParam("address") String id) {
    addresses.revoke(viewer, id);
  }
}
