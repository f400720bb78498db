package debrief.report;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reports are really read out of memory: a slow way that answers the same would go unnoticed. */
class FastReadingTest {
  private static final Pattern COUNT =
      Pattern.compile("(?m)^debrief_reports_answered_from_memory ([0-9.E]+)$");

  private final World world = World.shared();
  private final Client reader = world.signedIn(Role.reader);

  /** Java's own cookies are written in quotes, which no browser does. */
  private final Client browser = reader.inSession(reader.session());

  /** As operators read it. */
  private long answered() {
    String metrics = Client.anonymous(world.adminUrl()).get("/metrics").text();
    Matcher count = COUNT.matcher(metrics);
    assertThat(count.find()).as(metrics).isTrue();
    return (long) Double.parseDouble(count.group(1));
  }

  @Test
  void whatWasReadOnceIsAnsweredOutOfMemory() {
    Story story = Story.begin(world.admin(), World.unique("Read by many")).write("First words.");
    String path = "/reports/" + story.publish();
    Answer first = browser.get(path);
    long before = answered();
    for (int i = 0; i < 3; i++) {
      assertThat(browser.get(path).text()).isEqualTo(first.text());
    }
    assertThat(answered()).isEqualTo(before + 3);
    assertThat(browser.with("If-None-Match", first.etag()).get(path).status()).isEqualTo(304);
    assertThat(answered()).isEqualTo(before + 4);
    assertThat(world.admin().get(path).text()).isEqualTo(first.text());
    assertThat(answered()).isEqualTo(before + 5);
  }

  @Test
  void whoeverMayNotReadItGoesTheOrdinaryWay() {
    Story story =
        Story.begin(world.admin(), World.unique("Read by few"), "restricted").write("Words.");
    String path = "/reports/" + story.publish();
    assertThat(world.admin().get(path).status()).isEqualTo(200);
    long before = answered();
    assertThat(browser.get(path).status()).isEqualTo(404);
    assertThat(world.stranger().get(path).status()).isIn(303, 401, 404);
    assertThat(answered()).isEqualTo(before);
  }
}
