package debrief.web.edge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeName;
import debrief.web.transport.Edge;
import debrief.web.transport.EdgeLimits;
import debrief.web.transport.PeerAddress;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/** Dropwizard's server with our {@link EdgeHandler} before it: {@code type: debrief}. */
@JsonTypeName("debrief")
public final class DebriefServerFactory extends DefaultServerFactory {
  @JsonIgnore private EdgeHandler.@Nullable FastPath fastPath;
  @JsonIgnore private String baseUrl = "";
  @JsonIgnore private List<String> allowedHosts = List.of();

  @JsonIgnore private EdgeLimits limits = EdgeLimits.DEFAULT;
  @JsonIgnore private PeerAddress addresses = new TrustedProxies("");
  @JsonIgnore private Predicate<Request> signedIn = request -> false;

  public DebriefServerFactory() {
    setRegisterDefaultExceptionMappers(false);
    setDetailedJsonProcessingExceptionMapper(false);
  }

  /** Sets who may answer before everyone else; called by the roof before the server is built. */
  public void answerFirst(EdgeHandler.FastPath path) {
    fastPath = path;
  }

  /**
   * Sets by which names people may ask for this server; called by the roof likewise.
   *
   * @param url the address that people use; empty for none
   */
  public void answerTo(String url, List<String> hosts) {
    baseUrl = url;
    allowedHosts = hosts;
  }

  /**
   * Sets what slow lines may take up; called by the roof likewise.
   *
   * @param known whether a request is somebody's whom we know; may ask the database
   */
  public void guard(EdgeLimits most, PeerAddress clients, Predicate<Request> known) {
    limits = most;
    addresses = clients;
    signedIn =
        request -> {
          ClientAddress.is(clients.of(request)); // whoever is found was seen there
          try {
            return known.test(request);
          } finally {
            ClientAddress.isGone();
          }
        };
  }

  @Override
  public Server build(Environment environment) {
    Server server = super.build(environment);
    Hosts hosts = new Hosts(baseUrl, bound(getApplicationConnectors()), allowedHosts);
    Edge edge = new Edge(limits, addresses, signedIn);
    Handler people =
        new EdgeHandler(
            edge.before(server.getHandler()), fastPath, hosts, baseUrl.startsWith("https:"));
    Hosts operators = new Hosts("", bound(getAdminConnectors()), allowedHosts);
    server.setHandler(new AdminHandler(people, operators));
    edge.watch(server);
    server.setErrorHandler(new ServerErrors());
    return server;
  }

  private static List<String> bound(List<ConnectorFactory> connectors) {
    return connectors.stream()
        .filter(HttpConnectorFactory.class::isInstance)
        .map(connector -> ((HttpConnectorFactory) connector).getBindHost())
        .filter(Objects::nonNull)
        .toList();
  }
}
