package debrief.admin.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.web.json.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The operations of the API by their methods: types, headers and examples of each. */
public final class Operations {
  private final Map<String, Method> methods = new HashMap<>();

  Operations(Set<Class<?>> resources) {
    for (Class<?> resource : resources) {
      for (Method method : resource.getMethods()) {
        Operation operation = method.getAnnotation(Operation.class);
        if (operation != null) {
          methods.put(operation.operationId(), method);
        }
      }
    }
  }

  /** Puts into the document as it is read what methods take and answer. */
  void addTypes(OpenAPI api, Schemas schemas) {
    if (api.getPaths() == null) {
      return;
    }
    for (PathItem path : api.getPaths().values()) {
      path.readOperations()
          .forEach(
              operation -> {
                Method method = methods.get(operation.getOperationId());
                if (method == null) {
                  return;
                }
                OperationTypes.add(operation, method, api, schemas);
              });
    }
  }

  /** Adds headers and examples to the finished document. */
  void finish(ObjectNode document) {
    forEach(
        document,
        (verb, operation) -> {
          String id = operation.path("operationId").asText();
          Method method = methods.get(id);
          if (method != null) {
            OpenApiConventions.addHeaders(
                verb, operation, isRepeatable(method), isVersioned(method));
            AnsweredFormats.of(method.getAnnotation(Answers.class)).name(operation);
            addExamples(operation, OperationExamples.of(id));
          }
        });
  }

  private static void addExamples(ObjectNode operation, OperationExamples examples) {
    if (!examples.request().isMissingNode()) {
      operation
          .path("requestBody")
          .path("content")
          .forEach(media -> ((ObjectNode) media).set("example", examples.request()));
    }
    operation
        .path("responses")
        .properties()
        .forEach(
            response -> {
              if (!examples.response().isMissingNode() && response.getKey().startsWith("2")) {
                // Of several formats the first is the one that the example shows.
                Iterator<JsonNode> media = response.getValue().path("content").iterator();
                if (media.hasNext()) {
                  ((ObjectNode) media.next()).set("example", examples.response());
                }
              }
            });
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode values =
          parameter.path("in").asText().equals("path") ? examples.path() : examples.query();
      JsonNode value = values.path(parameter.path("name").asText());
      if (!value.isMissingNode()) {
        ((ObjectNode) parameter).set("example", value);
      }
    }
  }

  /** Methods that see the request hand it to {@code web.Repeats}. */
  private static boolean isRepeatable(Method method) {
    return Arrays.asList(method.getParameterTypes()).contains(ContainerRequestContext.class);
  }

  /** What has a version answers with it as its ETag. */
  private static boolean isVersioned(Method method) {
    Answers answers = method.getAnnotation(Answers.class);
    if (answers == null) {
      return false;
    }
    return answers.etag()
        || (answers.value().length == 1
            && answers.value()[0].isRecord()
            && Arrays.stream(answers.value()[0].getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch("version"::equals));
  }

  /** Every operation of a document with its HTTP method in small letters. */
  static void forEach(JsonNode document, BiConsumer<String, ObjectNode> each) {
    document.path("paths").forEach(path -> forEachOf(path, each));
  }

  /** Every operation of one path. */
  public static void forEachOf(JsonNode path, BiConsumer<String, ObjectNode> each) {
    for (Map.Entry<String, JsonNode> entry : path.properties()) {
      if (entry.getValue() instanceof ObjectNode operation && operation.has("operationId")) {
        each.accept(entry.getKey(), operation);
      }
    }
  }
}
