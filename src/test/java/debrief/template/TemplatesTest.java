package debrief.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import debrief.text.Markdown;
import debrief.world.World;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
  /** Words that point at people or pretend to one cause; a guidance has no use for them. */
  private static final List<String> CLOSES_DOORS =
      List.of(
          "should have",
          "we could have",
          "they could have",
          "failed to",
          "human error",
          "root cause",
          "whose fault",
          "who caused",
          "careless",
          "negligen",
          "blame",
          "mistake",
          "obvious");

  static Stream<PostmortemTemplate> templates() {
    return PostmortemTemplates.all().stream();
  }

  @Test
  void thereAreFive() {
    assertThat(PostmortemTemplates.all())
        .extracting(PostmortemTemplate::key)
        .containsExactly("standard", "brief", "vendor", "security", "near-miss");
    assertThat(PostmortemTemplates.find("brief").orElseThrow().minutes()).isEqualTo(15);
    assertThat(PostmortemTemplates.find("epic")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTemplateHasWhatADraftStandsOn(PostmortemTemplate template) {
    assertThat(template.sections())
        .extracting(TemplateSection::key)
        .contains("summary", "what-happened", "contributing-factors", "follow-up")
        .doesNotHaveDuplicates();
    assertThat(template.sections().get(0).required()).isTrue();
    for (TemplateSection section : template.sections()) {
      assertThat(section.heading()).doesNotContain("(required)").isNotBlank();
      assertThat(Markdown.refusal(section.guidance())).isEmpty();
      assertThat(section.guidance()).doesNotContain("<!--").doesNotContain("## ");
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noGuidanceClosesADoor(PostmortemTemplate template) {
    for (TemplateSection section : template.sections()) {
      String guidance = section.guidance().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      assertThat(CLOSES_DOORS)
          .as(template.key() + ", " + section.heading())
          .noneMatch(guidance::contains);
    }
  }

  @Test
  void aTemplateIsItsHeadingsCommentsAndTheRest() {
    PostmortemTemplate read =
        PostmortemTemplates.parse(
            "own",
            """
            ---
            key: own
            name: Own
            summary: Ours.
            suits: Us.
            minutes: 5
            ---

            ## What we saw (required)
            <!--
            Look.
            -->
            - At first:

            ## Then
            <!-- And? -->
            """);
    assertThat(read.sections())
        .containsExactly(
            new TemplateSection("what-we-saw", "What we saw", "Look.", true, "- At first:"),
            new TemplateSection("then", "Then", "And?", false, ""));
  }

  @Test
  void aTemplateThatLacksAPartIsNamed() {
    assertThatThrownBy(() -> PostmortemTemplates.parse("own", "## Only a heading"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("own")
        .hasMessageContaining("guidance");
  }

  @Test
  void theApiListsThem() {
    var list = World.shared().admin().get("/api/v1/templates");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.json().path("items").size()).isEqualTo(5);
    assertThat(list.json().path("next").isNull()).isTrue();
    assertThat(list.json().at("/items/0/sections/0/heading").asText()).isEqualTo("Summary");
  }

  @Test
  void thePagesShowThem() {
    var page = World.shared().admin().get("/templates");
    assertThat(page.status()).isEqualTo(200);
    PostmortemTemplates.all().forEach(t -> assertThat(page.text()).contains(t.summary()));
    var practice = World.shared().stranger().get("/practice");
    assertThat(practice.status()).isEqualTo(200);
    assertThat(practice.text()).contains("Writing without blame").contains("<table");
  }
}
