package debrief.web.outbound;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers of others, and never waits long or takes much: bounded in time and size, no
 * redirects, only over https save to this very machine, and only on the internet unless a setting
 * opens private networks. A name is resolved once; what was looked at is what is connected to, so a
 * name that changes its mind in between leads nowhere.
 */
public final class Outbound {
  /** A name may hang for longer than anybody waits; so many may do so at once. */
  private static final int AT_ONCE = 16;

  /** What came back, whole. */
  public record Answer(int status, String type, String body) {}

  private final Duration patience;
  private final DnsResolver names;
  private @Nullable CloseableHttpClient http;
  private @Nullable ExecutorService threads;

  /**
   * @param patience how long an answer may take, to its last byte
   * @param privateToo whether servers in private networks and on this machine may be asked
   */
  public Outbound(Duration patience, boolean privateToo) {
    this(patience, privateToo, SystemDefaultDnsResolver.INSTANCE);
  }

  Outbound(Duration patience, boolean privateToo, DnsResolver names) {
    this.patience = patience;
    this.names = privateToo ? names : new PublicOnlyResolver(names);
  }

  /**
   * Whether its name leads where we may not ask; false also where that cannot be told in time,
   * since it is looked at again whenever something is asked.
   */
  public boolean isClosed(URI uri) {
    if (!(names instanceof PublicOnlyResolver)) {
      return false;
    }
    Future<Boolean> found = null;
    try {
      found = threads().submit(() -> isRefused(uri.getHost()));
      return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
      return false;
    } finally {
      if (found != null) {
        found.cancel(true);
      }
    }
  }

  private boolean isRefused(String host) {
    try {
      names.resolve(host);
      return false;
    } catch (PrivateAddressException e) {
      return true;
    } catch (UnknownHostException e) {
      return false; // who is not there is told so when somebody tries it
    }
  }

  /**
   * @param headers by name
   * @param form the body of a POST, already encoded; null for a GET
   * @param most how many bytes the answer may have
   * @throws PrivateAddressException when the name leads where we may not ask
   * @throws IOException when there is no answer in time, or one that is too large
   */
  public Answer ask(URI uri, Map<String, String> headers, @Nullable String form, int most)
      throws IOException {
    if (!AskableAddresses.contains(uri)) {
      throw new IOException("not an address that we ask");
    }
    HttpUriRequestBase request = new HttpUriRequestBase(form == null ? "GET" : "POST", uri);
    headers.forEach(request::addHeader);
    if (form != null) {
      byte[] body = form.getBytes(StandardCharsets.UTF_8);
      ContentType type = ContentType.create("application/x-www-form-urlencoded");
      request.setEntity(new ByteArrayEntity(body, type));
    }
    try {
      CloseableHttpClient client = client();
      return await(
          request, threads().submit(() -> client.execute(request, got -> read(got, most))));
    } catch (RejectedExecutionException e) {
      throw new IOException("too many are asked at once", e);
    }
  }

  private Answer await(HttpUriRequestBase request, Future<Answer> coming) throws IOException {
    try {
      return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PrivateAddressException refused) {
        throw refused;
      }
      throw new IOException("no answer", e.getCause());
    } finally {
      request.cancel(); // frees the thread and the connection, whatever they are at
      coming.cancel(true);
    }
  }

  private static Answer read(ClassicHttpResponse got, int most) throws IOException {
    HttpEntity entity = got.getEntity();
    byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(most + 1);
    if (body.length > most) {
      throw new IOException("the answer is too large");
    }
    String type = entity == null ? "" : Objects.requireNonNullElse(entity.getContentType(), "");
    return new Answer(got.getCode(), type, new String(body, StandardCharsets.UTF_8));
  }

  /** Made at the first need: most servers never ask anybody. */
  private synchronized CloseableHttpClient client() {
    if (http == null) {
      http = BoundedClient.open(patience, names, AT_ONCE);
    }
    return http;
  }

  private synchronized ExecutorService threads() {
    if (threads == null) {
      threads =
          new ThreadPoolExecutor(
              0,
              AT_ONCE,
              30,
              TimeUnit.SECONDS,
              new SynchronousQueue<>(),
              work -> {
                Thread thread = new Thread(work, "outbound");
                thread.setDaemon(true);
                return thread;
              });
    }
    return threads;
  }
}
