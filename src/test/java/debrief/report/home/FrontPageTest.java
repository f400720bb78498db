package debrief.report.home;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.World;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The home without a choice: something to read within ten seconds. */
class FrontPageTest {
  private static final Pattern OLDER =
      Pattern.compile("href=\"(/[?]cursor&#61;[^\"]+)\">Older reports");
  private static World world;
  private static Client admin;

  @BeforeAll
  static void begin() {
    world = World.empty();
    admin = world.admin();
  }

  @AfterAll
  static void end() {
    world.close();
  }

  private static String front(Client client) {
    return client.get("/").text();
  }

  /** A part of the page, by its heading. */
  private static String part(Client client, String heading) {
    String page = front(client);
    int at = page.indexOf("\">" + heading + "</h2>");
    return at < 0 ? "" : page.substring(at, page.indexOf("</section>", at));
  }

  @Test
  void theNewestThreeAreThereWithWhatTheyAreAboutAndTheOthersBehindThem() {
    FrontStory.begin(admin, "Yesterday's news").publish();
    FrontStory.begin(admin, "The first of three").publish();
    FrontStory.begin(admin, "The second of three").publish();
    FrontStory.begin(admin, "The third of three").trust("security").publish();
    Client reader = world.signedIn(Role.reader);
    String newest = part(reader, "Newest reports");
    assertThat(newest)
        .containsSubsequence("The third of three", "The second of three", "The first of three")
        .contains("It slowed down. The third of three", "Strengthened", "Security")
        .doesNotContain("Yesterday");
    Matcher older = OLDER.matcher(newest);
    assertThat(older.find()).isTrue();
    String rest = reader.get(older.group(1).replace("&#61;", "=")).text();
    assertThat(rest).contains("Yesterday&#39;s news").doesNotContain("of three", "Lessons worth");
  }

  @Test
  void whatSeveralReportsSayIsALessonAndLeadsToThem() {
    String one = FrontStory.begin(admin, "Mail stopped").factor("Keys renewed by hand").publish();
    String two =
        FrontStory.begin(admin, "Pay stopped").factor("Keys are renewed by hand").publish();
    assertThat(part(world.signedIn(Role.reader), "Lessons worth repeating"))
        .contains("Contributing factor", "Keys are renewed by hand", "In 2 reports")
        .contains("/reports/" + one, "/reports/" + two, "What more than one of them says");
  }

  @Test
  void whatBeganAYearAgoThisWeekIsTold() {
    LocalDate then = LocalDate.now(ZoneOffset.UTC).minusWeeks(52);
    FrontStory.begin(admin, "A year ago to the day").on(then).publish();
    FrontStory.begin(admin, "Two weeks before that").on(then.minusWeeks(2)).publish();
    assertThat(part(world.signedIn(Role.reader), "A year ago this week"))
        .contains("A year ago to the day", "Began ", "What began from ")
        .doesNotContain("Two weeks before");
  }

  @Test
  void promisesThatAreKeptShowTheirEvidenceUntilTheyAreOpenedAgain() {
    FrontStory story = FrontStory.begin(admin, "Promising");
    String item = story.kept("Bound the pool", "platform", "organization");
    Client reader = world.signedIn(Role.reader);
    assertThat(part(reader, "Promises kept this month"))
        .contains("/action-items/" + item, "Bound the pool", "Seen in the drill", "platform");
    story.move(item, "{\"to\":\"inProgress\",\"reason\":\"It came back.\"}");
    assertThat(front(reader)).doesNotContain("Bound the pool");
  }

  @Test
  void draftsOfMyTeamsAreThereForThoseWhoWriteThem() {
    World.Someone author = world.person(Role.author);
    World.Someone other = world.person(Role.author);
    for (World.Someone member : List.of(author, other)) {
      String path = "/api/v1/people/" + member.id();
      String etag = admin.get(path).etag();
      String teams = member.equals(author) ? "[\"checkout\"]" : "[\"search\"]";
      assertThat(admin.with("If-Match", etag).patch(path, "{\"teams\":" + teams + "}").status())
          .isEqualTo(200);
    }
    String title = World.unique("Half written");
    FrontStory draft = FrontStory.begin(author.browser(), title);
    draft.change(Map.of("services", List.of(World.unique("ours"))));
    assertThat(part(author.browser(), "Drafts of your teams"))
        .contains(title, "/incidents/" + draft.ref() + "/postmortem", "Draft");
    assertThat(front(other.browser())).doesNotContain(title);
    assertThat(front(world.signedIn(Role.reader))).doesNotContain(title, "Drafts of your teams");
  }
}
