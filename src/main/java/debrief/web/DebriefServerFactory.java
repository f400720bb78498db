package debrief.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/** Dropwizard's server with our {@link FrontDoor} before it: {@code type: debrief}. */
@JsonTypeName("debrief")
public final class DebriefServerFactory extends DefaultServerFactory {
  @JsonIgnore private FrontDoor.@Nullable FastPath fastPath;

  public DebriefServerFactory() {
    setRegisterDefaultExceptionMappers(false);
    setDetailedJsonProcessingExceptionMapper(false);
  }

  /** Sets who may answer before everyone else; called by the roof before the server is built. */
  public void answerFirst(FrontDoor.FastPath path) {
    fastPath = path;
  }

  @Override
  public Server build(Environment environment) {
    Server server = super.build(environment);
    server.setHandler(new FrontDoor(server.getHandler(), fastPath));
    server.setErrorHandler(new CalmErrors());
    return server;
  }
}
