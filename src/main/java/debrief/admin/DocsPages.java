package debrief.admin;

import debrief.people.Viewer;
import debrief.web.Page;
import debrief.web.Pages;
import debrief.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;

/** What explains Debrief to programs and to those who write them. */
@Path("/")
@Produces(Pages.HTML)
public final class DocsPages {
  private final OpenApi openApi;

  public DocsPages(OpenApi openApi) {
    this.openApi = openApi;
  }

  /** For programs; nobody need sign in to learn what could be asked. */
  @GET
  @Path("/openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response openApi() {
    return Response.ok(openApi.json()).header("Cache-Control", "no-cache").build();
  }

  @GET
  @Path("/docs/api")
  public Page api(@Auth Viewer viewer) {
    return ApiDocs.of(openApi.document());
  }

  /** What the {@code type} of every problem points to. */
  @GET
  @Path("/docs/problems")
  public Page problems() {
    return new ProblemDocs(Arrays.stream(Problem.Kind.values()).map(Explained::of).toList());
  }

  @GET
  @Path("/style")
  public Page style(@Auth Viewer viewer) {
    return new Style();
  }

  record Style() implements Page {
    @Override
    public String title() {
      return "Style";
    }
  }

  record ProblemDocs(List<Explained> problems) implements Page {
    @Override
    public String title() {
      return "Problems";
    }
  }

  record Explained(String anchor, int status, String title, String meaning, String help) {
    static Explained of(Problem.Kind kind) {
      String[] words = words(kind).split("\\|");
      return new Explained(kind.anchor(), kind.status(), kind.title(), words[0], words[1]);
    }

    /** What it means | what helps. */
    private static String words(Problem.Kind kind) {
      return switch (kind) {
        case MALFORMED ->
            "The request is not well-formed: broken JSON, or a form that lost its end.|Read the"
                + " detail: it says where reading stopped. Nothing was changed.";
        case SIGN_IN_NEEDED ->
            "Nobody is signed in, or the token or session has ended.|Sign in again, or send a token"
                + " that is valid: Authorization: Bearer …";
        case NOT_ALLOWED ->
            "You are known, and this is outside what your role or your token allows. A form that"
                + " did not come from a page of ours is refused likewise.|Ask an administrator for"
                + " the role, make a token with the scope, or load the page again and resend it.";
        case NOT_FOUND ->
            "There is nothing at this address, or it is not shared with you; the two look alike on"
                + " purpose.|Check the reference. If somebody gave it to you, ask them who may see"
                + " it.";
        case METHOD_NOT_ALLOWED ->
            "The path exists and takes other methods.|The Allow header lists them.";
        case NOT_ACCEPTABLE ->
            "This is not offered in any of the types that the Accept header names.|Leave the header"
                + " out, or ask for application/json.";
        case CONFLICT ->
            "The request fits no rule of the present state: a draft that may not be published yet,"
                + " an Idempotency-Key that belongs to another request.|The errors list what stands"
                + " in the way, one by one.";
        case STALE ->
            "Somebody saved between your reading and your writing. Nothing was overwritten.|The"
                + " member current holds what is stored now, the ETag its version: merge the two"
                + " and save again.";
        case TOO_LARGE ->
            "The request, or one of its parts, holds more than fits.|Split it. The detail names the"
                + " bound.";
        case UNSUPPORTED_TYPE ->
            "The Content-Type is not one that this path reads.|Send the type that the description"
                + " of the operation names, mostly application/json.";
        case INVALID ->
            "It could be read, and some of it cannot be stored as it stands: a field that is"
                + " missing, unknown, too long or in conflict with another.|The errors name each"
                + " field and what to do about it. Nothing was saved, so nothing is half-saved.";
        case VERSION_NEEDED ->
            "A change to something that exists must say which version it was made from.|Send"
                + " If-Match with the ETag that the last reading gave you.";
        case TOO_MANY ->
            "More requests came in a short time than one sender needs.|Wait as long as Retry-After"
                + " says, then go on.";
        case BROKEN ->
            "Something broke on our side. It is logged under the id in the detail.|Try again; if it"
                + " stays so, give the id to your operator.";
        case UNAVAILABLE ->
            "The database does not answer just now. Nothing was saved.|Try again in a moment; a"
                + " POST with an Idempotency-Key is safe to repeat.";
      };
    }
  }
}
