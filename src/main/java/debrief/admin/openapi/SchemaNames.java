package debrief.admin.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import java.util.Map;

/**
 * What records are called in the description. Rooms have records of the same name within others
 * ({@code Journal.Entry} beside {@code Entry}), so those bear the outer name too; what stands in an
 * {@code *Api} bears its own only.
 */
final class SchemaNames extends TypeNameResolver {
  /** Names that were published before a record got a better one: programs are made from them. */
  private static final Map<String, String> PUBLISHED =
      Map.of("debrief.signin.provider.GroupRule", "Rule");

  static String of(Class<?> type) {
    String published = PUBLISHED.get(type.getName());
    if (published != null) {
      return published;
    }
    Class<?> outer = type.getEnclosingClass();
    return outer == null || outer.getSimpleName().endsWith("Api")
        ? type.getSimpleName()
        : of(outer) + type.getSimpleName();
  }

  /** Reads classes as swagger-core does, with these names. */
  static ModelResolver resolver() {
    return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
  }

  @Override
  protected String getNameOfClass(Class<?> type) {
    return of(type);
  }
}
