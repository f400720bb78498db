package debrief.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that hold a secret, such as a token or an invitation's link. It is answered once and
 * stored nowhere in the clear, so not in the table of repeats either: a POST that is repeated under
 * its {@code Idempotency-Key} is done once and answers the same, with null in the secret's place.
 */
public final class OnceShown {
  /** An answer as it may be stored, and as it is sent this once. */
  public record Answer(Response.ResponseBuilder response, Object stored, Object sent) {}

  private final IdempotencyKeys idempotencyKeys;

  public OnceShown(IdempotencyKeys idempotencyKeys) {
    this.idempotencyKeys = idempotencyKeys;
  }

  /** As {@link IdempotencyKeys#once}, but for what is stored. */
  public Response answer(
      ContainerRequestContext request,
      String person,
      Consumer<JsonNode> mayStill,
      Supplier<Answer> work) {
    AtomicReference<@Nullable Object> sent = new AtomicReference<>();
    Response response =
        idempotencyKeys.once(
            request,
            person,
            mayStill,
            () -> {
              Answer answer = work.get();
              sent.set(answer.sent());
              return answer.response().entity(answer.stored()).build();
            });
    Object first = sent.get();
    return first == null ? response : Response.fromResponse(response).entity(first).build();
  }
}
