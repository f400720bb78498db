package debrief.web.edge;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.server.ServerProperties;

/**
 * Where an answer points to another place of this server, it says the path alone. The framework
 * would put before it the scheme and the host that the request came with: behind a proxy that
 * speaks TLS that is the wrong scheme, and the host is whatever the sender wrote.
 */
public final class RelativeLocations implements Feature {
  @Override
  public boolean configure(FeatureContext context) {
    context.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
    return true;
  }
}
