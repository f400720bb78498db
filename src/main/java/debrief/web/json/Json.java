package debrief.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import debrief.web.Problem;
import java.time.Instant;

/**
 * The one way in which JSON is read and written.
 *
 * <p>Reading is strict, because a typing error that is dropped silently is a lost word: unknown
 * fields, wrong types, doubled keys, times without an offset and characters that no text may hold
 * are refused, each with its field.
 */
public final class Json {
  private static final int MAX_DEPTH = 60;
  private static final int MAX_STRING = 4_000_000;
  private static final int MAX_NUMBER = 1_000; // what is out of range is then told by its field

  /** The media type of many JSON documents, one a line. */
  public static final String LINES = "application/x-ndjson";

  /** Shared: Jackson's mapper is safe for threads once it is set up. */
  public static final ObjectMapper MAPPER = configure(JsonMapper.builder().build());

  private Json() {}

  /** Gives another mapper, such as Dropwizard's own, the same conventions. */
  public static ObjectMapper configure(ObjectMapper mapper) {
    SimpleModule strict = new SimpleModule("debrief-strict");
    strict.addDeserializer(String.class, new CleanText());
    strict.addDeserializer(Instant.class, new OffsetTime());
    mapper.registerModules(new JavaTimeModule(), new Jdk8Module(), strict);
    mapper.configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);
    mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
    mapper.configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);
    mapper.configure(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true);
    mapper.configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false);
    mapper.configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);
    @SuppressWarnings("deprecation") // the builder's form is not open to a mapper made elsewhere
    ObjectMapper scalars = mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    scalars
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    mapper
        .getFactory()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION.mappedFeature())
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_STRING)
                .maxNumberLength(MAX_NUMBER)
                .build());
    return mapper;
  }

  /** Writes what the mapper is known to be able to write. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads what we wrote ourselves. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a PATCH means: the present state with the given fields put in their place; a null clears
   * one. Objects within are merged likewise, lists are replaced whole (RFC 7396).
   *
   * @throws Problem 422 that names the field where the result is not a valid {@code type}
   */
  public static <T> T patch(T current, JsonNode patch, Class<T> type) {
    if (!(patch instanceof ObjectNode fields)) {
      throw Problem.malformed("A PATCH is a JSON object with the fields to change.");
    }
    ObjectNode merged = MAPPER.valueToTree(current);
    merge(merged, fields);
    try {
      return MAPPER.treeToValue(merged, type);
    } catch (JsonProcessingException e) {
      throw JsonFaults.explain(e);
    }
  }

  private static void merge(ObjectNode target, ObjectNode patch) {
    patch
        .properties()
        .forEach(
            field -> {
              JsonNode old = target.get(field.getKey());
              if (old instanceof ObjectNode inner
                  && field.getValue() instanceof ObjectNode change) {
                merge(inner, change);
              } else {
                target.set(field.getKey(), field.getValue());
              }
            });
  }

  /** Whether a text can be stored and shown: no null character, no half of a surrogate pair. */
  public static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
