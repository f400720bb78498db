package debrief.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import debrief.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinciplesTest {
  private static final String WHOLE =
      """
      ---
      key: courage
      name: Courage
      ---

      To say so.

      ## Harmed
      a
      ## Strained
      b
      ## Held
      c
      ## Strengthened
      d
      ## Questions
      - How
        so?
      - What else?
      """;

  @Test
  void thereAreSevenInTheirOrder() {
    assertThat(Principles.all())
        .extracting(Principle::key)
        .containsExactly(
            "security",
            "privacy",
            "scalability",
            "availability",
            "reliability",
            "performance",
            "observability");
    assertThat(Principles.find("privacy").orElseThrow().name()).isEqualTo("Privacy");
    assertThat(Principles.find("bravery")).isEmpty();
  }

  @Test
  void everyPartIsRead() {
    Principle read = Principles.parse("courage", WHOLE);
    assertThat(read.name()).isEqualTo("Courage");
    assertThat(read.definition()).isEqualTo("To say so.");
    assertThat(read.meanings()).containsOnlyKeys(Effect.values());
    assertThat(read.meanings().get(Effect.strengthened)).isEqualTo("d");
    assertThat(read.questions()).containsExactly("How so?", "What else?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: Courage",
        "key: courage",
        "To say so.",
        "## Harmed\na",
        "## Held\nc",
        "- How\n  so?\n- What else?"
      })
  void aMissingPartIsNamed(String part) {
    assertThatThrownBy(() -> Principles.parse("courage", WHOLE.replace(part, "")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("courage");
  }

  @Test
  void thePageShowsThemAll() {
    var page = World.shared().admin().get("/trust/principles");
    assertThat(page.status()).isEqualTo(200);
    Principles.all().forEach(p -> assertThat(page.text()).contains("id=\"" + p.key() + "\""));
  }
}
