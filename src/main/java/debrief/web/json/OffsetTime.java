package debrief.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import debrief.web.Years;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Reads a time that says its offset, within the years that make sense here. */
final class OffsetTime extends StdScalarDeserializer<Instant> {
  private static final long serialVersionUID = 1L;
  private static final String HOW =
      "A time needs its offset, as in 2026-03-01T14:02:00Z or 2026-03-01T15:02:00+01:00.";

  OffsetTime() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)) {
      return (Instant) context.handleWeirdStringValue(Instant.class, "", HOW);
    }
    try {
      Instant at =
          OffsetDateTime.parse(parser.getText()).toInstant().truncatedTo(ChronoUnit.MICROS);
      if (!Years.hold(at)) {
        return (Instant) context.handleWeirdStringValue(Instant.class, "", Years.OF_TIMES);
      }
      return at;
    } catch (DateTimeException e) {
      String why = Years.noSuchDay(parser.getText()).orElse(HOW);
      return (Instant) context.handleWeirdStringValue(Instant.class, "", why);
    }
  }
}
