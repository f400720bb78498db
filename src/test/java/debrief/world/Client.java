package debrief.world;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.web.edge.Csrf;
import debrief.web.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP to a {@link World} as one person; keeps cookies, follows no redirect by itself. */
public final class Client {
  private static final String SESSION = "debrief_session";

  private final String base;
  private final List<String> headers;
  private final CookieManager cookies;
  private final HttpClient http;

  private Client(String base, List<String> headers, CookieManager cookies, HttpClient http) {
    this.base = base;
    this.headers = headers;
    this.cookies = cookies;
    this.http = http;
  }

  private Client(String base, List<String> headers, CookieManager cookies) {
    this(base, headers, cookies, newHttp(cookies));
  }

  static Client withToken(String base, String token) {
    return new Client(base, List.of("Authorization", "Bearer " + token), new CookieManager());
  }

  public static Client anonymous(String base) {
    return new Client(base, List.of(), new CookieManager());
  }

  private static HttpClient newHttp(CookieManager cookies) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .cookieHandler(cookies)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  /** The same server with another token. */
  public Client as(String token) {
    return withToken(base, token);
  }

  /** The same person, sending these headers too: name, value, name, value. */
  public Client with(String... more) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(List.of(more));
    return new Client(base, all, cookies, http);
  }

  /** The secret of the session that this client is in; empty where it is in none. */
  public String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(SESSION))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** The token that this client's forms carry; empty where it is in no session. */
  public String csrf() {
    return session().isEmpty() ? "" : Csrf.token(session());
  }

  /** A browser like this one that has somehow got hold of a session. */
  public Client inSession(String secret) {
    return anonymous(base).with("Cookie", SESSION + "=" + secret);
  }

  public Answer get(String path) {
    return send("GET", path, null, null);
  }

  public Answer post(String path, String json) {
    return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  public Answer put(String path, String json) {
    return send("PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  public Answer patch(String path, String json) {
    return send("PATCH", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, null);
  }

  /** Posts a form as a page of ours would, with its token: name, value, name, value. */
  public Answer form(String path, String... fields) {
    String[] all = Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = Csrf.FIELD;
    all[fields.length + 1] = csrf();
    return bareForm(path, all);
  }

  /** Posts a form with these fields and nothing else. */
  public Answer bareForm(String path, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        "POST",
        path,
        "application/x-www-form-urlencoded",
        body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Sends any bytes under any type. */
  public Answer send(String method, String path, @Nullable String type, byte @Nullable [] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (type != null && type.contains("json") && !csrf().isEmpty()) {
      request.header(Csrf.HEADER, csrf());
    }
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    try {
      return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      try {
        return Json.MAPPER.readTree(response.body());
      } catch (IOException e) {
        throw new AssertionError("not JSON: " + text(), e);
      }
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String etag() {
      return header("ETag");
    }

    /** The fields that a problem names. */
    public List<String> fields() {
      List<String> fields = new ArrayList<>();
      json().path("errors").forEach(error -> fields.add(error.path("field").asText()));
      return fields;
    }
  }
}
