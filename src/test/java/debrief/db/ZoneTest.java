package debrief.db;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.World;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Times are told in UTC, whatever zone the machine stands in. */
class ZoneTest {
  @Test
  void theDatabaseSpeaksUtcWhateverTheMachineDoes() {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Australia/Lord_Howe"));
    try (World world = World.empty()) {
      String zone =
          world.jdbi().withHandle(h -> h.createQuery("show timezone").mapTo(String.class).one());
      assertThat(zone).isEqualTo("UTC");
      World.Someone who = world.person(Role.reader);
      // Written by the database itself, as text.
      String data = who.browser().get("/api/v1/people/" + who.id() + "/data").text();
      assertThat(data).containsPattern("\"createdAt\":\\s?\"[0-9T:.-]+Z\"");
      assertThat(data).doesNotContain("+10:30", "+11:00");
    } finally {
      TimeZone.setDefault(before);
    }
  }
}
