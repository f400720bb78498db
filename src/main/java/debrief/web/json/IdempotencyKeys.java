package debrief.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.web.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A POST that is sent twice is done once. With an {@code Idempotency-Key} the answer is stored in
 * the transaction that made it, so there is no moment in which the one exists without the other; a
 * second sender of the same key waits for the first. An answer is given again only to those who may
 * have it now: much can happen to an incident, and to an account, within a day.
 */
public final class IdempotencyKeys {
  private static final int MAX_KEY = 200;

  /** A stored answer; public because the mapper builds it. */
  public record Stored(
      byte[] requestHash,
      @Nullable Integer status,
      @Nullable String headers,
      byte @Nullable [] body) {}

  private static final Duration LASTING = Duration.ofHours(24);

  private final Jdbi jdbi;
  private final Clock clock;

  public IdempotencyKeys(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Forgets answers that are not given again any more. A job does it, over and over. */
  public void forgetExpired() {
    Instant before = clock.instant().minus(LASTING);
    jdbi.useHandle(
        handle -> handle.execute("delete from idempotency_key where created_at < ?", before));
  }

  /**
   * Blanks the answers that hold each of these words: what they say is taken back. Their keys stay
   * used, so that what is sent again is not done again; joins the caller's transaction.
   */
  public void blankAnswers(String one, String other) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update idempotency_key set body = null, headers = null
                where position(convert_to(?, 'UTF8') in body) > 0
                  and position(convert_to(?, 'UTF8') in body) > 0
                """,
                one,
                other));
  }

  /**
   * Blanks the answers that name an incident, which was erased; joins the caller's transaction.
   *
   * @param ref such as {@code INC-7}
   */
  public void blankAnswersOn(String ref) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update idempotency_key set body = null, headers = null
                where position(convert_to(?, 'UTF8') in body) > 0
                  or headers::text ~ (? || '[^0-9]')
                """,
                "\"" + ref + "\"",
                "/" + ref));
  }

  /**
   * Does the work, or answers as it was answered before.
   *
   * @param person whose key it is; keys of different people never meet
   * @param mayStill asked with the stored answer before it is given again; refuses by a problem, as
   *     a GET would
   * @param work what the request asks for; its transaction joins the one that stores the answer
   * @throws Problem 409 when the key was used for another request within 24 hours
   */
  public Response once(
      ContainerRequestContext request,
      String person,
      Consumer<JsonNode> mayStill,
      Supplier<Response> work) {
    String key = request.getHeaderString("Idempotency-Key");
    if (key == null) {
      return work.get();
    }
    if (key.isBlank() || key.length() > MAX_KEY || !Json.isClean(key)) {
      throw Problem.invalid("Idempotency-Key", "A key has 1 to 200 characters.");
    }
    Object digest = request.getProperty(RequestDigest.PROPERTY);
    byte[] hash = digest instanceof byte[] bytes ? bytes : new byte[0];
    return jdbi.inTransaction(
        handle -> {
          if (!isFresh(handle, person, key, hash)) {
            return again(stored(handle, person, key), hash, mayStill);
          }
          Response response = work.get();
          store(handle, person, key, response);
          return response;
        });
  }

  /**
   * Whether the key is new, or so old that it may be used again; waits for another transaction that
   * is just using it.
   */
  private boolean isFresh(Handle handle, String person, String key, byte[] hash) {
    Instant now = clock.instant();
    return handle.execute(
            """
            insert into idempotency_key as r (person_id, key, request_hash, created_at) values (?, ?, ?, ?)
            on conflict (person_id, key) do update set
              request_hash = excluded.request_hash, created_at = excluded.created_at,
              status = null, headers = null, body = null
            where r.created_at < ?
            """,
            person,
            key,
            hash,
            now,
            now.minus(LASTING))
        > 0;
  }

  private static Stored stored(Handle handle, String person, String key) {
    return handle
        .createQuery(
            "select request_hash, status, headers::text as headers, body from idempotency_key"
                + " where person_id = ? and key = ?")
        .bind(0, person)
        .bind(1, key)
        .mapTo(Stored.class)
        .one();
  }

  private static void store(Handle handle, String person, String key, Response response) {
    byte[] body = response.hasEntity() ? Json.bytes(response.getEntity()) : null;
    Map<String, String> headers = new LinkedHashMap<>();
    response.getStringHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    handle.execute(
        "update idempotency_key set status = ?, headers = ?::jsonb, body = ? where person_id = ? and key = ?",
        response.getStatus(),
        Json.text(headers),
        body,
        person,
        key);
  }

  private static Response again(Stored stored, byte[] hash, Consumer<JsonNode> mayStill) {
    if (!Arrays.equals(stored.requestHash(), hash) || stored.status() == null) {
      throw Problem.conflict(
          "This Idempotency-Key was used for another request within the last 24 hours.");
    }
    byte[] answer = stored.body();
    mayStill.accept(
        answer == null
            ? MissingNode.getInstance()
            : Json.read(new String(answer, StandardCharsets.UTF_8), JsonNode.class));
    Response.ResponseBuilder response = Response.status(stored.status());
    if (stored.headers() != null) {
      Json.read(stored.headers(), ObjectNode.class)
          .properties()
          .forEach(header -> response.header(header.getKey(), header.getValue().asText()));
    }
    if (answer != null) {
      response
          .entity(new String(answer, StandardCharsets.UTF_8))
          .header(HttpHeaders.CONTENT_TYPE, "application/json");
    }
    return response.header("Idempotent-Replay", "true").build();
  }
}
