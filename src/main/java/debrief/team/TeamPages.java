package debrief.team;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.web.Problem;
import debrief.web.Urls;
import debrief.web.json.Query;
import debrief.web.page.Field;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Teams as pages: the list, one of them, and making one of two. */
@Path("/teams")
@Produces(Pages.HTML)
public final class TeamPages {
  private static final String PATH = "/teams";
  private static final int PER_PAGE = 100;

  private final Teams teams;

  public TeamPages(Teams teams) {
    this.teams = teams;
  }

  @GET
  public Page list(@Auth Viewer viewer, @QueryParam("cursor") @Nullable String cursor) {
    Slice<Team> slice = teams.list(viewer, Cursor.decode(cursor), PER_PAGE);
    return new TeamList(slice.items(), Pager.of(cursor, slice, PATH, PATH + "?"));
  }

  @GET
  @Path("/{team}")
  public Page show(@Auth Viewer viewer, @PathParam("team") String id) {
    Team team = teams.get(viewer, id);
    return show(viewer, team, TeamForm.of(team, mayName(viewer)));
  }

  private static boolean mayName(Viewer viewer) {
    return viewer.may(Right.ADMINISTER);
  }

  private static TeamShow show(Viewer viewer, Team team, TeamForm form) {
    return new TeamShow(team, viewer.may(Right.APPROVE) ? form : null, mayName(viewer));
  }

  @POST
  @Path("/{team}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @Auth Viewer viewer, @PathParam("team") String id, MultivaluedMap<String, String> form) {
    Team before = teams.get(viewer, id);
    try {
      FormFields fields = new FormFields(form);
      TeamChange change = TeamForm.read(fields, before, mayName(viewer));
      fields.orThrow();
      teams.replace(viewer, id, fields.version(), change);
      return Pages.done(PATH + "/" + id, "Saved. It is called so everywhere.");
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.CONFLICT, Problem.Kind.STALE);
      TeamForm again = TeamForm.again(form, problem, mayName(viewer));
      return Pages.again(problem, show(viewer, before, again));
    }
  }

  /**
   * @param into what was typed; null where nothing was chosen yet
   */
  @GET
  @Path("/{team}/merge")
  public Page merging(
      @Auth Viewer viewer,
      @PathParam("team") String id,
      @QueryParam("into") @Nullable String into) {
    viewer.require(Right.ADMINISTER);
    Team team = teams.get(viewer, id);
    return merging(viewer, team, Query.text("into", into));
  }

  private TeamMerging merging(Viewer viewer, Team team, @Nullable String into) {
    List<String> names =
        teams.names(viewer).stream().filter(name -> !name.equals(team.name())).toList();
    if (into == null) {
      return new TeamMerging(team, Field.of("into", null), null, names);
    }
    try {
      return new TeamMerging(team, Field.of("into", into), teams.other(viewer, team, into), names);
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      Field again = new Field("into", into, problem.errors().get(0).message());
      return new TeamMerging(team, again, null, names);
    }
  }

  @POST
  @Path("/{team}/merge")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response merge(
      @Auth Viewer viewer, @PathParam("team") String id, MultivaluedMap<String, String> form) {
    viewer.require(Right.ADMINISTER);
    Team team = teams.get(viewer, id);
    String into = new FormFields(form).textOrEmpty("into");
    try {
      Team one = teams.merge(viewer, id, into);
      return Pages.done(PATH + "/" + one.id(), "The two are one.");
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      return Pages.again(problem, merging(viewer, team, into));
    }
  }

  record TeamList(List<Team> teams, Pager pager) implements Page {
    @Override
    public String title() {
      return "Teams";
    }

    public boolean empty() {
      return teams.isEmpty();
    }
  }

  /**
   * @param teamForm null for those who read only
   */
  record TeamShow(Team team, @Nullable TeamForm teamForm, boolean mayName) implements Page {
    @Override
    public String title() {
      return team.name();
    }

    public String version() {
      return "" + team.version();
    }

    /** The query that chooses what names it. */
    public String query() {
      return Urls.encode(team.name());
    }
  }

  /**
   * @param target null until one is chosen
   */
  record TeamMerging(Team team, Field into, @Nullable Team target, List<String> names)
      implements Page {
    @Override
    public String title() {
      return "Merge " + team.name();
    }
  }
}
