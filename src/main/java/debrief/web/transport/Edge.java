package debrief.web.transport;

import debrief.process.OutOfMemory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that is slow at the edge of a server, with the one thread that looks at it. */
public final class Edge {
  /** How often what is slow is looked at. */
  private static final int LOOK_MILLIS = 500;

  private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

  private final EdgeLimits limits;
  private final PeerAddress addresses;
  private final Predicate<Request> signedIn;
  private final BodiesUnderWay bodies;
  private final SlowAnswers answers;
  private final Connections connections;

  /**
   * @param signedIn whether a request is somebody's whom we know; may ask the database
   */
  public Edge(EdgeLimits limits, PeerAddress addresses, Predicate<Request> signedIn) {
    this.limits = limits;
    this.addresses = addresses;
    this.signedIn = signedIn;
    this.bodies = new BodiesUnderWay(limits.bodiesPerAddress());
    this.answers = new SlowAnswers(limits.ofAnswers());
    this.connections = new Connections(limits, addresses, bodies::isWaitedFor);
  }

  /**
   * Puts itself before a handler, for requests that it is to read and answers that it is to write.
   */
  public Handler before(Handler next) {
    Handler limited = new CallerThreads(next, limits.threadsPerCaller(), addresses);
    return new RequestBodies(new Answering(limited), limits, addresses, signedIn, bodies);
  }

  /** Watches over the connections of a server that has not started yet. */
  public void watch(Server server) {
    for (var connector : server.getConnectors()) {
      if (connector instanceof AbstractConnector listening) {
        listening.addBean(connections);
      }
    }
    server.addEventListener(new Looking());
  }

  private void look() {
    try {
      bodies.cutOffSlow();
      answers.cutOffSlow();
      connections.closeQuiet();
    } catch (Throwable e) { // one look that fails must not be the last
      OutOfMemory.endIf(e);
      LOG.error("What is slow could not be looked at", e);
    }
  }

  private final class Answering extends Handler.Wrapper {
    Answering(Handler next) {
      super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      return super.handle(request, new PacedAnswer(answers, request, response), callback);
    }
  }

  private final class Looking implements LifeCycle.Listener {
    private final ScheduledExecutorService looking =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "edge");
              thread.setDaemon(true);
              return thread;
            });

    @Override
    public void lifeCycleStarted(LifeCycle server) {
      ScheduledFuture<?> unused =
          looking.scheduleWithFixedDelay(
              Edge.this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void lifeCycleStopped(LifeCycle server) {
      looking.shutdownNow();
    }
  }
}
