package debrief.people;

import debrief.access.Viewer;
import debrief.account.Invitation;
import debrief.account.People;
import debrief.account.Person;
import debrief.account.PersonChange;
import debrief.account.PersonInput;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.team.Teams;
import debrief.token.Secret;
import debrief.token.Tokens;
import debrief.web.Problem;
import debrief.web.Urls;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.Pages;
import debrief.web.page.TimeView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts as pages, for administrators: the list, adding, changing, inviting, deactivating. */
@Path("/people")
@Produces(Pages.HTML)
public final class PeoplePages {
  static final String PATH = "/people";
  private static final int PER_PAGE = 100;

  private final People people;
  private final Tokens tokens;
  private final Teams teams;
  private final String baseUrl;

  /**
   * @param baseUrl the address that links carry; empty for the one that a request came to
   */
  public PeoplePages(People people, Tokens tokens, Teams teams, String baseUrl) {
    this.people = people;
    this.tokens = tokens;
    this.teams = teams;
    this.baseUrl = baseUrl;
  }

  @GET
  public Page list(@Auth Viewer viewer, @QueryParam("cursor") @Nullable String cursor) {
    return list(viewer, cursor, PersonForm.EMPTY);
  }

  private PeopleList list(Viewer viewer, @Nullable String cursor, PersonForm form) {
    Slice<Person> slice = people.list(viewer, Cursor.decode(cursor), PER_PAGE);
    return new PeopleList(
        slice.items().stream().map(PersonLine::of).toList(),
        Pager.of(cursor, slice, PATH, PATH + "?"),
        form,
        teams.names(viewer));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      @Auth Viewer viewer, @Context UriInfo uri, MultivaluedMap<String, String> form) {
    try {
      PersonInput input = PersonForm.read(form);
      People.Added added = people.add(viewer, input);
      String path = PATH + "/" + added.person().id();
      return added.invitation() == null
          ? Pages.done(path, "The service is added. Make it a token.")
          : Response.ok(link(added.person(), added.invitation(), uri)).build();
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.CONFLICT);
      return Pages.again(problem, list(viewer, null, PersonForm.again(form, problem)));
    }
  }

  private Secret link(Person person, Invitation invitation, UriInfo uri) {
    String base = Urls.base(baseUrl, uri.getBaseUri());
    return new Secret(
        "An invitation for " + person.name(),
        "Send them this link in a way that only they can read. It works once, until "
            + new TimeView(invitation.expiresAt()).full()
            + ".",
        base + invitation.url(),
        PATH,
        "People");
  }

  @GET
  @Path("/{person}")
  public Page show(@Auth Viewer viewer, @PathParam("person") String id) {
    Person person = people.get(viewer, id);
    return show(viewer, person, PersonForm.of(person));
  }

  private OnePerson show(Viewer viewer, Person person, PersonForm form) {
    return OnePerson.of(
        person, form, ServiceTokenPages.form(viewer, person, tokens), teams.names(viewer));
  }

  @POST
  @Path("/{person}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @Auth Viewer viewer, @PathParam("person") String id, MultivaluedMap<String, String> form) {
    Person before = people.get(viewer, id);
    try {
      FormFields fields = new FormFields(form);
      PersonInput input = PersonForm.read(form);
      people.replace(
          viewer,
          id,
          fields.version(),
          new PersonChange(input.name(), input.role(), input.teams(), before.active()));
      return Pages.done(PATH + "/" + id, "Saved. It holds from now on.");
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.CONFLICT, Problem.Kind.STALE);
      return Pages.again(problem, show(viewer, before, PersonForm.again(form, problem)));
    }
  }

  @POST
  @Path("/{person}/invitation")
  public Page invite(@Auth Viewer viewer, @Context UriInfo uri, @PathParam("person") String id) {
    Invitation invitation = people.invite(viewer, id);
    return link(people.get(viewer, id), invitation, uri);
  }

  @POST
  @Path("/{person}/active")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setActive(
      @Auth Viewer viewer, @PathParam("person") String id, MultivaluedMap<String, String> form) {
    Person person = people.get(viewer, id);
    boolean active = "true".equals(form.getFirst("active"));
    people.replace(
        viewer,
        id,
        new FormFields(form).version(),
        new PersonChange(person.name(), person.role(), person.teams(), active));
    return Pages.done(
        PATH + "/" + id,
        active
            ? "The account is active again."
            : "The account is not active any more. Its sessions and tokens have ended.");
  }

  record PeopleList(
      List<PersonLine> lines, Pager pager, PersonForm personForm, List<String> teamNames)
      implements Page {
    @Override
    public String title() {
      return "People";
    }
  }
}
