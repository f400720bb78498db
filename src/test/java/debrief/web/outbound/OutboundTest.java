package debrief.web.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where this server asks others, and where it does not. */
class OutboundTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Answers each question with the next of these. */
  private record Answers(Deque<String> left, AtomicInteger asked) implements DnsResolver {
    static Answers of(String... addresses) {
      return new Answers(new ArrayDeque<>(List.of(addresses)), new AtomicInteger());
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      asked.incrementAndGet();
      String[] found = (left.size() > 1 ? left.pop() : left.peek()).split(" ");
      InetAddress[] addresses = new InetAddress[found.length];
      for (int i = 0; i < found.length; i++) {
        addresses[i] = InetAddress.getByName(found[i]);
      }
      return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1.2.3",
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::169.254.169.254",
        "2002:7f00:1::1",
        "2001:0:1::1",
        "2130706433",
        "127.1"
      })
  void anAddressWithinIsNone(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "11.0.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "100.128.0.1",
        "169.253.0.1",
        "192.167.1.1",
        "223.255.255.1",
        "2606:4700::1111",
        "64:ff9b::1.1.1.1",
        "2002:101:101::1"
      })
  void oneOfTheInternetIs(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://localhost/",
        "https://169.254.169.254/latest/meta-data",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://[::1]/",
        "https://[::ffff:7f00:1]/",
        "https://127.1/",
        "http://127.0.0.1:1/"
      })
  void whateverFormItHasNobodyIsAskedThere(String address) {
    Outbound outbound = new Outbound(PATIENCE, false);
    assertThatThrownBy(() -> outbound.ask(URI.create(address), Map.of(), null, 100))
        .isInstanceOf(IOException.class)
        .satisfiesAnyOf(
            e -> assertThat(e).isInstanceOf(PrivateAddressException.class),
            e -> assertThat(e).hasMessage("not an address that we ask"), // no host at all
            e -> assertThat(e.getCause()).isInstanceOf(UnknownHostException.class));
  }

  @Test
  void aNameWithOnePrivateAddressIsRefusedWhole() {
    Outbound outbound = new Outbound(PATIENCE, false, Answers.of("1.1.1.1 10.0.0.1"));
    assertThat(outbound.isClosed(URI.create("https://id.example.org"))).isTrue();
    assertThatThrownBy(
            () -> outbound.ask(URI.create("https://id.example.org"), Map.of(), null, 100))
        .isInstanceOf(PrivateAddressException.class);
  }

  @Test
  void aNameThatChangesItsMindLeadsNowhere() {
    Answers names = Answers.of("1.1.1.1", "127.0.0.1");
    Outbound outbound = new Outbound(PATIENCE, false, names);
    URI uri = URI.create("https://id.example.org");
    assertThat(outbound.isClosed(uri)).isFalse(); // as it was when it was saved
    assertThatThrownBy(() -> outbound.ask(uri, Map.of(), null, 100))
        .isInstanceOf(PrivateAddressException.class);
    assertThat(names.asked()).hasValue(2); // once for each: what was looked at is connected to
  }

  @Test
  void withTheSettingThisMachineIsAskedAndBoundsHold() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "x".repeat(200).getBytes(StandardCharsets.UTF_8);
          if (exchange.getRequestURI().getPath().equals("/moved")) {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(302, -1);
          } else {
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      Outbound outbound = new Outbound(PATIENCE, true);
      Outbound.Answer answer = outbound.ask(URI.create(base + "/"), Map.of(), "a=b", 200);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.type()).isEqualTo("text/plain");
      assertThat(answer.body()).hasSize(200);
      assertThatThrownBy(() -> outbound.ask(URI.create(base + "/"), Map.of(), null, 199))
          .isInstanceOf(IOException.class);
      assertThat(outbound.ask(URI.create(base + "/moved"), Map.of(), null, 9).status())
          .isEqualTo(302); // and nothing follows it
    } finally {
      server.stop(0);
    }
  }
}
