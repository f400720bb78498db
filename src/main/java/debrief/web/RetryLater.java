package debrief.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Says with every 429 and 503, on pages too, after how many seconds the same request may do. */
public final class RetryLater implements ContainerResponseFilter {
  public static final int UNAVAILABLE_SECONDS = 5;
  private static final int TOO_MANY_SECONDS = 60;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    int seconds =
        switch (response.getStatus()) {
          case 429 -> TOO_MANY_SECONDS;
          case 503 -> UNAVAILABLE_SECONDS;
          default -> 0;
        };
    if (seconds > 0 && !response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER)) {
      response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds);
    }
  }
}
