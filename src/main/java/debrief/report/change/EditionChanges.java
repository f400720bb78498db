package debrief.report.change;

import debrief.access.Audience;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.publish.article.FrozenContent;
import debrief.web.Problem;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The door to what editions changed. */
public final class EditionChanges {
  private final ChangeSql sql;

  public EditionChanges(Jdbi jdbi) {
    this.sql = SqlObjects.of(jdbi, ChangeSql.class);
  }

  /**
   * @param edition 0 for the newest
   * @throws Problem 404 when there is none that the viewer may read
   */
  ChangesPage of(Viewer viewer, String slug, int edition, Audience audience) {
    viewer.require(Right.READ);
    if (audience.isTeam() && !viewer.seesTeamText()) {
      throw Problem.missing();
    }
    List<ChangeSql.Said> said = sql.said(slug, edition, audience, viewer);
    if (said.isEmpty()) {
      throw Problem.missing();
    }
    ChangeSql.Said now = said.get(0);
    if (now.number() != (edition == 0 ? now.newest() : edition)) {
      throw Problem.missing();
    }
    ChangeSql.Said before = said.size() > 1 ? said.get(1) : null;
    return ChangesPage.of(
        now,
        before,
        before == null
            ? List.of()
            : ChangedPart.between(
                FrozenContent.read(before.content()), FrozenContent.read(now.content())));
  }
}
