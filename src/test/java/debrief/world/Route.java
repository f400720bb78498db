package debrief.world;

import java.util.ArrayList;
import java.util.List;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * A method and a path that the server answers.
 *
 * @param path with its parameters in braces, without their patterns
 * @param resource the simple name of the class that answers
 */
public record Route(String verb, String path, String resource) {

  static List<Route> of(Class<?> type) {
    List<Route> routes = new ArrayList<>();
    Resource resource = Resource.from(type);
    if (resource != null) {
      collect(resource, "", type.getSimpleName(), routes);
    }
    return routes;
  }

  private static void collect(Resource resource, String before, String name, List<Route> routes) {
    String path = before + (resource.getPath() == null ? "" : "/" + resource.getPath());
    String plain = path.replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*:.*?\\}", "{$1}");
    for (ResourceMethod method : resource.getResourceMethods()) {
      routes.add(new Route(method.getHttpMethod(), plain, name));
    }
    resource.getChildResources().forEach(child -> collect(child, path, name, routes));
  }

  /** Whether this is the route of a path, whatever stands behind its question mark. */
  public boolean matches(String pathAndQuery) {
    String regex = path.replace(".", "\\.").replaceAll("\\{\\w+\\}", "[^/]+");
    return pathAndQuery.replaceFirst("\\?.*", "").matches(regex.isEmpty() ? "/" : regex);
  }

  /** As in {@code GET /incidents/{incident}}. */
  @Override
  public String toString() {
    return verb + " " + path;
  }
}
