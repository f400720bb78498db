package debrief.publish.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.world.Client;
import debrief.world.World;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Before publishing, what each audience reads stands side by side, and what differs is marked. */
class ComparisonTest {
  private final Client author = World.shared().as(Role.facilitator);

  private Story story() {
    return Story.begin(author, World.unique("Three circles"))
        .entry("Entry of the team", "team")
        .entry("Entry of the organisation", "organization")
        .entry("Entry of the public, on 10.0.4.17", "public")
        .write("Ada Byron wrote this for the organisation.")
        .section("impact", "Everybody reads this.", "public");
  }

  private Document page(Story story, String query) {
    return Jsoup.parse(
        author.get("/incidents/" + story.ref() + "/postmortem/audiences" + query).text());
  }

  /** Who reads the part with these words: a cell's label for each that does, "not X" for others. */
  private static List<String> cells(Document page, String words) {
    Element row = page.selectFirst("tbody tr:contains(" + words + "):not(.warned)");
    assertThat(row).as(words).isNotNull();
    return row.select("td").stream()
        .map(cell -> (cell.selectFirst(".prose") == null ? "not " : "") + cell.attr("data-label"))
        .toList();
  }

  @Test
  void eachPartSaysWhoReadsIt() {
    Document page = page(story(), "");
    assertThat(cells(page, "Entry of the team"))
        .containsExactly("The team", "not The organisation, The public");
    assertThat(cells(page, "Entry of the organisation"))
        .containsExactly("The team, The organisation", "not The public");
    assertThat(cells(page, "Entry of the public"))
        .containsExactly("The team, The organisation, The public");
    assertThat(cells(page, "wrote this for the organisation"))
        .containsExactly("The team, The organisation", "not The public");
    assertThat(page.text()).contains("Three circles", "6 parts are not the same to all three");
    assertThat(page.select("table").text()).doesNotContain("Ada", "Byron");
    assertThat(page.select("tr.differs")).hasSize(6);
  }

  @Test
  void whatBetterNotBeToldStandsAtItsPart() {
    Document page = page(story(), "");
    assertThat(page.select("tr.warned").text())
        .contains("an internal address, and everybody would read it");
    assertThat(page.select("tr:has(+ tr.warned)").text()).contains("Entry of the public");
    assertThat(page.select("tr.warned")).hasSize(1);
  }

  @Test
  void thoseThatAreTheSameCanBeLeftOut() {
    Document page = page(story(), "?show=differences");
    assertThat(page.select("table").text())
        .contains("Entry of the team", "Entry of the organisation")
        .doesNotContain("Entry of the public", "Severity");
  }

  @Test
  void itIsThereForThoseWhoDraftAndForNobodyElse() {
    Story story = story();
    String path = "/incidents/" + story.ref() + "/postmortem/audiences";
    assertThat(World.shared().as(Role.reader).get(path).status()).isEqualTo(403);
    assertThat(author.get(path + "?show=some").status()).isEqualTo(422);
    assertThat(author.get("/incidents/" + story.ref() + "/postmortem/check").text())
        .contains("postmortem/audiences");
  }
}
