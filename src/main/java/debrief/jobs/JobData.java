package debrief.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import debrief.web.json.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is stored with a job.
 *
 * @param payload what it is told; null for what is done over and over
 * @param reason why it failed the last time; null where it never has
 */
record JobData(@Nullable JsonNode payload, @Nullable String reason) {

  byte[] bytes() {
    return Json.bytes(this);
  }

  /** As the library stores it: in our JSON. */
  static final class Stored implements Serializer {
    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
      return data == null ? null : Json.bytes(data);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] stored) {
      return stored == null ? null : Json.read(new String(stored, StandardCharsets.UTF_8), type);
    }
  }
}
