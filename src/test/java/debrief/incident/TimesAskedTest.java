package debrief.incident;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A time that is hardly meant is asked about in the form, and kept once somebody says so. */
class TimesAskedTest {
  private static final String AHEAD = "is in the future. Is that so?";
  private static final String FAR = " days from the ";
  private static final String SURE = "Yes, that is";

  private final Client author = World.shared().signedIn(Role.author);

  private static String inDays(long days) {
    return LocalDateTime.ofInstant(
            Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES),
            ZoneOffset.UTC)
        .toString();
  }

  /** What the box beside a question sends. */
  private static String answer(Answer asked) {
    Matcher box = Pattern.compile("name=\"sure\" value=\"([^\"]+)\"").matcher(asked.text());
    assertThat(box.find()).as(asked.text()).isTrue();
    return box.group(1);
  }

  private Answer declare(String... more) {
    String[] fields = new String[more.length + 4];
    fields[0] = "title";
    fields[1] = "Checkout answers 503";
    fields[2] = "zone";
    fields[3] = "UTC";
    System.arraycopy(more, 0, fields, 4, more.length);
    return author.form("/incidents/new", fields);
  }

  @Test
  void whatLiesAheadIsAskedForWhereItWasTypedAndKeptWhenItIsSo() {
    String ahead = inDays(3);
    Answer asked = declare("startedAt", ahead, "statement", "1 in 3 failed");
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text())
        .contains(AHEAD, SURE, "Is this time right?", "value=\"" + ahead + "\"", "1 in 3 failed")
        .contains("id=\"startedAt-error\"")
        .doesNotContain("needs a correction");
    String sure = answer(asked);
    assertThat(declare("startedAt", inDays(4), "sure", sure).text()).contains(AHEAD);
    // An answer stays given while something else is mended.
    Answer other = declare("startedAt", ahead, "sure", sure, "customersAffected", "many");
    assertThat(other.text()).contains("whole number", "checked").doesNotContain(AHEAD);
    assertThat(answer(other)).isEqualTo(sure);
    Answer kept = declare("startedAt", ahead, "sure", sure);
    assertThat(kept.status()).as(kept.text()).isEqualTo(303);
    assertThat(declare("startedAt", inDays(0)).status()).isEqualTo(303);
  }

  @Test
  void theYearsBeforeAreAskedFor() {
    Answer asked = declare("startedAt", inDays(-365));
    assertThat(asked.text()).contains("is a year ago, or nearly");
    assertThat(declare("startedAt", inDays(-365), "sure", answer(asked)).status()).isEqualTo(303);
    assertThat(declare("startedAt", inDays(-40)).status()).isEqualTo(303);
    Answer old = declare("startedAt", inDays(-3 * 365));
    assertThat(old.text()).contains("is about 3 years ago. Is that so?");
    assertThat(declare("startedAt", inDays(-3 * 365), "sure", answer(old)).status()).isEqualTo(303);
  }

  @Test
  void inAnHourThatComesTwiceItIsSaidWhichOne() {
    String[] fields = {
      "title", "Slow", "startedAt", "2025-11-02T01:30", "zone", "America/New_York", "sure", ""
    };
    fields[7] = answer(author.form("/incidents/new", fields));
    Answer declared = author.form("/incidents/new", fields);
    assertThat(declared.status()).isEqualTo(303);
    assertThat(declared.header("Set-Cookie").replace('+', ' ')).contains("comes twice");
  }

  @Test
  void aTimeAYearFromTheBeginningIsAskedForAndWhatWasLeftAloneIsNot() {
    Answer made =
        author.post(
            "/api/v1/incidents",
            "{\"title\":\"Slow\",\"startedAt\":\"2019-03-01T09:00:00Z\","
                + "\"detectedAt\":\"2020-03-01T09:00:00Z\"}");
    String page = "/incidents/" + made.json().path("ref").asText() + "/edit";
    String[] form = {
      "version", made.etag().replace("\"", ""),
      "title", "Slow",
      "zone", "UTC",
      "startedAt", "2019-03-01T09:00",
      "detectedAt", "2020-03-01T09:00",
      "resolvedAt", "2020-03-01T11:00",
      "sure", ""
    };
    Answer asked = author.form(page, form);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text())
        .containsOnlyOnce("id=\"resolvedAt-error\"")
        .contains("11:00 on Sunday 1 March 2020 is 366" + FAR + "beginning")
        .doesNotContain("detectedAt-error", "startedAt-error");
    form[form.length - 1] = answer(asked);
    assertThat(author.form(page, form).status()).isEqualTo(303);
  }

  @Test
  void anEntryIsAskedAboutWhenItIsEdited() {
    String ref =
        author
            .post(
                "/api/v1/incidents",
                "{\"title\":\"Slow\",\"startedAt\":\"2026-03-01T09:00:00Z\","
                    + "\"resolvedAt\":\"2026-03-01T11:00:00Z\"}")
            .json()
            .path("ref")
            .asText();
    String added =
        author
            .post(
                "/api/v1/incidents/" + ref + "/timeline",
                "{\"occurredAt\":\"2026-03-01T09:14:00Z\",\"kind\":\"alert\",\"text\":\"Calm\"}")
            .json()
            .path("id")
            .asText();
    String page = "/incidents/" + ref + "/timeline/" + added + "/edit";
    String[] form = {
      "version",
      "1",
      "zone",
      "UTC",
      "kind",
      "alert",
      "text",
      "Calm again",
      "occurredAt",
      "2025-03-01T09:14",
      "knownAt",
      inDays(2),
      "sure",
      "",
      "sure",
      ""
    };
    Answer asked = author.form(page, form);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text())
        .contains("09:14 on Saturday 1 March 2025 is 364" + FAR + "incident", AHEAD, "Calm again")
        .contains("Are these times right?");
    Matcher boxes = Pattern.compile("name=\"sure\" value=\"([^\"]+)\"").matcher(asked.text());
    for (int place = form.length - 3; boxes.find(); place += 2) {
      form[place] = boxes.group(1);
    }
    Answer kept = author.form(page, form);
    assertThat(kept.status()).as(kept.text()).isEqualTo(303);
  }
}
