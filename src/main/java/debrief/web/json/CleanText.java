package debrief.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;

/** Reads a text, and refuses one that the database could not store. */
final class CleanText extends StdScalarDeserializer<String> {
  private static final long serialVersionUID = 1L;

  CleanText() {
    super(String.class);
  }

  @Override
  public LogicalType logicalType() {
    return LogicalType.Textual;
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    String text = parser.getText();
    if (!Json.isClean(text)) {
      return (String)
          context.handleWeirdStringValue(
              String.class,
              "",
              "This text holds a null character or half of a surrogate pair, which cannot be"
                  + " stored. Please remove it.");
    }
    return text;
  }
}
