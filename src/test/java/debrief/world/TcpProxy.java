package debrief.world;

import debrief.db.DatabaseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a server and its PostgreSQL, and can do what networks do: refuse, break off, or
 * stand still without an error. It tells the connection that listens for signals from the others by
 * what is said on it.
 */
public final class TcpProxy implements AutoCloseable {
  private static final String LISTEN = "listen debrief";

  /** What happens to connections. */
  public enum Mode {
    PASS,
    /** Nothing more comes through in either direction, and nothing is closed. */
    STALL,
    /** Those that are there are closed, and so is each new one. */
    REFUSE
  }

  /** A proxy, and the database as it is reached through it. */
  public record Opened(TcpProxy proxy, DatabaseSettings database) {}

  private final ServerSocket door;
  private final int target;
  private final List<Pair> pairs = new CopyOnWriteArrayList<>();
  private volatile Mode all = Mode.PASS;
  private volatile Mode listeners = Mode.PASS;
  private volatile boolean closed;

  /**
   * @param target the port of this machine to pass everything on to
   */
  public TcpProxy(int target) {
    this.target = target;
    try {
      door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  /** Stands before a database. */
  public static Opened before(DatabaseSettings direct) {
    int port = URI.create(direct.url().substring("jdbc:".length())).getPort();
    TcpProxy proxy = new TcpProxy(port);
    String url = direct.url().replace(":" + port + "/", ":" + proxy.port() + "/");
    return new Opened(
        proxy, new DatabaseSettings(url, direct.user(), direct.password(), direct.connections()));
  }

  /** Stands before a new database that nobody else has. */
  public static Opened beforeANewDatabase() {
    return before(TestDatabase.fresh());
  }

  public int port() {
    return door.getLocalPort();
  }

  /** From now on, for every connection. */
  public void all(Mode mode) {
    all = mode;
    pairs.forEach(Pair::obey);
  }

  /** From now on, for connections that listen for signals, now or later. */
  public void listeners(Mode mode) {
    listeners = mode;
    pairs.forEach(Pair::obey);
  }

  /** The port from which PostgreSQL sees the newest connection that listens; 0 for none. */
  public int listenerPort() {
    return pairs.stream()
        .filter(pair -> pair.listens && !pair.server.isClosed())
        .mapToInt(pair -> pair.server.getLocalPort())
        .reduce(0, (first, last) -> last);
  }

  private void accept() {
    while (!closed) {
      try {
        Socket client = door.accept();
        if (all == Mode.REFUSE) {
          client.close();
        } else {
          connect(client);
        }
      } catch (IOException e) {
        if (door.isClosed()) {
          return;
        } // of others the next one may come through
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Pair pair = new Pair(client, new Socket(InetAddress.getLoopbackAddress(), target));
    pairs.add(pair);
    daemon(() -> pair.pump(pair.client, pair.server, true));
    daemon(() -> pair.pump(pair.server, pair.client, false));
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "tcp-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    closed = true;
    all(Mode.REFUSE);
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection and the one behind it. */
  private final class Pair {
    private final Socket client;
    private final Socket server;
    private volatile boolean listens;

    Pair(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    private Mode mode() {
      return all != Mode.PASS || !listens ? all : listeners;
    }

    synchronized void obey() {
      if (mode() == Mode.REFUSE) {
        end(null);
      }
      notifyAll();
    }

    private synchronized boolean mayPass() throws InterruptedException {
      while (mode() == Mode.STALL) {
        wait();
      }
      return mode() == Mode.PASS;
    }

    void pump(Socket from, Socket to, boolean asks) {
      byte[] buffer = new byte[16_384];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          if (asks && new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains(LISTEN)) {
            listens = true;
          }
          if (!mayPass()) {
            break;
          }
          out.write(buffer, 0, n);
        }
        end(null);
      } catch (IOException e) {
        end(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void end(@Nullable IOException why) {
      try {
        client.close();
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(why == null ? e : why);
      }
      pairs.remove(this);
    }
  }
}
