package debrief.token;

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
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** API tokens as JSON. A token is answered once: {@link OnceShown}. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People and tokens")
public final class TokenApi {
  private final Tokens tokens;
  private final OnceShown once;

  public TokenApi(Tokens tokens, IdempotencyKeys idempotencyKeys) {
    this.tokens = tokens;
    this.once = new OnceShown(idempotencyKeys);
  }

  @GET
  @Path("/people/{person}/tokens")
  @Operation(operationId = "listTokens", summary = "List an account's API tokens, newest first")
  public Slice<ApiToken> tokens(@Auth Viewer viewer, @PathParam("person") String id) {
    return new Slice<>(tokens.list(viewer, id), null);
  }

  @POST
  @Path("/people/{person}/tokens")
  @Operation(
      operationId = "makeToken",
      summary = "Make an API token for oneself, or as an administrator for a service")
  @Answers(value = MadeToken.class, status = 201)
  public Response makeToken(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("person") String id,
      @NotNull TokenInput input) {
    return once.answer(
        request,
        viewer.personId(),
        answer -> tokens.list(viewer, id),
        () -> {
          Tokens.Made made = tokens.make(viewer, id, input);
          return new OnceShown.Answer(
              Response.created(URI.create("/api/v1/tokens/" + made.id())),
              new MadeToken(made.id(), null),
              new MadeToken(made.id(), made.token()));
        });
  }

  /** A token is made and ended, never changed: there is no version of it that one could miss. */
  @DELETE
  @Path("/tokens/{token}")
  @Operation(operationId = "revokeToken", summary = "End an API token at once")
  public void revoke(@Auth Viewer viewer, @PathParam("token") String id) {
    tokens.revoke(viewer, id);
  }

  /**
   * A new token.
   *
   * @param token shown this once; null in a repeated answer
   */
  public record MadeToken(String id, @Nullable String token) {}
}
