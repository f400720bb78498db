package debrief.postmortem;

import debrief.incident.Incidents;
import debrief.people.Viewer;
import debrief.web.Repeats;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;

/** What the paths of factors and of lessons do alike. */
final class PartApi {

  /** A row that people add to a draft, with an id and a tag of its own. */
  interface Part {
    String id();

    String etag();
  }

  private final Incidents incidents;
  private final Repeats repeats;
  private final String kind;

  /**
   * @param kind as it stands in the path, such as {@code factors}
   */
  PartApi(Incidents incidents, Repeats repeats, String kind) {
    this.incidents = incidents;
    this.repeats = repeats;
    this.kind = kind;
  }

  Response add(
      ContainerRequestContext request, Viewer viewer, String ref, Supplier<? extends Part> work) {
    return repeats.once(
        request,
        viewer.personId(),
        answer -> incidents.lock(viewer, ref),
        () -> {
          Part part = work.get();
          String path = "/api/v1/incidents/" + ref + "/postmortem/" + kind + "/" + part.id();
          return Response.created(URI.create(path))
              .header("ETag", part.etag())
              .entity(part)
              .build();
        });
  }

  static Response ok(Part part) {
    return Response.ok(part).header("ETag", part.etag()).build();
  }
}
