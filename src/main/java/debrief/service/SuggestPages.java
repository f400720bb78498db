package debrief.service;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.account.People;
import debrief.account.Person;
import debrief.naming.NamedThings;
import debrief.team.Teams;
import debrief.web.Problem;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What fields offer while somebody types, for {@code pick.js}: what exists, and few at once. */
@Path("/suggest")
@Produces(MediaType.APPLICATION_JSON)
public final class SuggestPages {
  private static final int MOST = 20;

  private final Teams teams;
  private final ServiceCatalogue services;
  private final People people;
  private final Reviewers reviewers;

  public SuggestPages(Teams teams, ServiceCatalogue services, People people, Reviewers reviewers) {
    this.teams = teams;
    this.services = services;
    this.people = people;
    this.reviewers = reviewers;
  }

  /** Who could review a draft: the door to that stands further down the house. */
  public interface Reviewers {
    /**
     * @param incident the draft's
     * @param typed empty for the first of them
     */
    List<Item> beginning(Viewer viewer, String incident, String typed, int limit);
  }

  /**
   * @param value what the field takes
   * @param label what is shown
   * @param hint beside it; empty for nothing
   */
  public record Item(String value, String label, String hint) {
    static Item of(String name) {
      return new Item(name, name, "");
    }
  }

  /**
   * @param known whether what was typed is one of them, to the letter or but for case
   * @param meant what it may be a slip of; null for nothing
   */
  public record Answer(List<Item> items, boolean known, @Nullable String meant) {}

  @GET
  @Path("/{kind}")
  public Answer suggest(
      @Auth Viewer viewer,
      @PathParam("kind") String kind,
      @QueryParam("q") @Nullable String q,
      @QueryParam("for") @Nullable String incident) {
    viewer.require(Right.READ);
    String typed = Query.text("q", q);
    String said = typed == null ? "" : typed;
    if (said.length() > 100) {
      throw Problem.invalid("q", "At most 100 characters fit here.");
    }
    return switch (kind) {
      case "team" -> named(viewer, teams, said);
      case "service" -> named(viewer, services, said);
      case "person" -> people(viewer, said);
      case "reviewer" -> reviewers(viewer, Objects.requireNonNullElse(incident, ""), said);
      case "role" -> roles(said);
      default -> throw Problem.missing();
    };
  }

  private static Answer named(Viewer viewer, NamedThings<?, ?> things, String said) {
    List<Item> items = things.beginning(viewer, said, MOST).stream().map(Item::of).toList();
    boolean known =
        said.isEmpty()
            || items.stream().anyMatch(item -> item.value().equalsIgnoreCase(said))
            || things.named(viewer, said).isPresent();
    return new Answer(items, known, known ? null : things.meant(viewer, said).orElse(null));
  }

  private Answer people(Viewer viewer, String said) {
    List<Person> found = people.beginning(viewer, said, MOST);
    return people(found.stream().map(p -> new Item(p.email(), p.name(), p.email())).toList(), said);
  }

  private Answer reviewers(Viewer viewer, String incident, String said) {
    viewer.require(Right.WRITE);
    return people(reviewers.beginning(viewer, incident, said, MOST), said);
  }

  private static Answer people(List<Item> found, String said) {
    boolean known =
        said.isEmpty()
            || found.stream()
                .anyMatch(
                    p -> said.equalsIgnoreCase(p.value()) || said.equalsIgnoreCase(p.label()));
    return new Answer(found, known, null);
  }

  private static Answer roles(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    List<Item> items =
        KnownNames.ROLES.stream()
            .filter(role -> role.toLowerCase(Locale.ROOT).contains(lower))
            .map(Item::of)
            .toList();
    return new Answer(items, true, null); // roles are free: none is new
  }
}
