package debrief.action.page;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.action.Sample;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.HtmlChecker;
import debrief.world.World;
import org.junit.jupiter.api.Test;

class ActionPagesTest {
  private final Sample sample = new Sample();
  private final Client admin = sample.admin().with("Accept", "text/html");

  private String page(String path) {
    Answer answer = admin.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return valid(answer);
  }

  private static String valid(Answer answer) {
    try {
      assertThat(new HtmlChecker().check(answer.text())).isEmpty();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return answer.text();
  }

  @Test
  void aDayThatIsOverIsAskedAbout() {
    String form = "/incidents/" + sample.incident() + "/action-items/new";
    Answer asked = admin.form(form, "title", "Alert on depth", "dueOn", "2025-03-07");
    assertThat(asked.status()).isEqualTo(422);
    assertThat(valid(asked)).contains("Friday 7 March 2025 is over. Is that so?", "Yes, that is");
    Answer made =
        admin.form(
            form, "title", "Alert on depth", "dueOn", "2025-03-07", "sure", "dueOn 2025-03-07");
    assertThat(made.status()).isEqualTo(303);
    String item = made.header("Location").replaceFirst(".*(/action-items/)", "$1");
    Answer again = admin.form(item + "/date", "version", "1", "dueOn", "2025-03-08", "sure", "");
    assertThat(valid(again)).contains("Saturday 8 March 2025 is over", "dueOn 2025-03-08");
    String[] bulk = {"item", item.substring(14) + ":1", "dueOn", "2025-03-09", "sure", ""};
    Answer many = admin.form("/action-items/changes", bulk);
    assertThat(valid(many)).contains("Sunday 9 March 2025 is over", "dueOn 2025-03-09");
    bulk[5] = "dueOn 2025-03-09";
    assertThat(admin.form("/action-items/changes", bulk).status()).isEqualTo(303);
  }

  @Test
  void anItemIsProposedOnAPageAndThenPromised() {
    String incident = sample.incident();
    String form = "/incidents/" + incident + "/action-items/new";
    assertThat(page("/incidents/" + incident)).contains("No action items yet", form);
    assertThat(page(form)).contains("How will one see", "name=\"optionTitle\"");
    Answer made =
        admin.form(
            form,
            "title",
            "Alert on <queue> depth",
            "outcome",
            "A page **fires**",
            "control",
            "detect",
            "impact",
            "4",
            "effort",
            "",
            "optionTitle",
            "",
            "optionTradeoffs",
            "",
            "optionTitle",
            "Poll the broker",
            "optionTradeoffs",
            "Cheap",
            "chosen",
            "2",
            "tracker",
            "https://tracker.example.org/CHK-118",
            "audience",
            "organization");
    assertThat(made.status()).as(made.text()).isEqualTo(303);
    String path = java.net.URI.create(made.header("Location")).getPath();
    assertThat(page(path))
        .contains(
            "Alert on &lt;queue&gt; depth",
            "<strong>fires</strong>",
            "Poll the broker",
            "Chosen",
            "CHK-118",
            "name=\"team\"",
            "name=\"dueOn\"");
    assertThat(page("/incidents/" + incident)).contains("Alert on &lt;queue&gt; depth");

    Answer refused = admin.form(path + "/transitions", "to", "committed", "team", "checkout");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(valid(refused)).contains("needs a day", "value=\"checkout\"");
    String[] promise = {"to", "committed", "team", "checkout", "dueOn", "2026-04-01", "sure", ""};
    assertThat(valid(admin.form(path + "/transitions", promise))).contains("April 2026 is over");
    promise[7] = "dueOn 2026-04-01";
    Answer committed = admin.form(path + "/transitions", promise);
    assertThat(committed.status()).isEqualTo(303);
    assertThat(page(path)).contains("Overdue since", "1 April 2026", "Change due date");

    Answer unexplained =
        admin.form(path + "/date", "version", "2", "dueOn", "2199-04-09", "reason", "");
    assertThat(unexplained.status()).isEqualTo(422);
    Answer stale = admin.form(path + "/date", "version", "1", "dueOn", "2199-04-09");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(valid(stale)).contains("Somebody changed this item");
    Answer moved =
        admin.form(path + "/date", "version", "2", "dueOn", "2199-04-09", "reason", "Metric first");
    assertThat(moved.status()).isEqualTo(303);
    assertThat(page(path))
        .contains("Due date moved from 1 April 2026 to 9 April 2199.", "Metric first");
  }

  @Test
  void everyStateHasItsPage() {
    String ref = sample.complete();
    String path = "/action-items/" + ref;
    assertThat(page(path)).contains("Commit", "Decline");
    sample.move(ref, "{\"to\":\"declined\",\"reason\":\"A *better* way\"}");
    assertThat(page(path)).contains("Propose again", "<em>better</em>");
    sample.move(ref, "{\"to\":\"proposed\"}");
    sample.move(ref, "{\"to\":\"committed\"}");
    sample.move(ref, "{\"to\":\"blocked\",\"reason\":\"No metric\"}");
    assertThat(page(path)).contains("Unblock", "Blocked, because");
    sample.move(ref, "{\"to\":\"done\",\"evidence\":\"It fired\"}");
    assertThat(page(path)).contains("Evidence", "It fired", "Reopen", "Add evidence");
  }

  @Test
  void theWordsAreEditedWithoutLosingThoseOfAnother() {
    String ref = sample.complete();
    String path = "/action-items/" + ref + "/edit";
    assertThat(page(path)).contains("Edit " + ref, "name=\"version\" value=\"1\"");
    Answer refused = admin.form(path, "version", "1", "title", "", "tracker", "ftp://x");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(valid(refused))
        .contains("This field is empty. Please fill it in.", "value=\"ftp://x\"");
    Answer saved =
        admin.form(path, "version", "1", "title", "Later", "audience", "team", "impact", "3");
    assertThat(saved.status()).isEqualTo(303);
    Answer stale = admin.form(path, "version", "1", "title", "Mine");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(valid(stale)).contains("Somebody saved", "value=\"Mine\"");
    assertThat(page("/action-items/" + ref)).contains("Later", "For the team only");
  }

  @Test
  void theListKeepsItsFiltersInEveryLink() {
    String team = World.unique("a team & more");
    String incident = sample.incident();
    for (int i = 0; i < 31; i++) {
      sample.item(
          incident,
          "{\"title\":\"n%d\",\"team\":\"%s\",\"dueOn\":\"2026-04-01\"}".formatted(i, team));
    }
    String encoded = debrief.web.Urls.encode(team);
    String list = page("/action-items?team=" + encoded);
    assertThat(list)
        .contains(
            "export?state&#61;open&amp;team&#61;"
                + encoded
                + "&amp;sort&#61;due&amp;format&#61;csv",
            " overdue",
            "Older",
            "state&#61;open&amp;team&#61;" + encoded + "&amp;cursor&#61;");
    assertThat(page("/action-items?state=done&team=" + encoded)).contains("No action item fits");
    assertThat(page("/action-items?state=all&team=" + encoded))
        .contains("export?state&#61;all&amp;");
    assertThat(admin.get("/action-items?state=nonsense").status()).isEqualTo(422);
    Answer gone = admin.get("/incidents/" + incident + "/action-items");
    assertThat(gone.status()).isEqualTo(303);
  }

  @Test
  void aWishForMoreCareIsMetWithAThoughtAndNotRefused() {
    String ref =
        sample.item(sample.incident(), "{\"title\":\"Remind everyone to be more careful\"}");
    assertThat(page("/action-items/" + ref)).contains("A thought on this promise");
    assertThat(page("/action-items/" + sample.complete())).doesNotContain("A thought on");
  }
}
