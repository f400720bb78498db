package debrief.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.web.Answers;
import debrief.web.Query;
import debrief.web.Repeats;
import debrief.web.Versions;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * People and tokens as JSON.
 *
 * <p>Secrets (an invitation's link, a token) are answered once and stored nowhere in the clear, so
 * not in the table of repeats either: a POST that is repeated under its {@code Idempotency-Key} is
 * done once and answers the same, with null in the secret's place.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People and tokens")
public final class PeopleApi {
  private final People people;
  private final Tokens tokens;
  private final Repeats repeats;

  public PeopleApi(People people, Tokens tokens, Repeats repeats) {
    this.people = people;
    this.tokens = tokens;
    this.repeats = repeats;
  }

  @GET
  @Path("/me")
  @Operation(operationId = "getMe", summary = "Who this is, and what they may do")
  public Me me(@Auth Viewer viewer) {
    return Me.of(people.self(viewer), viewer);
  }

  @GET
  @Path("/people")
  @Operation(operationId = "listPeople", summary = "List accounts, newest first")
  public Slice<Person> list(
      @Auth Viewer viewer,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return people.list(viewer, Cursor.decode(cursor), Query.limit(limit));
  }

  @POST
  @Path("/people")
  @Operation(
      operationId = "addPerson",
      summary = "Add a person, who is invited, or a service, which gets tokens")
  @Answers(value = AddedPerson.class, status = 201, etag = true)
  public Response add(
      @Auth Viewer viewer, @Context ContainerRequestContext request, @NotNull PersonInput input) {
    return once(
        request,
        viewer,
        answer -> viewer.require(Right.ADMINISTER),
        () -> {
          People.Added added = people.add(viewer, input);
          Person person = added.person();
          return new Answer(
              Response.created(URI.create("/api/v1/people/" + person.id()))
                  .header("ETag", Versions.etag(person.version())),
              new AddedPerson(person, null),
              new AddedPerson(person, added.invitation()));
        });
  }

  @GET
  @Path("/people/{person}")
  @Operation(operationId = "getPerson", summary = "Read an account")
  @Answers(value = Person.class, etag = true)
  public Response get(@Auth Viewer viewer, @PathParam("person") String id) {
    Person person = people.get(viewer, id);
    return Versions.ok(person, person.version());
  }

  @PATCH
  @Path("/people/{person}")
  @Operation(
      operationId = "changePerson",
      summary = "Change an account; who is not active is out at once")
  @Answers(value = Person.class, etag = true, takes = PersonChange.class)
  public Response change(
      @Auth Viewer viewer,
      @PathParam("person") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    viewer.require(Right.ADMINISTER);
    Person person = people.change(viewer, id, Versions.required(ifMatch), patch);
    return Versions.ok(person, person.version());
  }

  @POST
  @Path("/people/{person}/invitations")
  @Operation(operationId = "invitePerson", summary = "Invite somebody again; the link works once")
  @Answers(value = Invited.class, status = 201)
  public Response invite(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("person") String id) {
    return once(
        request,
        viewer,
        answer -> viewer.require(Right.ADMINISTER),
        () -> {
          Invitation invitation = people.invite(viewer, id);
          return new Answer(
              Response.status(Response.Status.CREATED),
              new Invited(null, invitation.expiresAt()),
              new Invited(invitation.url(), invitation.expiresAt()));
        });
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
    return once(
        request,
        viewer,
        answer -> tokens.list(viewer, id),
        () -> {
          Tokens.Made made = tokens.make(viewer, id, input);
          return new Answer(
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

  /** An answer as it may be stored, and as it is sent this once. */
  private record Answer(Response.ResponseBuilder response, Object stored, Object sent) {}

  private Response once(
      ContainerRequestContext request,
      Viewer viewer,
      Consumer<JsonNode> mayStill,
      Supplier<Answer> work) {
    AtomicReference<@Nullable Object> sent = new AtomicReference<>();
    Response response =
        repeats.once(
            request,
            viewer.personId(),
            mayStill,
            () -> {
              Answer answer = work.get();
              sent.set(answer.sent());
              return answer.response().entity(answer.stored()).build();
            });
    Object first = sent.get();
    return first == null ? response : Response.fromResponse(response).entity(first).build();
  }

  /**
   * Who was added.
   *
   * @param invitation shown this once; null for a service and in a repeated answer
   */
  public record AddedPerson(@JsonUnwrapped Person person, @Nullable Invitation invitation) {}

  /**
   * A new invitation.
   *
   * @param url shown this once; null in a repeated answer
   */
  public record Invited(@Nullable String url, Instant expiresAt) {}

  /**
   * A new token.
   *
   * @param token shown this once; null in a repeated answer
   */
  public record MadeToken(String id, @Nullable String token) {}
}
