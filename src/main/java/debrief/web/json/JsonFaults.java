package debrief.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import debrief.web.Problem;
import debrief.web.Years;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is wrong with a piece of JSON, in our words: which field, and what should stand there. */
public final class JsonFaults {
  private JsonFaults() {}

  public static Problem explain(JsonProcessingException json) {
    for (Throwable t = json; t != null; t = t.getCause()) {
      if (t instanceof StreamConstraintsException bound) {
        return beyond(bound.getOriginalMessage());
      }
    }
    if (json instanceof StreamReadException || !(json instanceof JsonMappingException mapping)) {
      return Problem.malformed("This is not well-formed JSON: " + oneLine(json) + ".");
    }
    String field = path(mapping);
    if (json.getCause() instanceof InputCoercionException && !field.isEmpty()) {
      return Problem.invalid(field, "This should be a whole number within range.");
    }
    if (json.getCause() instanceof StreamReadException broken) {
      return Problem.malformed("This is not well-formed JSON: " + oneLine(broken) + ".");
    }
    if (field.isEmpty()) {
      return Problem.malformed("The body must be a JSON object with the fields of this path.");
    }
    return Problem.invalid(field, sentence(mapping));
  }

  /** Jackson says which bound it was in words only. */
  private static Problem beyond(String message) {
    if (message.contains("depth")) {
      return Problem.malformed(
          "This JSON is nested deeper than anything that is asked for here; nothing was saved.");
    }
    if (message.contains("Number")) {
      return Problem.malformed("A number here has more digits than any that fits.");
    }
    return Problem.tooLarge(
        "One text holds at most 4 million characters. Split it up; nothing was saved.");
  }

  private static String sentence(JsonMappingException mapping) {
    if (mapping instanceof UnrecognizedPropertyException) {
      return "There is no field of this name here. Nothing was saved, so nothing is lost.";
    }
    if (mapping instanceof InvalidFormatException format) {
      Class<?> target = format.getTargetType();
      if (target != null && target.isEnum()) {
        return "One of "
            + Arrays.stream(target.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", "))
            + ".";
      }
      if (target == java.time.LocalDate.class) {
        return Years.noSuchDay(String.valueOf(format.getValue()))
            .orElse("A date is written as 2026-03-01.");
      }
      if (target == String.class || target == java.time.Instant.class) {
        return sentenceWithin(format.getOriginalMessage());
      }
    }
    if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "This should be " + called(mismatch.getTargetType()) + ".";
    }
    return "This could not be read.";
  }

  /** Jackson puts its own words before ours: {@code Cannot deserialize …: ours}. */
  private static String sentenceWithin(String message) {
    int at = message.indexOf("\": ");
    return at < 0 ? message : message.substring(at + 3);
  }

  private static String called(Class<?> type) {
    if (type == String.class) {
      return "a text in quotes";
    }
    if (type == java.time.LocalDate.class) {
      return "a date, written as \"2026-03-01\"";
    }
    if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
      return "a whole number within range";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (java.util.Collection.class.isAssignableFrom(type)) {
      return "a list in [brackets]";
    }
    return type.isEnum() ? "a text, one of the names in /docs/api" : "a JSON object";
  }

  private static String path(JsonMappingException mapping) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : mapping.getPath()) {
      if (reference.getFieldName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      } else if (reference.getIndex() >= 0) {
        path.append('[').append(reference.getIndex()).append(']');
      }
    }
    return path.toString();
  }

  private static String oneLine(JsonProcessingException e) {
    String message = e.getOriginalMessage().replaceAll("\\s+", " ").strip();
    message = message.length() > 160 ? message.substring(0, 160) + "…" : message;
    var at = e.getLocation();
    return at == null
        ? message
        : message + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }
}
