package debrief.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A report that everybody may read, an API token and a session, all of which the far node has in
 * its memory; and how long it goes on giving them once the near node has taken them back.
 */
public final class Withdrawal {
  /** How many answers were out of date, and after how long the last of them came. */
  public record Outcome(int stale, Duration until) {}

  /** A reading that is no longer allowed, and what it is answered then. */
  private record Reading(String what, Client client, String path, List<Integer> right) {
    boolean isRight() {
      return right.contains(client.get(path).status());
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TwoNodes nodes;
  private final Client admin;
  private final Story story;
  private final World.Someone someone;
  private final String tokenId;
  private final List<Reading> readings = new ArrayList<>();

  /** Makes the three, and has the far node read each of them. */
  public Withdrawal(TwoNodes nodes) {
    this.nodes = nodes;
    World near = nodes.near();
    World far = nodes.far();
    admin = near.admin();
    story = Story.begin(admin, World.unique("Soon restricted")).write("Open words.");
    String report = "/reports/" + story.publish();
    someone = near.person(Role.reader);
    String service = near.service(Role.reader);
    String token = near.token(service, "read");
    tokenId = admin.get("/api/v1/people/" + service + "/tokens").json().at("/items/0/id").asText();
    readings.add(new Reading("restricted report", far.as(Role.author), report, List.of(404)));
    readings.add(
        new Reading("revoked token", far.stranger().as(token), "/api/v1/me", List.of(401)));
    readings.add(
        new Reading(
            "ended session",
            far.stranger().inSession(someone.browser().session()),
            "/api/v1/me",
            List.of(401)));
    for (Reading reading : readings) {
      assertThat(reading.client().get(reading.path()).status()).as(reading.what()).isEqualTo(200);
    }
    hearAllSoFar();
    Await.until("the far node remembers it", this::isRememberedOnceRead);
  }

  /** Signals of what was made here may be under way, and would take it from memory again. */
  private void hearAllSoFar() {
    String last = World.unique("last").replaceAll("[^A-Za-z0-9]", "");
    AtomicBoolean heard = new AtomicBoolean();
    nodes.ear().on(last, key -> heard.set(true));
    nodes.near().sql("select pg_notify('debrief', '" + last + " 1')");
    Await.until("the far node has heard what was said before", heard::get);
  }

  private boolean isRememberedOnceRead() {
    for (Reading reading : readings) {
      assertThat(reading.client().get(reading.path()).status()).as(reading.what()).isEqualTo(200);
    }
    return isRemembered();
  }

  /** Restricts, revokes and signs out on the near node. */
  public void takeBack() {
    Client.Answer before = admin.get(story.path());
    Client.Answer restricted =
        admin
            .with("If-Match", before.etag())
            .patch(story.path(), "{\"visibility\":\"restricted\"}");
    assertThat(restricted.status()).as(restricted.text()).isEqualTo(200);
    assertThat(admin.delete("/api/v1/tokens/" + tokenId).status()).isEqualTo(204);
    assertThat(someone.browser().form("/sign-out").status()).isEqualTo(303);
  }

  /** Asks the far node for all three, again and again, until each is refused. */
  public Outcome await() {
    long begin = System.nanoTime();
    long last = begin;
    int stale = 0;
    List<Reading> left = new ArrayList<>(readings);
    while (!left.isEmpty()) {
      int before = left.size();
      left.removeIf(Reading::isRight);
      stale += left.size();
      if (left.size() < before || !left.isEmpty()) {
        last = System.nanoTime();
      }
      if (last - begin > PATIENCE.toNanos()) {
        throw new AssertionError("still given: " + left.get(0).what());
      }
    }
    return new Outcome(stale, Duration.ofNanos(last - begin));
  }

  /** What the far node gives from memory while nothing is known to have changed. */
  public boolean isRemembered() {
    nodes.near().sql("update api_token set revoked_at = now() where id = '" + tokenId + "'");
    boolean given = !readings.get(1).isRight();
    nodes.near().sql("update api_token set revoked_at = null where id = '" + tokenId + "'");
    return given;
  }
}
