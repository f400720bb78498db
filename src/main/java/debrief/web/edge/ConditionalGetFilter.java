package debrief.web.edge;

import debrief.web.Versions;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Whoever names in {@code If-None-Match} the tag of what a GET would answer hears only that it
 * still is so. Every answer with an {@code ETag} has this, whoever makes it.
 */
public final class ConditionalGetFilter implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String method = request.getMethod();
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    String tag = response.getHeaderString(HttpHeaders.ETAG);
    if (response.getStatus() == 200
        && (method.equals("GET") || method.equals("HEAD"))
        && known != null
        && tag != null
        && Versions.names(known.replace("W/", ""), tag)) {
      response.setStatus(304);
      response.setEntity(null);
      response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }
}
