package debrief.web;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page whose address asks for what cannot be says so, and does not speak of saving. */
class UnreadableAddressTest {
  private final Client reader = World.shared().as(Role.reader).with("Accept", "text/html");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?severity=SEV9",
        "/?principle=courage",
        "/?cursor=x",
        "/incidents?state=lost",
        "/incidents?cursor=x",
        "/action-items?state=lost",
        "/action-items?dueBefore=soon",
        "/trust?since=soon",
        "/search?before=soon"
      })
  void itSaysWhatCannotBe(String path) {
    Answer answer = reader.get(path);
    assertThat(answer.status()).as(answer.text()).isIn(200, 400, 422);
    assertThat(answer.text()).contains("<h1").doesNotContain("saved");
  }
}
