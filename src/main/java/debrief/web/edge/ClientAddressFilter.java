package debrief.web.edge;

import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says where a request comes from, which a proxy hides. */
@PreMatching
@Priority(10)
public final class ClientAddressFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private final TrustedProxies proxies;

  @Context private @Nullable Provider<HttpServletRequest> current;

  public ClientAddressFilter(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    HttpServletRequest servlet = current == null ? null : current.get();
    String peer = servlet == null ? null : servlet.getRemoteAddr();
    List<String> forwarded =
        Objects.requireNonNullElse(request.getHeaders().get("X-Forwarded-For"), List.of());
    ClientAddress.is(proxies.clientOf(Objects.requireNonNullElse(peer, "unknown"), forwarded));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    ClientAddress.isGone();
  }
}
