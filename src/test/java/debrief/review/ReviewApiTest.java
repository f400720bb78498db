package debrief.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.World;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReviewApiTest {
  private static final World WORLD = World.shared();
  private final Client reader = WORLD.as(Role.reader);

  @Test
  void aReaderMayHaveATextReviewed() {
    Client.Answer answer =
        reader.post(
            "/api/v1/review",
            """
            {"markdown": "We should have tested it.\\nAda's idea.",
             "participants": [{"name": "Ada Byron", "role": "Scribe"}]}""");
    assertThat(answer.status()).isEqualTo(200);
    JsonNode finding = answer.json().at("/findings/0");
    assertThat(finding.path("rule").asText()).isEqualTo("counterfactual.should-have");
    assertThat(finding.path("category").asText()).isEqualTo("counterfactual");
    assertThat(finding.path("start").asInt()).isEqualTo(3);
    assertThat(finding.path("end").asInt()).isEqualTo(14);
    assertThat(finding.path("line").asInt()).isEqualTo(1);
    assertThat(finding.path("column").asInt()).isEqualTo(4);
    assertThat(finding.path("quote").asText()).isEqualTo("should have");
    assertThat(finding.path("message").asText()).isNotEmpty();
    assertThat(finding.path("suggestions").size()).isPositive();
    assertThat(answer.json().at("/counts/counterfactual").asInt()).isEqualTo(1);
  }

  @Test
  void aTextWithoutParticipantsIsEnough() {
    assertThat(reader.post("/api/v1/review", "{\"markdown\": \"\"}").json().path("findings").size())
        .isZero();
  }

  @Test
  void aStrangerMayNot() {
    assertThat(WORLD.stranger().post("/api/v1/review", "{\"markdown\": \"\"}").status())
        .isEqualTo(401);
  }

  @Test
  void whatIsWrongIsSaidByField() {
    assertThat(reader.post("/api/v1/review", "{}").status()).isEqualTo(422);
    Client.Answer answer =
        reader.post(
            "/api/v1/review", "{\"markdown\": \"\", \"participants\": [{\"role\": \"SRE\"}]}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("participants[0].name");
    assertThat(reader.post("/api/v1/review", "{\"markdown\": \"\", \"text\": 1}").status())
        .isEqualTo(422);
    String many = "{\"name\": \"A\"},".repeat(10_001);
    assertThat(
            reader
                .post(
                    "/api/v1/review",
                    "{\"markdown\": \"\", \"participants\": ["
                        + many.substring(0, many.length() - 1)
                        + "]}")
                .status())
        .isEqualTo(422);
  }

  @Test
  void aTextMayBeTooLargeOrNoText() {
    String large = "{\"markdown\": \"" + "a".repeat(5_000_000) + "\"}";
    assertThat(reader.post("/api/v1/review", large).status()).isEqualTo(413);
    byte[] latin = "{\"markdown\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(reader.send("POST", "/api/v1/review", "application/json", latin).status())
        .isEqualTo(400);
    assertThat(reader.post("/api/v1/review", "no json").status()).isEqualTo(400);
  }
}
