package debrief.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsAreForTheTeamTest {
  private final Client admin = World.shared().admin();
  private final Client reader = World.shared().as(Role.reader);
  private final Client author = World.shared().as(Role.author);
  private final Drafting draft = Drafting.start(admin, "brief");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/sections/summary",
        "/history",
        "/sections/summary/revisions/1",
        "/trust/privacy",
        "/factors/x",
        "/lessons/x"
      })
  void aReaderSeesNoDraft(String path) {
    draft.write("summary", "Not ready.");
    assertThat(reader.get(draft.path() + path).status()).isEqualTo(403);
    String nowhere = "/api/v1/incidents/INC-999999/postmortem";
    assertThat(reader.get(nowhere + path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/check",
        "/preview",
        "/history",
        "/history/summary/1",
        "/parts/trust/privacy"
      })
  void aReaderSeesNoPageOfADraft(String path) {
    draft.write("summary", "Not ready.");
    assertThat(reader.get("/incidents/" + draft.ref() + "/postmortem" + path).status())
        .isEqualTo(403);
    assertThat(reader.get("/incidents/" + draft.ref()).text())
        .doesNotContain("Not ready.", "Open the draft", "Start writing");
  }

  @Test
  void aReaderChangesNothing() {
    assertThat(draft.as(reader).save("summary", "", "x").status()).isEqualTo(403);
    assertThat(draft.as(reader).tag("privacy", "held").status()).isEqualTo(403);
    assertThat(reader.post(draft.path() + "/factors", "{\"title\":\"x\"}").status()).isEqualTo(403);
    assertThat(reader.post(Drafting.declare(admin).path(), "{\"template\":\"brief\"}").status())
        .isEqualTo(403);
    assertThat(draft.section("summary").json().path("version").asInt()).isZero();
  }

  @Test
  void anAuthorWrites() {
    assertThat(draft.as(author).save("summary", "", "By an author.").status()).isEqualTo(200);
    assertThat(draft.as(author).tag("privacy", "held").status()).isEqualTo(201);
  }

  @Test
  void aRestrictedDraftIsNotThereForOthers() {
    String path =
        "/api/v1/incidents/"
            + admin
                .post(
                    "/api/v1/incidents",
                    "{\"title\":\"Secret\",\"startedAt\":\"2026-03-01T14:02:00Z\",\"visibility\":\"restricted\"}")
                .json()
                .path("ref")
                .asText()
            + "/postmortem";
    admin.post(path, "{\"template\":\"brief\"}");
    assertThat(author.get(path).status()).isEqualTo(404);
    assertThat(author.get(path).text())
        .isEqualTo(author.get("/api/v1/incidents/INC-999999/postmortem").text());
    assertThat(author.put(path + "/sections/summary", "{\"markdown\":\"x\"}").status())
        .isEqualTo(404);
    assertThat(author.post(path, "{\"template\":\"brief\"}").status()).isEqualTo(404);
  }
}
