package debrief.admin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import debrief.access.Role;
import debrief.web.edge.Csrf;
import debrief.world.Client;
import debrief.world.Wire;
import debrief.world.World;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** With everything logged that anybody can log, nothing stands there that would open something. */
class SecretsInLogsTest {
  private static final String FORM_PASSWORD = "correct horse 7 battery";

  private final World world = World.shared();

  /** Keeps whatever reaches an appender, as a layout would write it. */
  private static final class Kept extends AppenderBase<ILoggingEvent> {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      String line = event.getLoggerName() + " " + event.getFormattedMessage();
      lines.add(
          event.getThrowableProxy() == null
              ? line
              : line + ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
  }

  /** Does the work with all loggers wide open, and gives what they said. */
  private static List<String> traced(Runnable work) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Map<Logger, Level> before = new java.util.HashMap<>();
    context.getLoggerList().stream()
        .filter(logger -> logger.getLevel() != null)
        .forEach(logger -> before.put(logger, logger.getLevel()));
    List<Appender<ILoggingEvent>> usual = new ArrayList<>();
    for (Iterator<Appender<ILoggingEvent>> it = root.iteratorForAppenders(); it.hasNext(); ) {
      usual.add(it.next());
    }
    usual.forEach(root::detachAppender);
    Kept kept = new Kept();
    kept.setContext(context);
    kept.start();
    root.addAppender(kept);
    try {
      before.keySet().forEach(logger -> logger.setLevel(Level.TRACE));
      work.run();
    } finally {
      before.forEach(Logger::setLevel);
      root.detachAppender(kept);
      usual.forEach(root::addAppender);
    }
    return List.copyOf(kept.lines);
  }

  @Test
  void noTokenNoCookieAndNoPasswordStandsInALogAtAnyLevel() {
    World.Someone person = world.person(Role.author);
    String token = world.token(world.service(Role.author), "read", "write");
    String session = person.browser().session();
    List<String> lines =
        traced(
            () -> {
              askByToken(world.admin().as(token));
              askByToken(world.admin());
              askByCookie(person.browser());
              brokenRequests(token, session);
              enter(person);
            });
    assertThat(lines).hasSizeGreaterThan(10); // it has looked at something
    for (String secret :
        List.of(
            token,
            token.substring(token.length() - 12),
            World.ADMIN_TOKEN,
            session,
            session.substring(session.length() - 12),
            Csrf.token(session),
            World.PASSWORD,
            World.PASSWORD.replace(' ', '+'),
            FORM_PASSWORD,
            FORM_PASSWORD.replace(' ', '+'),
            World.SECRET_KEY)) {
      assertThat(lines).noneMatch(line -> line.contains(secret));
    }
  }

  private static void askByToken(Client client) {
    client.get("/api/v1/me");
    client.get("/api/v1/nothing-here");
    client.post("/api/v1/incidents", "{\"title\":");
    client.put("/api/v1/me", "{}");
    client.get("/api/v1/incidents?limit=x");
  }

  private static void askByCookie(Client browser) {
    browser.get("/incidents");
    browser.get("/no-such-page");
    browser.bareForm("/incidents/new", "title", "x");
    browser.form("/incidents/new", "title", "");
    browser.form(
        "/account/password", "current", FORM_PASSWORD, "password", FORM_PASSWORD, "again", "x");
  }

  private void brokenRequests(String token, String session) {
    String bearer = "Authorization: Bearer " + token;
    String cookie = "Cookie: debrief_session=" + session;
    Wire.send(world, "GET /sign-in HTTP/1.1", "Host: evil.example", bearer, cookie);
    Wire.send(world, "GET /a//b HTTP/1.1", "Host: localhost", bearer, cookie);
    Wire.send(world, "GET /x HTTP/1.1", "Host: localhost", "Host: localhost", bearer, cookie);
    Wire.send(world, "BREW /x HTTP/1.1", "Host: localhost", bearer, cookie);
    String large = "X-Large: " + "x".repeat(20_000);
    Wire.send(world, "GET /x HTTP/1.1", "Host: localhost", bearer, cookie, large);
  }

  private void enter(World.Someone person) {
    Client browser = world.stranger();
    browser.form("/sign-in", "email", person.email(), "password", FORM_PASSWORD);
    browser.form("/sign-in", "email", person.email(), "password", World.PASSWORD);
    assertThat(browser.session()).isNotEmpty();
    world.admin().post("/api/v1/people", "{\"name\":\"x\",\"password\":\"" + FORM_PASSWORD + "\"}");
  }

  @Test
  void theMaskKnowsEveryFormAndLeavesTheRest() {
    List<String> lines =
        traced(
            () -> {
              org.slf4j.Logger log = LoggerFactory.getLogger("some.library");
              log.debug("asked with {}", "debrief_pat_" + "z".repeat(47));
              log.trace("Authorization: Basic c2VjcmV0OnNlY3JldA==");
              log.warn("went wrong", new IllegalStateException("Bearer abcdefgh12345"));
              log.info("[Cookie=[__Host-debrief_session=abcdefgh12345; theme=dark]]");
              log.info("GET /invitations/abcdefgh12345");
              log.info("GET /sign-in/with/x/callback?code=abcdefgh12345&state=abcdefgh12345");
              log.info("{\"clientSecret\":\"abcdefgh12345\",\"name\":\"Keycloak\"}");
              log.info("Debrief is ready: open http://localhost/setup?code=1234");
              log.info("{\"password\":\"correct horse abcdefgh12345\",\"name\":\"x\"}");
              log.info("A plain line, with a password in its words.");
            });
    // Servers that other tests left running may say something meanwhile.
    assertThat(lines.stream().filter(line -> line.startsWith("some.library")))
        .hasSize(10)
        .noneMatch(line -> line.contains("horse"))
        .noneMatch(line -> line.contains("abcdefgh12345") || line.contains("zzzz"))
        .noneMatch(line -> line.contains("c2VjcmV0"))
        .anyMatch(line -> line.contains("\"name\":\"Keycloak\""))
        .anyMatch(line -> line.endsWith("/setup?code=1234"))
        .anyMatch(line -> line.endsWith("A plain line, with a password in its words."));
  }
}
