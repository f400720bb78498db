package debrief.admin.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.web.json.Json;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.DefaultParameterExtension;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The description of the API, made from the code once at the start: swagger-core reads paths,
 * parameters and records; {@link Operations} adds what each operation takes and answers, {@link
 * Schemas} what may be null, {@link OpenApiConventions} what all of them share.
 */
public final class OpenApi {
  private static final String API = "/api/";

  private static final ModelConverters CONVERTERS = named();

  private final ObjectNode document;

  /**
   * @param registered everything that Jersey knows; resources under {@code /api/} are described
   * @param baseUrl the address that people use; empty for the one that served the document
   */
  public OpenApi(Set<Class<?>> registered, String baseUrl) {
    Set<Class<?>> resources = new LinkedHashSet<>();
    registered.stream()
        .filter(OpenApi::isApi)
        .sorted(Comparator.comparing(OpenApi::path))
        .forEach(resources::add);
    OpenAPI read = read(resources, baseUrl);
    Operations operations = new Operations(resources);
    Schemas schemas = new Schemas();
    operations.addTypes(read, schemas);
    document = Json31.mapper().valueToTree(read);
    schemas.finish(document);
    operations.finish(document);
    OpenApiConventions.add(document);
  }

  private static boolean isApi(Class<?> type) {
    return type.isAnnotationPresent(Path.class) && path(type).startsWith(API);
  }

  private static String path(Class<?> type) {
    return type.getAnnotation(Path.class).value();
  }

  private static OpenAPI read(Set<Class<?>> resources, String baseUrl) {
    OpenAPIExtensions.setExtensions(
        List.of(new HiddenParameters(), new DefaultParameterExtension()));
    OpenAPI start =
        new OpenAPI(SpecVersion.V31)
            .openapi("3.1.0")
            .info(
                new Info()
                    .title("Debrief")
                    .version("1")
                    .description(
                        "Incidents, timelines, blameless postmortems, action items and reports."
                            + " Everything that the pages can do.")
                    .license(
                        new License()
                            .name("Apache-2.0")
                            .url("https://www.apache.org/licenses/LICENSE-2.0")))
            .servers(List.of(new Server().url(baseUrl.isEmpty() ? "/" : baseUrl)));
    SwaggerConfiguration how = new SwaggerConfiguration().openAPI(start);
    how.setOpenAPI31(true);
    return new Reader(how).read(resources);
  }

  /** Swagger-core keeps one set of these for everyone; ours goes before its own. */
  static ModelConverters converters() {
    return CONVERTERS;
  }

  private static ModelConverters named() {
    ModelConverters converters = ModelConverters.getInstance(true);
    converters.addConverter(SchemaNames.resolver());
    return converters;
  }

  /** The whole of it; a copy, which a caller may change. */
  public JsonNode document() {
    return document.deepCopy();
  }

  public byte[] json() {
    return Json.bytes(document);
  }
}
