package debrief.publish;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report has one rendering for each audience, and the preview is that rendering. */
class AudiencesTest {
  private static final String BEGIN = "<header class=\"page-head\">";

  /** Every way to a report; each takes an audience. */
  private static final List<String> FORMS =
      List.of(
          "/reports/%s",
          "/reports/%s.md",
          "/reports/%s.json",
          "/reports/%s.html",
          "/api/v1/reports/%s",
          "/api/v1/reports/%s/files/md");

  private final Client author = World.shared().as(Role.facilitator);
  private final Client reader = World.shared().as(Role.reader);

  private Story story() {
    Story story =
        Story.begin(author, World.unique("Told to three circles"))
            .entry("entry-of-the-team", "team")
            .entry("entry-of-the-organization", "organization")
            .entry("entry-of-the-public", "public")
            .write("Written by Ada Byron for the organization.")
            .section("how-we-responded", "section-of-the-team", "team")
            .section("impact", "section-of-the-public", "public");
    for (String audience : List.of("team", "organization", "public")) {
      author.post(
          story.path() + "/postmortem/factors",
          "{\"title\":\"factor-of-the-%1$s\",\"audience\":\"%1$s\"}".formatted(audience));
      author.post(
          story.path() + "/postmortem/lessons",
          "{\"kind\":\"gotLucky\",\"text\":\"lesson-of-the-%1$s\",\"audience\":\"%1$s\"}"
              .formatted(audience));
      author.post(
          story.path() + "/action-items",
          "{\"title\":\"item-of-the-%1$s\",\"audience\":\"%1$s\"}".formatted(audience));
    }
    return story;
  }

  /** From the head of the article to its end: what stands round it is of today. */
  private static String article(String page) {
    int end = page.indexOf("<div class=\"content today");
    return page.substring(page.indexOf(BEGIN), end < 0 ? page.indexOf("  </main>") : end).strip();
  }

  @ParameterizedTest
  @ValueSource(strings = {"team", "organization", "public"})
  void whatThePreviewShowsIsTheArticleToTheByte(String audience) {
    Story story = story();
    String preview =
        author.get("/incidents/" + story.ref() + "/postmortem/preview?audience=" + audience).text();
    String slug = story.publish();
    String page = author.get("/reports/" + slug + "?audience=" + audience).text();
    assertThat(article(page)).isEqualTo(article(preview)).contains("-of-the-" + audience);
    assertThat(author.get("/reports/" + slug + ".html?audience=" + audience).text())
        .contains(article(preview));
  }

  @Test
  void eachAudienceGetsWhatIsMarkedForItOrForAWiderOne() {
    String slug = story().publish();
    for (String form : FORMS) {
      String path = form.formatted(slug) + "?audience=";
      String forTeam = author.get(path + "team").text();
      String forOrganization = author.get(path + "organization").text();
      String forPublic = author.get(path + "public").text();
      assertThat(reader.get(form.formatted(slug)).text()).isEqualTo(forOrganization);
      for (String what : List.of("entry", "factor", "lesson", "item")) {
        String words = what + "-of-the-";
        assertThat(forTeam).contains(words + "team", words + "organization", words + "public");
        assertThat(forOrganization)
            .contains(words + "organization", words + "public")
            .doesNotContain(words + "team");
        assertThat(forPublic)
            .contains(words + "public")
            .doesNotContain(words + "organization", words + "team");
      }
      assertThat(forTeam).contains("section-of-the-team").doesNotContain("Ada", "Byron");
      assertThat(forPublic)
          .contains("section-of-the-public")
          .doesNotContain("for the organization");
    }
  }

  @Test
  void whatIsForTheTeamIsNotThereForAReader() {
    String slug = story().publish();
    for (String form : FORMS) {
      String path = form.formatted(slug) + "?audience=team";
      assertThat(author.get(path).status()).isEqualTo(200);
      Answer refused = reader.get(path);
      assertThat(refused.status()).isEqualTo(404);
      assertThat(refused.text()).doesNotContain("-of-the-");
      assertThat(reader.with("If-None-Match", author.get(path).etag()).get(path).status())
          .isEqualTo(404);
      assertThat(reader.get(form.formatted(slug) + "?audience=everybody").status()).isEqualTo(422);
    }
  }

