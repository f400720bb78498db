package debrief.web;

import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says where a request comes from, and under which scheme the caller knows us: a proxy that ends
 * TLS hides both.
 */
@PreMatching
@Priority(10)
public final class CallerFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private final TrustedProxies proxies;
  private final @Nullable URI base;

  @Context private @Nullable Provider<HttpServletRequest> current;

  /**
   * @param baseUrl the address that people use; empty for the one that a request came to
   */
  public CallerFilter(TrustedProxies proxies, String baseUrl) {
    this.proxies = proxies;
    this.base = baseUrl.isEmpty() ? null : URI.create(baseUrl);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    HttpServletRequest servlet = current == null ? null : current.get();
    String peer = servlet == null ? null : servlet.getRemoteAddr();
    List<String> forwarded =
        Objects.requireNonNullElse(request.getHeaders().get("X-Forwarded-For"), List.of());
    Caller.is(proxies.clientOf(Objects.requireNonNullElse(peer, "unknown"), forwarded));
    if (base != null && isAsked(request.getHeaderString("Host"))) {
      request.setRequestUri(
          known(request.getUriInfo().getBaseUri()), known(request.getUriInfo().getRequestUri()));
    }
  }

  private boolean isAsked(@Nullable String host) {
    return host != null && base != null && host.equalsIgnoreCase(base.getAuthority());
  }

  private URI known(URI uri) {
    return base == null ? uri : UriBuilder.fromUri(uri).scheme(base.getScheme()).build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Caller.isGone();
  }
}
