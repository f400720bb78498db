package debrief.web.outbound;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.Timeout;

/** The HTTP client, without all that it would do by itself: redirects, cookies, repeats. */
final class BoundedClient {
  private BoundedClient() {}

  /**
   * @param patience how long any step may take
   * @param names says where a name leads
   * @param most how many connections there may be at once
   */
  static CloseableHttpClient open(Duration patience, DnsResolver names, int most) {
    Timeout limit = Timeout.of(patience);
    ConnectionConfig connection =
        ConnectionConfig.custom().setConnectTimeout(limit).setSocketTimeout(limit).build();
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setTlsSocketStrategy(DefaultClientTlsStrategy.createSystemDefault())
                .setDefaultConnectionConfig(connection)
                .setMaxConnPerRoute(most)
                .setMaxConnTotal(most)
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(limit)
                .setResponseTimeout(limit)
                .build())
        .setConnectionReuseStrategy((request, response, context) -> false)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setUserAgent("Debrief")
        .build();
  }
}
