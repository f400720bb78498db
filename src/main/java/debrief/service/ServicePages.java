package debrief.service;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.team.Teams;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Services as pages: the list, one of them, and making one of two. */
@Path("/services")
@Produces(Pages.HTML)
public final class ServicePages {
  private static final String PATH = "/services";
  private static final int PER_PAGE = 100;

  private final ServiceCatalogue services;
  private final Teams teams;

  public ServicePages(ServiceCatalogue services, Teams teams) {
    this.services = services;
    this.teams = teams;
  }

  @GET
  public Response list(
      @Auth Viewer viewer,
      @QueryParam("name") @Nullable String name,
      @QueryParam("cursor") @Nullable String cursor) {
    Optional<ServiceEntry> named =
        Optional.ofNullable(Query.text("name", name)).flatMap(n -> services.named(viewer, n));
    if (named.isPresent()) {
      return Pages.go(PATH + "/" + named.get().id());
    }
    Slice<ServiceEntry> slice = services.list(viewer, Cursor.decode(cursor), PER_PAGE);
    return Response.ok(new ServiceList(slice.items(), Pager.of(cursor, slice, PATH, PATH + "?")))
        .build();
  }

  @GET
  @Path("/{service}")
  public Page show(@Auth Viewer viewer, @PathParam("service") String id) {
    ServiceEntry service = services.get(viewer, id);
    return show(viewer, service, ServiceForm.of(service));
  }

  private ServiceShow show(Viewer viewer, ServiceEntry service, ServiceForm form) {
    boolean mayChange = viewer.may(Right.APPROVE);
    return new ServiceShow(
        service, mayChange ? form : null, mayChange ? teams.names(viewer) : List.of());
  }

  @POST
  @Path("/{service}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @Auth Viewer viewer, @PathParam("service") String id, MultivaluedMap<String, String> form) {
    ServiceEntry before = services.get(viewer, id);
    try {
      FormFields fields = new FormFields(form);
      ServiceChange change = ServiceForm.read(fields);
      fields.orThrow();
      services.replace(viewer, id, fields.version(), change);
      return Pages.done(PATH + "/" + id, "Saved. It is called so everywhere.");
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.CONFLICT, Problem.Kind.STALE);
      return Pages.again(problem, show(viewer, before, ServiceForm.again(form, problem)));
    }
  }

  /**
   * @param into what was typed; null where nothing was chosen yet
   */
  @GET
  @Path("/{service}/merge")
  public Page merging(
      @Auth Viewer viewer,
      @PathParam("service") String id,
      @QueryParam("into") @Nullable String into) {
    viewer.require(Right.APPROVE);
    ServiceEntry service = services.get(viewer, id);
    return merging(viewer, service, Query.text("into", into));
  }

  private ServiceMerging merging(Viewer viewer, ServiceEntry service, @Nullable String into) {
    List<String> names =
        services.names(viewer).stream().filter(name -> !name.equals(service.name())).toList();
    if (into == null) {
      return new ServiceMerging(service, Field.of("into", null), null, names);
    }
    try {
      return new ServiceMerging(
          service, Field.of("into", into), services.other(viewer, service, into), names);
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      Field again = new Field("into", into, problem.errors().get(0).message());
      return new ServiceMerging(service, again, null, names);
    }
  }

  @POST
  @Path("/{service}/merge")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response merge(
      @Auth Viewer viewer, @PathParam("service") String id, MultivaluedMap<String, String> form) {
    viewer.require(Right.APPROVE);
    ServiceEntry service = services.get(viewer, id);
    String into = new FormFields(form).textOrEmpty("into");
    try {
      ServiceEntry one = services.merge(viewer, id, into);
      return Pages.done(PATH + "/" + one.id(), "The two are one.");
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      return Pages.again(problem, merging(viewer, service, into));
    }
  }

  record ServiceList(List<ServiceEntry> services, Pager pager) implements Page {
    @Override
    public String title() {
      return "Services";
    }

    public boolean empty() {
      return services.isEmpty();
    }
  }

  /**
   * @param serviceForm null for those who read only
   */
  record ServiceShow(ServiceEntry service, @Nullable ServiceForm serviceForm, List<String> teams)
      implements Page {
    @Override
    public String title() {
      return service.name();
    }

    public boolean mayChange() {
      return serviceForm != null;
    }

    public String version() {
      return "" + service.version();
    }

    /** The query that chooses what names it. */
    public String query() {
      return Urls.encode(service.name());
    }
  }
}
