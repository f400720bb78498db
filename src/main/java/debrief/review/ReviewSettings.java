package debrief.review;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.cluster.Notifications;
import debrief.cluster.NotifiedCache;
import debrief.db.SqlObjects;
import debrief.event.SettingEvent;
import debrief.incident.Severity;
import debrief.journal.Journal;
import debrief.noego.Phrases;
import debrief.noego.rule.RuleSwitch;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to how an organisation reviews. */
public final class ReviewSettings {
  private static final String CHANGED = "review-settings";

  private final Jdbi jdbi;
  private final ReviewSettingSql sql;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;
  private final Duration longest;

  /** The one setting that there is: it is asked for at every pause in somebody's typing. */
  private final NotifiedCache<String, ReviewSetting> known;

  /**
   * @param longest the CPU time of one review
   */
  public ReviewSettings(
      Jdbi jdbi, Journal journal, Notifications notifications, Clock clock, Duration longest) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, ReviewSettingSql.class);
    this.journal = journal;
    this.notifications = notifications;
    this.clock = clock;
    this.longest = longest;
    this.known = new NotifiedCache<>(notifications, CHANGED, 1, (setting, changed) -> true);
  }

  /** As it is stored. */
  record Content(
      Map<String, Asking> categories,
      List<Phrases.Own> notice,
      List<String> leaveAlone,
      @Nullable Map<String, RuleSwitch> rules,
      @Nullable List<Severity> approvals) {
    static String of(ReviewSetting setting) {
      return Json.text(
          new Content(
              setting.categories(),
              setting.notice(),
              setting.leaveAlone(),
              setting.rules(),
              setting.approvals()));
    }

    static ReviewSetting read(ReviewSettingSql.Row row) {
      Content content = Json.read(row.content(), Content.class);
      return new ReviewSetting(
          content.categories(),
          content.notice(),
          content.leaveAlone(),
          content.rules() == null ? Map.of() : content.rules(),
          content.approvals() == null ? List.of() : content.approvals(),
          row.version());
    }
  }

  /** The CPU time that one review may take, of a text or of a whole draft. */
  public Duration longest() {
    return longest;
  }

  /** For reviews, whoever asks for them; remembered until somebody changes it on any node. */
  public ReviewSetting now() {
    return Objects.requireNonNull(known.get(CHANGED, k -> stored()));
  }

  /** For whoever may be about to change it: as it is stored, with its version. */
  public ReviewSetting get(Viewer viewer) {
    viewer.require(Right.READ);
    return stored();
  }

  private ReviewSetting stored() {
    return sql.find().map(Content::read).orElse(ReviewSetting.DEFAULT);
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
          if (!saved.approvals().equals(current.approvals())) {
            viewer.require(Right.ADMINISTER);
          }
          sql.update(Content.of(saved), saved.version(), clock.instant());
          journal.write(viewer.personId(), new SettingEvent.ReviewChanged(saved.version()));
          notifications.send(CHANGED);
          return saved;
        });
  }
}
