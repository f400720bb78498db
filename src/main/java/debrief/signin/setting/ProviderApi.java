package debrief.signin.setting;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Slice;
import debrief.signin.provider.PasswordSwitch;
import debrief.signin.provider.PasswordSwitch.SignInSettings;
import debrief.signin.provider.Provider;
import debrief.signin.provider.ProviderInput;
import debrief.signin.provider.Providers;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Ways to sign in as JSON, for administrators. A client secret goes in and never comes out. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People and tokens")
public final class ProviderApi {
  private static final String PATH = "/api/v1/sign-in-providers/";

  private final Providers providers;
  private final PasswordSwitch passwords;
  private final ProviderCheck check;
  private final IdempotencyKeys idempotencyKeys;

  public ProviderApi(
      Providers providers,
      PasswordSwitch passwords,
      ProviderCheck check,
      IdempotencyKeys idempotencyKeys) {
    this.providers = providers;
    this.passwords = passwords;
    this.check = check;
    this.idempotencyKeys = idempotencyKeys;
  }

  @GET
  @Path("/sign-in-providers")
  @Operation(operationId = "listSignInProviders", summary = "List the providers of single sign-on")
  public Slice<Provider> list(@Auth Viewer viewer) {
    return new Slice<>(providers.list(viewer), null);
  }

  @POST
  @Path("/sign-in-providers")
  @Operation(operationId = "addSignInProvider", summary = "Add a provider of single sign-on")
  @Answers(value = Provider.class, status = 201, etag = true)
  public Response add(
      @Auth Viewer viewer, @Context ContainerRequestContext request, @NotNull ProviderInput input) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> viewer.require(Right.ADMINISTER),
        () -> {
          Provider provider = providers.add(viewer, input);
          return Versions.created(PATH + provider.id(), provider, provider.version());
        });
  }

  @GET
  @Path("/sign-in-providers/{provider}")
  @Operation(operationId = "getSignInProvider", summary = "Read a provider, without its secret")
  @Answers(value = Provider.class, etag = true)
  public Response get(@Auth Viewer viewer, @PathParam("provider") String id) {
    Provider provider = providers.get(viewer, id);
    return Versions.ok(provider, provider.version());
  }

  @PATCH
  @Path("/sign-in-providers/{provider}")
  @Operation(
      operationId = "changeSignInProvider",
      summary = "Change a provider; its secret stays unless another is sent")
  @Answers(value = Provider.class, etag = true, takes = ProviderInput.class)
  public Response change(
      @Auth Viewer viewer,
      @PathParam("provider") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    viewer.require(Right.ADMINISTER);
    Provider provider = providers.change(viewer, id, Versions.required(ifMatch), patch);
    return Versions.ok(provider, provider.version());
  }

  @DELETE
  @Path("/sign-in-providers/{provider}")
  @Operation(
      operationId = "removeSignInProvider",
      summary = "Remove a provider; the accounts of who came in with it stay")
  public void remove(
      @Auth Viewer viewer,
      @PathParam("provider") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    viewer.require(Right.ADMINISTER);
    providers.remove(viewer, id, Versions.required(ifMatch));
  }

  @POST
  @Path("/sign-in-providers/{provider}/checks")
  @Operation(
      operationId = "checkSignInProvider",
      summary = "Ask a provider for its discovery document and its keys, and say what came")
  public ProviderCheck.Outcome check(@Auth Viewer viewer, @PathParam("provider") String id) {
    return check.look(viewer, id);
  }

  /** A link is made and forgotten, never changed: there is no version of it to miss. */
  @DELETE
  @Path("/sign-in-providers/{provider}/people/{person}")
  @Operation(
      operationId = "unlinkFromSignInProvider",
      summary = "Forget who somebody is at a provider, so that their next sign-in is as the first")
  public void unlink(
      @Auth Viewer viewer, @PathParam("provider") String id, @PathParam("person") String person) {
    providers.unlink(viewer, id, person);
  }

  @GET
  @Path("/sign-in-settings")
  @Operation(operationId = "getSignInSettings", summary = "Whether passwords open anything")
  @Answers(value = SignInSettings.class, etag = true)
  public Response settings(@Auth Viewer viewer) {
    return answer(passwords.settings(viewer));
  }

  @PATCH
  @Path("/sign-in-settings")
  @Operation(
      operationId = "changeSignInSettings",
      summary = "Switch passwords off or on; off only once an administrator came by a provider")
  @Answers(value = SignInSettings.class, etag = true)
  public Response change(
      @Auth Viewer viewer,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull SignInSettings settings) {
    viewer.require(Right.ADMINISTER);
    if (settings.passwords() == null) {
      throw Problem.invalid("passwords", "true or false.");
    }
    return answer(passwords.setPasswords(viewer, Versions.required(ifMatch), settings.passwords()));
  }

  private static Response answer(PasswordSwitch.Versioned settings) {
    return Versions.ok(settings.settings(), settings.version());
  }
}
