package debrief.access;

import debrief.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.internal.inject.AbstractValueParamProvider;
import org.glassfish.jersey.server.internal.inject.MultivaluedParameterExtractorProvider;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/** Fills {@code @Auth Viewer} parameters; a request from nobody ends with 401 there. */
@Singleton
public final class ViewerParameter extends AbstractValueParamProvider {

  @Inject
  ViewerParameter(Provider<MultivaluedParameterExtractorProvider> extractors) {
    super(extractors, Parameter.Source.UNKNOWN);
  }

  @Override
  protected @Nullable Function<ContainerRequest, ?> createValueProvider(Parameter parameter) {
    if (parameter.getRawType() != Viewer.class || !parameter.isAnnotationPresent(Auth.class)) {
      return null;
    }
    return request -> {
      if (request.getSecurityContext().getUserPrincipal() instanceof Viewer viewer) {
        return viewer;
      }
      throw Problem.signInNeeded();
    };
  }

  /** What the roof registers. */
  public static final class Binder extends AbstractBinder {
    @Override
    protected void configure() {
      bind(ViewerParameter.class).to(ValueParamProvider.class).in(Singleton.class);
    }
  }
}
