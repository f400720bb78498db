package debrief.people;

import debrief.access.Viewer;
import debrief.account.People;
import debrief.account.Person;
import debrief.team.Teams;
import debrief.token.Secret;
import debrief.token.TokenForm;
import debrief.token.TokenInput;
import debrief.token.Tokens;
import debrief.web.Problem;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The tokens of a service, which administrators make for it. */
@Path("/people/{person}/tokens")
@Produces(Pages.HTML)
public final class ServiceTokenPages {
  private final People people;
  private final Tokens tokens;
  private final Teams teams;

  public ServiceTokenPages(People people, Tokens tokens, Teams teams) {
    this.people = people;
    this.tokens = tokens;
    this.teams = teams;
  }

  /** The form on the account's page; null for a person, and for a service that has ended. */
  static @Nullable TokenForm form(Viewer viewer, Person person, Tokens tokens) {
    return mayHave(person) ? shown(viewer, person, tokens) : null;
  }

  private static boolean mayHave(Person person) {
    return person.kind() == Person.Kind.service && person.active();
  }

  private static TokenForm shown(Viewer viewer, Person person, Tokens tokens) {
    return TokenForm.of(
        PeoplePages.PATH + "/" + person.id() + "/tokens",
        tokens.list(viewer, person.id()),
        person.role());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response makeToken(
      @Auth Viewer viewer, @PathParam("person") String id, MultivaluedMap<String, String> form) {
    Person person = people.get(viewer, id);
    try {
      TokenInput input = TokenForm.read(form);
      Tokens.Made made = tokens.make(viewer, id, input);
      return Response.ok(
              new Secret(
                  "A token for " + person.name(),
                  "Whoever has it can act as this service.",
                  made.token(),
                  PeoplePages.PATH + "/" + id,
                  person.name()))
          .build();
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      TokenForm part = shown(viewer, person, tokens).again(form, problem);
      return Pages.again(
          problem,
          OnePerson.of(
              person, PersonForm.of(person), mayHave(person) ? part : null, teams.names(viewer)));
    }
  }

  @POST
  @Path("/{token}/revoke")
  public Response revoke(
      @Auth Viewer viewer, @PathParam("person") String id, @PathParam("token") String token) {
    tokens.revoke(viewer, token);
    return Pages.done(
        PeoplePages.PATH + "/" + id, "The token is revoked. It opens nothing any more.");
  }
}
