package debrief.report.share;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.report.Story;
import debrief.world.Client;
import debrief.world.Client.Answer;

/** A published report, and the links that are made to it. */
record SharedStory(Client admin, Story story, String slug) {
  static final String ORGANISATION = "{\"audience\":\"organization\"}";
  static final String PASSPHRASE = "correct horse battery";
  static final String GUARDED =
      "{\"audience\":\"organization\",\"passphrase\":\"" + PASSPHRASE + "\"}";

  static SharedStory published(Client admin, String title) {
    Story story =
        Story.begin(admin, title)
            .entry("Only the team reads this", "team")
            .entry("Shown to the organisation", "organization")
            .entry("Shown to everybody", "public")
            .write("What the organisation may know.");
    return new SharedStory(admin, story, story.publish());
  }

  /** Where its links are made. */
  String links() {
    return "/api/v1/reports/" + slug + "/share-links";
  }

  /** Makes a link, and gives its address. */
  String link(String body) {
    Answer made = admin.post(links(), body);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("url").asText();
  }

  String link() {
    return link(ORGANISATION);
  }

  /** What the newest of its links does. */
  String state() {
    return admin.get(links()).json().at("/items/0/state").asText();
  }
}
