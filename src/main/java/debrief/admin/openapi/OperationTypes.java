package debrief.admin.openapi;

import debrief.web.Filters;
import debrief.web.json.Answers;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operation takes and answers, by the types of its method. */
final class OperationTypes {
  private static final String JSON = jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

  private OperationTypes() {}

  /** Puts into the document's operation what its method takes and answers. */
  static void add(
      io.swagger.v3.oas.models.Operation operation, Method method, OpenAPI api, Schemas schemas) {
    addFilters(operation, api, schemas, method);
    List<Type> takes = takes(method, operation.getRequestBody());
    if (!takes.isEmpty()) {
      operation
          .getRequestBody()
          .required(true)
          .getContent()
          .forEach(
              (type, media) ->
                  media.setSchema(type.contains("json") ? schemas.any(api, takes) : text()));
    }
    operation.setResponses(responses(api, schemas, method));
  }

  private static void addFilters(
      io.swagger.v3.oas.models.Operation operation, OpenAPI api, Schemas schemas, Method method) {
    Filters filters = method.getAnnotation(Filters.class);
    if (filters != null) {
      for (RecordComponent filter : filters.value().getRecordComponents()) {
        operation.addParametersItem(
            new QueryParameter()
                .name(filter.getName())
                .schema(schemas.any(api, List.of(filter.getType()))));
      }
    }
  }

  private static List<Type> takes(Method method, @Nullable RequestBody body) {
    if (body == null || body.getContent() == null) {
      return List.of();
    }
    Answers answers = method.getAnnotation(Answers.class);
    if (answers != null && answers.takes().length > 0) {
      return List.of(answers.takes());
    }
    return Arrays.stream(method.getParameters())
        .filter(parameter -> parameter.getType().isRecord())
        .filter(parameter -> !parameter.isAnnotationPresent(Auth.class))
        .map(Parameter::getParameterizedType)
        .toList();
  }

  private static ApiResponses responses(OpenAPI api, Schemas schemas, Method method) {
    Answers answers = method.getAnnotation(Answers.class);
    List<Type> types = answers == null ? declared(method) : List.of(answers.value());
    int[] statuses = {types.isEmpty() ? 204 : 200};
    if (answers != null) {
      statuses = answers.status();
    }
    Content content = new Content();
    for (String media : produces(method, answers)) {
      content.addMediaType(media, new MediaType().schema(body(api, schemas, media, types)));
    }
    ApiResponses responses = new ApiResponses();
    for (int status : statuses) {
      ApiResponse response = new ApiResponse().description(description(status));
      if (!types.isEmpty()) {
        response.content(content);
      }
      responses.addApiResponse("" + status, response);
    }
    return responses;
  }

  /** A file that is a list as it stands, in whatever format was asked for, is not described. */
  private static Schema<?> body(OpenAPI api, Schemas schemas, String media, List<Type> types) {
    boolean file = types.equals(List.of(String.class));
    return file && media.equals(JSON)
        ? new JsonSchema()
        : file || !media.contains("json") ? text() : schemas.answered(api, types);
  }

  private static Schema<?> text() {
    return new JsonSchema().typesItem("string");
  }

  private static List<Type> declared(Method method) {
    Class<?> type = method.getReturnType();
    return type == Response.class || type == void.class
        ? List.of()
        : List.of(method.getGenericReturnType());
  }

  private static String description(int status) {
    return switch (status) {
      case 201 -> "Made; Location says where it is.";
      case 202 -> "Taken.";
      case 204 -> "Done; there is nothing to say.";
      default -> "As asked.";
    };
  }

  private static String[] produces(Method method, @Nullable Answers answers) {
    AnsweredFormats formats = AnsweredFormats.of(answers);
    if (!formats.isEmpty()) {
      return formats.mediaTypes();
    }
    if (answers != null && answers.media().length > 0) {
      return answers.media();
    }
    Produces own = method.getAnnotation(Produces.class);
    Produces produces =
        own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
    return produces == null ? new String[] {JSON} : produces.value();
  }
}
