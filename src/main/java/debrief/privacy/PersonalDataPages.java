package debrief.privacy;

import debrief.access.Viewer;
import debrief.account.People;
import debrief.account.Person;
import debrief.people.PersonLine;
import debrief.web.Problem;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Erasing somebody's data as a page, for administrators: it asks twice. */
@Path("/people/{person}/erase")
@Produces(Pages.HTML)
public final class PersonalDataPages {
  private final People people;
  private final PersonalData personalData;

  public PersonalDataPages(People people, PersonalData personalData) {
    this.people = people;
    this.personalData = personalData;
  }

  @GET
  public Page ask(@Auth Viewer viewer, @PathParam("person") String id) {
    Person person = people.get(viewer, id);
    return new ErasePerson(PersonLine.of(person), "" + person.version(), null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response erase(
      @Auth Viewer viewer, @PathParam("person") String id, MultivaluedMap<String, String> form) {
    Person person = people.get(viewer, id);
    FormFields fields = new FormFields(form);
    try {
      if (!fields.checked("sure")) {
        throw Problem.invalid("sure", "Tick the box if you are sure.");
      }
      personalData.erase(viewer, id, fields.version());
      return Pages.done("/people/" + id, "Erased. What they wrote stays, under a pseudonym.");
    } catch (Problem problem) {
      String sentence =
          switch (problem.kind()) {
            case INVALID -> problem.errors().get(0).message();
            case CONFLICT -> problem.detail();
            case STALE -> "Somebody changed this account in the meantime. Look at it again.";
            default -> throw problem;
          };
      return Pages.again(
          problem, new ErasePerson(PersonLine.of(person), "" + person.version(), sentence));
    }
  }

  /**
   * @param refusal why it was not done; null at first
   */
  record ErasePerson(PersonLine one, String version, @Nullable String refusal) implements Page {
    @Override
    public String title() {
      return "Erase personal data";
    }
  }
}
