package debrief.people;

import debrief.access.Right;
import debrief.access.Role;
import debrief.access.Viewer;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;

/** What each role may do: the table that the code goes by, for everybody to see. */
@Path("/roles")
@Produces(Pages.HTML)
public final class RolePages {

  @GET
  public Page show(@Auth Viewer viewer) {
    return new RoleTable(
        Arrays.stream(Role.values()).map(role -> new Named(role.label(), role.meaning())).toList(),
        Arrays.stream(Right.values()).map(Line::of).toList());
  }

  record RoleTable(List<Named> roles, List<Line> lines) implements Page {
    @Override
    public String title() {
      return "Roles";
    }
  }

  record Named(String label, String meaning) {}

  /** A right, and for each role whether it has it. */
  record Line(String words, List<Cell> cells) {
    static Line of(Right right) {
      return new Line(
          right.words(),
          Arrays.stream(Role.values())
              .map(role -> new Cell(role.label(), role.rights().contains(right)))
              .toList());
    }
  }

  record Cell(String role, boolean may) {}
}
