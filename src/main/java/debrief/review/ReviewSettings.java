package debrief.review;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.event.SettingEvent;
import debrief.journal.Journal;
import debrief.noego.Phrases;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The door to how an organisation reviews. */
public final class ReviewSettings {
  private final Jdbi jdbi;
  private final ReviewSettingSql sql;
  private final Journal journal;
  private final Clock clock;
  private final Duration longest;

  /**
   * @param longest the CPU time of one review
   */
  public ReviewSettings(Jdbi jdbi, Journal journal, Clock clock, Duration longest) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, ReviewSettingSql.class);
    this.journal = journal;
    this.clock = clock;
    this.longest = longest;
  }

  /** As it is stored. */
  record Content(
      Map<String, Asking> categories, List<Phrases.Own> notice, List<String> leaveAlone) {
    static String of(ReviewSetting setting) {
      return Json.text(new Content(setting.categories(), setting.notice(), setting.leaveAlone()));
    }

    static ReviewSetting read(ReviewSettingSql.Row row) {
      Content content = Json.read(row.content(), Content.class);
      return new ReviewSetting(
          content.categories(), content.notice(), content.leaveAlone(), row.version());
    }
  }

  /** The CPU time that one review may take, of a text or of a whole draft. */
  public Duration longest() {
    return longest;
  }

  /** For reviews, whoever asks for them. */
  public ReviewSetting now() {
    return sql.find().map(Content::read).orElse(ReviewSetting.DEFAULT);
  }

  public ReviewSetting get(Viewer viewer) {
    viewer.require(Right.READ);
    return now();
  }

  /**
   * Changes what the input names.
   *
   * @throws Problem 403 for those who do not approve drafts, 412 when it has moved on since
   */
  public ReviewSetting save(Viewer viewer, Versions.IfMatch seen, ReviewSettingInput input) {
    viewer.require(Right.APPROVE);
    return jdbi.inTransaction(
        handle -> {
          sql.begin(Content.of(ReviewSetting.DEFAULT), clock.instant());
          ReviewSetting current = Content.read(sql.lock());
          if (!seen.allows(current.version())) {
            throw Problem.stale(current, Versions.etag(current.version()));
          }
          ReviewSetting saved = input.on(current);
          sql.update(Content.of(saved), saved.version(), clock.instant());
          journal.write(viewer.personId(), new SettingEvent.ReviewChanged(saved.version()));
          return saved;
        });
  }
}
