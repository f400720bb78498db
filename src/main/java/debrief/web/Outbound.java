package debrief.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers of others, and never waits long or takes much: bounded in time and size, no
 * redirects, and only over https, save to this very machine.
 */
public final class Outbound {
  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.\\d{1,3}){3}|\\[(0*:){2,7}0*1]|\\[::1]");

  /** What came back, whole. */
  public record Answer(int status, String type, String body) {}

  private final Duration patience;
  private @Nullable HttpClient http;

  /**
   * @param patience how long an answer may take, to its last byte
   */
  public Outbound(Duration patience) {
    this.patience = patience;
  }

  /**
   * Whether we ask there at all: https with a host and without a name in it, or http on loopback.
   */
  public static boolean mayAsk(@Nullable URI uri) {
    if (uri == null
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawFragment() != null) {
      return false;
    }
    return "https".equalsIgnoreCase(uri.getScheme())
        || ("http".equalsIgnoreCase(uri.getScheme()) && isLoopback(uri.getHost()));
  }

  private static boolean isLoopback(String host) {
    if (LOOPBACK.matcher(host).matches()) {
      return true;
    }
    try {
      return host.toLowerCase(Locale.ROOT).equals("localhost")
          && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * @param headers by name
   * @param form the body of a POST, already encoded; null for a GET
   * @param most how many bytes the answer may have
   * @throws IOException when there is no answer in time, or one that is too large
   */
  public Answer ask(URI uri, Map<String, String> headers, @Nullable String form, int most)
      throws IOException {
    if (!mayAsk(uri)) {
      throw new IOException("not an address that we ask");
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(patience);
    headers.forEach(request::header);
    if (form != null) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(form));
    }
    CompletableFuture<HttpResponse<byte[]>> coming =
        client().sendAsync(request.build(), info -> new Bounded(most));
    try {
      HttpResponse<byte[]> got = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(
          got.statusCode(),
          got.headers().firstValue("Content-Type").orElse(""),
          new String(got.body(), StandardCharsets.UTF_8));
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw new IOException("no answer in time", e);
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException("no answer", e.getCause());
    }
  }

  /** Made at the first need: most servers never ask anybody. */
  private synchronized HttpClient client() {
    if (http == null) {
      http =
          HttpClient.newBuilder()
              .connectTimeout(patience)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }
    return http;
  }

  /** Collects a body, and gives up where it grows too large. */
  private static final class Bounded implements HttpResponse.BodySubscriber<byte[]> {
    private final HttpResponse.BodySubscriber<byte[]> all =
        HttpResponse.BodySubscribers.ofByteArray();
    private int left;
    private Flow.@Nullable Subscription subscription;

    Bounded(int most) {
      this.left = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return all.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
      subscription = begun;
      all.onSubscribe(begun);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
      for (ByteBuffer part : parts) {
        left -= part.remaining();
      }
      if (left >= 0) {
        all.onNext(parts);
        return;
      }
      if (subscription != null) {
        subscription.cancel();
      }
      all.onError(new IOException("the answer is too large"));
    }

    @Override
    public void onError(Throwable thrown) {
      all.onError(thrown);
    }

    @Override
    public void onComplete() {
      all.onComplete();
    }
  }
}