  @Test
  void whatIsSharedOnOtherTermsIsAnotherRendering() {
    Story story = story();
    String slug = story.publish();
    String before = author.get("/reports/" + slug + "?audience=public").text();
    assertThat(story.move("draft").status()).isEqualTo(200);
    author.post(
        story.path() + "/postmortem/lessons",
        "{\"kind\":\"gotLucky\",\"text\":\"for the team alone\",\"audience\":\"team\"}");
    assertThat(story.move("published").json().path("edition").asInt()).isEqualTo(2);
    assertThat(article(author.get("/reports/" + slug + "?audience=public").text()))
        .isEqualTo(article(before));
    assertThat(author.get("/reports/" + slug + "?audience=team").text())
        .contains("for the team alone");
    assertThat(author.get("/reports/" + slug + "?audience=team&edition=1").text())
        .doesNotContain("for the team alone");
  }

  @Test
  void theMenuOffersEveryFileOfThisRendering() {
    String slug = story().publish();
    assertThat(reader.get("/reports/" + slug).text().replace("&#61;", "="))
        .contains("/reports/" + slug + ".md?edition=1\">Markdown</a>")
        .contains("/reports/" + slug + ".json?edition=1\">JSON</a>")
        .contains("/reports/" + slug + ".html?edition=1\">Web page</a>")
        .contains("/reports/" + slug + ".pdf?edition=1\">PDF</a>");
    assertThat(author.get("/reports/" + slug + "?audience=public").text().replace("&#61;", "="))
        .contains("/reports/" + slug + ".md?edition=1&amp;audience=public\">Markdown</a>")
        .contains("as the public reads it");
    assertThat(reader.get("/reports/" + slug + ".doc").status()).isEqualTo(404);
    assertThat(reader.get("/reports/" + slug + ".html").header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + slug + ".html\"");
    Answer file = reader.get("/reports/" + slug + ".md");
    assertThat(reader.with("If-None-Match", file.etag()).get("/reports/" + slug + ".md").status())
        .isEqualTo(304);
  }

  @Test
  void aFormatThatCameLaterIsMadeFromWhatWasFrozenAndKept() {
    String slug = story().publish();
    String written = author.get("/reports/" + slug + ".md").text();
    World.shared().sql("delete from edition_file where slug = '" + slug + "'");
    assertThat(author.get("/reports/" + slug + ".md").text()).isEqualTo(written);
    assertThat(author.get("/reports/" + slug + ".md").text()).isEqualTo(written);
    int kept =
        World.shared()
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select count(*) from edition_file where slug = :slug")
                        .bind("slug", slug)
                        .mapTo(Integer.class)
                        .one());
    assertThat(kept).isEqualTo(1);
  }

  /** Its way back, its number and the links to its files were frozen with it. */
  @Test
  void anArticleOfTheFirstFormatIsNotFramedTwice() {
    String slug = story().publish();
    World.shared()
        .sql(
            """
            with gone as (delete from edition_rendering where slug = '%1$s' returning content)
            select 1 from gone"""
                .formatted(slug));
    World.shared()
        .sql(
            """
            insert into edition_rendering (slug, number, audience, content_format, content,
              content_hash, article)
            values ('%1$s', 1, 'organization', 1, '{"format":1,"trust":[]}', 'x',
              '<p>An article of before, with its own frame.</p>')"""
                .formatted(slug));
    assertThat(reader.get("/reports/" + slug).text())
        .contains("An article of before")
        .doesNotContain("colophon", "aria-label=\"Breadcrumb\"");
    assertThat(author.get("/reports/" + slug + "?audience=team").status()).isEqualTo(404);
    assertThat(reader.get("/reports/" + slug + "?audience=public").status()).isEqualTo(404);
  }

  @Test
  void aFormatThatCameLaterIsReadAlsoWhileTheDatabaseTakesNoChanges() {
    String slug = story().publish();
    String written = author.get("/reports/" + slug + ".html").text();
    World.shared().sql("delete from edition_file where slug = '" + slug + "'");
    World.shared()
        .sql(
            """
            create function takes_no_changes() returns trigger language plpgsql as $$
              begin raise exception 'read only' using errcode = '25006'; end $$;
            create trigger takes_no_changes before insert on edition_file
              for each row when (new.slug = '%s') execute function takes_no_changes()
            """
                .formatted(slug));
    try {
      Answer file = author.get("/reports/" + slug + ".html");
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.text()).isEqualTo(written);
    } finally {
      World.shared().sql("drop function takes_no_changes() cascade");
    }
  }
}
