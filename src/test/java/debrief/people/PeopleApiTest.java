package debrief.people;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;

class PeopleApiTest {
  private final World world = World.shared();

  @Test
  void everybodyIsToldWhoTheyAre() {
    World.Someone author = world.person(Role.author);
    Answer me = author.browser().get("/api/v1/me");
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.json().path("id").asText()).isEqualTo(author.id());
    assertThat(me.json().path("email").asText()).isEqualTo(author.email());
    assertThat(me.json().path("rights").toString()).isEqualTo("[\"read\",\"export\",\"write\"]");
    assertThat(me.json().path("token").isNull()).isTrue();
    Answer service = world.as(Role.reader).get("/api/v1/me");
    assertThat(service.json().path("kind").asText()).isEqualTo("service");
    assertThat(service.json().at("/token/scopes")).hasSize(4);
    assertThat(service.json().path("rights").toString()).isEqualTo("[\"read\",\"export\"]");
  }
}
