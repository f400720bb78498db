package debrief.account;

import debrief.access.Viewer;
import debrief.cluster.Notifications;
import debrief.db.SqlObjects;
import debrief.web.Problem;
import debrief.web.page.FormFields;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to the time zones that people have chosen for their pages. */
public final class TimeZones {
  private final Jdbi jdbi;
  private final PeopleSql sql;
  private final Notifications notifications;

  TimeZones(Jdbi jdbi, Notifications notifications) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, PeopleSql.class);
    this.notifications = notifications;
  }

  /** The zone that the viewer's account has chosen; empty where it follows the browser. */
  public Optional<String> of(Viewer viewer) {
    return sql.timeZone(viewer.personId());
  }

  /**
   * Times are shown to the viewer in this zone from now on.
   *
   * @param typed a name of a zone; null or blank to follow the browser
   * @throws Problem 422 for what is no zone, with those that are nearest
   */
  public void choose(Viewer viewer, @Nullable String typed) {
    String zone =
        typed == null || typed.isBlank() ? null : FormFields.zone("timeZone", typed).getId();
    jdbi.useTransaction(
        handle -> {
          sql.setTimeZone(viewer.personId(), zone);
          notifications.send(People.CHANGED, viewer.personId());
        });
  }
}
