package debrief.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.web.Versions;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import debrief.web.json.OnceShown;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.jspecify.annotations.Nullable;

/** People as JSON. An invitation's link is answered once: {@link OnceShown}. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People and tokens")
public final class PeopleApi {
  private final People people;
  private final OnceShown once;

  public PeopleApi(People people, IdempotencyKeys idempotencyKeys) {
    this.people = people;
    this.once = new OnceShown(idempotencyKeys);
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
    return once.answer(
        request,
        viewer.personId(),
        answer -> viewer.require(Right.ADMINISTER),
        () -> {
          People.Added added = people.add(viewer, input);
          Person person = added.person();
          return new OnceShown.Answer(
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
    return once.answer(
        request,
        viewer.personId(),
        answer -> viewer.require(Right.ADMINISTER),
        () -> {
          Invitation invitation = people.invite(viewer, id);
          return new OnceShown.Answer(
              Response.status(Response.Status.CREATED),
              new Invited(null, invitation.expiresAt()),
              new Invited(invitation.url(), invitation.expiresAt()));
        });
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
}
