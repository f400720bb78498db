package debrief.admin;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;

/**
 * What records are called in the description. Rooms have records of the same name within others
 * ({@code Journal.Entry} beside {@code Entry}), so those bear the outer name too; what stands in an
 * {@code *Api} bears its own only.
 */
final class SchemaNames extends TypeNameResolver {

  static String of(Class<?> type) {
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
