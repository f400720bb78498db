package debrief.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * What stands behind the question mark of the API's addresses is read or refused: a filter that is
 * mistyped and dropped silently would give everything to somebody who asked for a part.
 */
public final class KnownParameters implements ContainerRequestFilter {
  private static final int MAX_NAME = 100;

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @Override
  public void filter(ContainerRequestContext request) {
    Set<String> asked = request.getUriInfo().getQueryParameters().keySet();
    if (asked.isEmpty()
        || !request.getUriInfo().getPath().startsWith("api/")
        || !(request.getUriInfo() instanceof ExtendedUriInfo matched)) {
      return;
    }
    ResourceMethod resource = matched.getMatchedResourceMethod();
    if (resource == null) {
      return;
    }
    Set<String> names =
        known.computeIfAbsent(
            resource.getInvocable().getHandlingMethod(), KnownParameters::namesOf);
    Invalid invalid = new Invalid();
    for (String name : asked) {
      invalid.addIf(!names.contains(name), shortened(name), sentence(names));
    }
    invalid.orThrow();
  }

  private static Set<String> namesOf(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null) {
        names.add(query.value());
      }
    }
    Filters filters = method.getAnnotation(Filters.class);
    if (filters != null) {
      for (RecordComponent component : filters.value().getRecordComponents()) {
        names.add(component.getName());
      }
    }
    return Set.copyOf(names);
  }

  private static String shortened(String name) {
    return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "…" : name;
  }

  private static String sentence(Set<String> names) {
    return names.isEmpty()
        ? "This path takes nothing behind the question mark."
        : "This path takes no parameter of this name, but "
            + String.join(", ", new TreeSet<>(names))
            + ".";
  }
}
