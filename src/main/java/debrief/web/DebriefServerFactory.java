package debrief.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/** Dropwizard's server with our {@link FrontDoor} before it: {@code type: debrief}. */
@JsonTypeName("debrief")
public final class DebriefServerFactory extends DefaultServerFactory {
  @JsonIgnore private FrontDoor.@Nullable FastPath fastPath;
  @JsonIgnore private String baseUrl = "";
  @JsonIgnore private List<String> allowedHosts = List.of();

  public DebriefServerFactory() {
    setRegisterDefaultExceptionMappers(false);
    setDetailedJsonProcessingExceptionMapper(false);
  }

  /** Sets who may answer before everyone else; called by the roof before the server is built. */
  public void answerFirst(FrontDoor.FastPath path) {
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

  @Override
  public Server build(Environment environment) {
    Server server = super.build(environment);
    Hosts hosts = new Hosts(baseUrl, bound(getApplicationConnectors()), allowedHosts);
    Handler people =
        new FrontDoor(server.getHandler(), fastPath, hosts, baseUrl.startsWith("https:"));
    Hosts operators = new Hosts("", bound(getAdminConnectors()), allowedHosts);
    server.setHandler(new AdminDoor(people, operators));
    server.setErrorHandler(new CalmErrors());
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
