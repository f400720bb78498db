package debrief.admin.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.db.Slice;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which record each schema came from, and with that what swagger-core cannot see: JSpecify's
 * {@code @Nullable} says what may be null, everything else is always there.
 */
final class Schemas {
  private final Map<String, Class<?>> records = new HashMap<>();

  /** The schema of a type, by reference where it has a name; its parts come along. */
  Schema<?> of(OpenAPI api, Type type) {
    collect(type);
    ResolvedSchema resolved =
        OpenApi.converters().resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
    if (api.getComponents() == null) {
      api.setComponents(new io.swagger.v3.oas.models.Components());
    }
    resolved.referencedSchemas.forEach(
        (name, schema) -> {
          var there = api.getComponents().getSchemas();
          if (there == null || !there.containsKey(name)) {
            api.getComponents().addSchemas(name, schema);
          }
        });
    return resolved.schema;
  }

  /** What is answered: one of several. A list of records is given in parts, as all lists are. */
  Schema<?> answered(OpenAPI api, List<Type> types) {
    return any(
        api,
        types.stream()
            .map(
                type ->
                    type instanceof Class<?> list && list.isArray()
                        ? new Part(list.getComponentType())
                        : type)
            .toList());
  }

  /** One of several. */
  Schema<?> any(OpenAPI api, List<Type> types) {
    if (types.size() == 1) {
      return of(api, types.get(0));
    }
    Schema<?> either = new JsonSchema();
    types.forEach(type -> either.addAnyOfItem(of(api, type)));
    return either;
  }

  /** {@code Slice<T>}. */
  private record Part(Class<?> item) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {item};
    }

    @Override
    public Type getRawType() {
      return Slice.class;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return null;
    }
  }

  /** Remembers the records that a type is made of, under the names that their schemas get. */
  private String collect(Type type) {
    if (type instanceof ParameterizedType generic) {
      StringBuilder name = new StringBuilder(collect(generic.getRawType()));
      for (Type argument : generic.getActualTypeArguments()) {
        name.append(collect(argument));
      }
      if (generic.getRawType() instanceof Class<?> raw && raw.isRecord()) {
        records.put(name.toString(), raw);
      }
      return name.toString();
    }
    if (!(type instanceof Class<?> plain)) {
      return "";
    }
    Class<?> bare = plain.isArray() ? plain.getComponentType() : plain;
    String name = SchemaNames.of(bare);
    if (bare.isRecord()) {
      Class<?> other = records.put(name, bare);
      if (other == null) {
        for (RecordComponent component : bare.getRecordComponents()) {
          collect(component.getGenericType());
        }
      } else if (other != bare) {
        throw new IllegalStateException(other + " and " + bare + " have one name in the API");
      }
    }
    return name;
  }

  /** Writes into the finished document what may be null and what is always there. */
  void finish(ObjectNode document) {
    document
        .path("components")
        .path("schemas")
        .properties()
        .forEach(
            schema -> {
              Class<?> record = records.get(schema.getKey());
              if (record != null && schema.getValue() instanceof ObjectNode node) {
                finish(node, record);
              }
            });
  }

  private static void finish(ObjectNode schema, Class<?> record) {
    JsonNode properties = schema.path("properties");
    ArrayNode required = schema.withArray("/required");
    required.removeAll();
    fields(record, properties, required);
    if (required.isEmpty()) {
      schema.remove("required");
    }
  }

  private static void fields(Class<?> record, JsonNode properties, ArrayNode required) {
    for (RecordComponent component : record.getRecordComponents()) {
      String name = nameOf(component);
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        fields(component.getType(), properties, required);
      } else if (properties.path(name) instanceof ObjectNode property) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          ((ObjectNode) properties).set(name, orNull(property));
        } else {
          required.add(name);
        }
      }
    }
  }

  private static String nameOf(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
  }

  private static ObjectNode orNull(ObjectNode property) {
    JsonNode type = property.path("type");
    if (type.isTextual() && !property.has("enum")) {
      property.putArray("type").add(type.asText()).add("null");
      return property;
    }
    ObjectNode either = property.objectNode();
    either.putArray("anyOf").add(property).addObject().put("type", "null");
    return either;
  }
}
