package debrief.journal;

import static debrief.journal.Ledger.INCIDENT;
import static debrief.journal.Ledger.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The journal says who, what, when and from where, to those who may know. */
class JournalTest {
  private final Ledger ledger = Ledger.open();
  private final World world = ledger.world();
  private final Client admin = ledger.admin();

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aLineSaysWhoWhatWhenAndFromWhere() {
    String ref = ledger.declare();
    JsonNode line = ledger.find("?subject=" + ref).path(0);
    assertThat(line.path("action").asText()).isEqualTo("incident.declared");
    assertThat(line.path("actorName").asText()).isEqualTo("Bootstrap");
    assertThat(line.path("address").asText()).isEqualTo("127.0.0.1");
    assertThat(line.path("node").asText()).isNotEmpty();
  }

  @Test
  void whoSaysToComeFromElsewhereIsNotBelieved() {
    String ref =
        admin
            .with("X-Forwarded-For", "203.0.113.7", "X-Real-IP", "203.0.113.7")
            .with("Forwarded", "for=203.0.113.7")
            .post("/api/v1/incidents", INCIDENT)
            .json()
            .path("ref")
            .asText();
    assertThat(ledger.find("?subject=" + ref).path(0).path("address").asText())
        .isEqualTo("127.0.0.1");
  }

  @Test
  void linesAreFoundByActorSubjectActionAndTime() {
    World.Someone author = world.person(Role.author);
    String ref = author.browser().post("/api/v1/incidents", INCIDENT).json().path("ref").asText();
    ledger.declare();
    for (String actor :
        new String[] {author.id(), author.name(), author.email().toUpperCase(Locale.ROOT)}) {
      JsonNode lines = ledger.find("?action=incident&actor=" + actor);
      assertThat(lines).hasSize(1);
      assertThat(lines.path(0).path("subject").asText()).isEqualTo(ref);
    }
    assertThat(ledger.find("?action=incident.declared")).hasSize(2);
    assertThat(ledger.find("?action=incident")).hasSize(2);
    assertThat(ledger.find("?action=inci")).isEmpty();
    assertThat(ledger.find("?action=%25")).isEmpty();
    assertThat(ledger.find("?actor=nobody")).isEmpty();
    assertThat(ledger.find("?from=2199-01-01")).isEmpty();
    assertThat(ledger.find("?to=2020-01-01")).isEmpty();
    assertThat(admin.get(PATH + "?from=yesterday").fields()).containsExactly("from");
    Answer page =
        world.signedIn(Role.administrator).get("/journal?action=incident&actor=" + author.id());
    assertThat(page.text()).contains("incident.declared", ref, author.name());
  }

  @Test
  void onlyAdministratorsRead() {
    for (String path : new String[] {"", "/export", "/check"}) {
      assertThat(world.stranger().get(PATH + path).status()).isEqualTo(401);
      assertThat(world.as(Role.facilitator).get(PATH + path).status()).isEqualTo(403);
      assertThat(admin.get(PATH + path).status()).isEqualTo(200);
    }
    assertThat(world.signedIn(Role.facilitator).get("/journal").status()).isEqualTo(403);
    assertThat(world.signedIn(Role.facilitator).form("/journal/check", "head", "").status())
        .isEqualTo(403);
  }
}
