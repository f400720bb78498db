package debrief.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontMatterTest {
  @Test
  void yamlFieldsAreRead() {
    FrontMatter read =
        FrontMatter.parse(
            "---\ntitle: \"Queue: full\"\r\ndate: 2026-03-01\ntags:\n  - a\n  - b\n# note\n---\n\n# Body\n");
    assertThat(read.fields())
        .containsEntry("title", "Queue: full")
        .containsEntry("date", "2026-03-01")
        .containsEntry("tags", "a, b")
        .containsEntry("comment", "note");
    assertThat(read.body()).isEqualTo("\n# Body\n");
  }

  @Test
  void tomlFieldsAreRead() {
    FrontMatter read =
        FrontMatter.parse(
            "\uFEFF+++\ntitle= \"Down\"\ndate=2026-03-01\n[extra]\nteam = \"web\"\n+++\ntext");
    assertThat(read.fields())
        .containsEntry("title", "Down")
        .containsEntry("date", "2026-03-01")
        .containsEntry("team", "web");
    assertThat(read.body()).isEqualTo("text");
  }

  @Test
  void aRuleAtTheTopIsNoFrontMatter() {
    assertThat(FrontMatter.parse("---\nJust words.\n---\nmore").fields()).isEmpty();
    assertThat(FrontMatter.parse("---\nJust words.\n---\nmore").body())
        .isEqualTo("---\nJust words.\n---\nmore");
    assertThat(FrontMatter.parse("---\ntitle: never closed").body())
        .isEqualTo("---\ntitle: never closed");
    assertThat(FrontMatter.parse("").body()).isEmpty();
  }
}
