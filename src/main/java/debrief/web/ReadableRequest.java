package debrief.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that nobody behind it stumbles over what a sender left out or got wrong: cookies that
 * cannot be told apart are refused, and a form that was sent without a body is one without fields.
 */
@PreMatching
@Priority(50)
public final class ReadableRequest implements ContainerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(ReadableRequest.class);

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getHeaderString(HttpHeaders.COOKIE) != null) {
      try {
        request.getCookies();
      } catch (RuntimeException e) {
        LOG.info("The cookies of a request could not be read: {}", e.getMessage());
        throw Problem.malformed("The cookies of this request could not be read.");
      }
    }
    boolean isForm =
        request.getMethod().equals(HttpMethod.POST)
            && !request.getUriInfo().getPath().startsWith("api/");
    if (isForm && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
      request
          .getHeaders()
          .putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
    }
  }
}
