package debrief.postmortem;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Viewer;
import debrief.incident.Incidents;
import debrief.postmortem.part.Part;
import debrief.postmortem.part.PartInput;
import debrief.postmortem.part.PartKind;
import debrief.web.Versions;
import debrief.web.json.IdempotencyKeys;
import debrief.web.json.Json;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the paths of factors and of lessons do alike. How they are described stays with each.
 *
 * @param path of one kind below the postmortem's, such as {@code factors}
 */
record PartApi<P extends Part<I>, I extends PartInput<I>>(
    PartKind<P, I> kind,
    String path,
    Class<I> inputType,
    Incidents incidents,
    IdempotencyKeys idempotencyKeys) {

  Response add(ContainerRequestContext request, Viewer viewer, String ref, I input) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> incidents.lock(viewer, ref),
        () -> {
          P part = kind.add(viewer, ref, input);
          String address = "/api/v1/incidents/" + ref + "/postmortem/" + path + "/" + part.id();
          return answer(Response.created(URI.create(address)), part);
        });
  }

  Response get(Viewer viewer, String ref, String id) {
    return answer(Response.ok(), kind.get(viewer, ref, id));
  }

  Response change(Viewer viewer, String ref, String id, @Nullable String ifMatch, JsonNode patch) {
    P changed =
        kind.change(
            viewer,
            ref,
            id,
            Versions.required(ifMatch),
            input -> Json.patch(input, patch, inputType));
    return answer(Response.ok(), changed);
  }

  void remove(Viewer viewer, String ref, String id, @Nullable String ifMatch) {
    kind.remove(viewer, ref, id, Versions.required(ifMatch));
  }

  private static Response answer(Response.ResponseBuilder response, Part<?> part) {
    return response.header("ETag", part.etag()).entity(part).build();
  }
}
