package debrief.people;

import debrief.db.Prepared;
import org.jdbi.v3.core.Jdbi;

/**
 * Who may see what: asked here, in SQL, so that no list, count or search can forget it.
 *
 * <p>A query joins {@code incident i}, says {@code where <visible>} and binds the viewer with
 * {@code @BindMethods("viewer")}. What is not visible is not there: the answer is the same as for a
 * number that was never given.
 */
public final class Access {
  /** Shared with somebody by name, team or part in it. */
  private static final String ENTITLED =
      """
      (exists (select 1 from participant p
               where p.incident_number = i.number and p.person_id = :viewer.personId)
       or i.shared_teams && cast(:viewer.teams as text[])
       or (i.shared_people <> '{}'
           and exists (select 1 from person pv
                       where pv.id = :viewer.personId and lower(pv.email) = any (i.shared_people))))""";

  private static final String VISIBLE =
      "(i.visibility = 'organization' or :viewer.seesAll or " + ENTITLED + ")";

  /** Which audiences' text a query may give; for columns named {@code audience}. */
  private static final String FOR_VIEWER = "(audience <> 'team' or :viewer.seesTeamText)";

  private Access() {}

  /** A query of {@link Prepared} with {@code <visible>} filled in. */
  public static Prepared visible(String sql) {
    return new Prepared(sql.replace("<visible>", VISIBLE));
  }

  /** Binds what {@code <visible>} asks of the viewer. */
  public static Prepared.Bound bind(Prepared.Bound query, Viewer viewer) {
    return query
        .bind("viewer.seesAll", viewer.seesAll())
        .bind("viewer.personId", viewer.personId())
        .bind("viewer.teams", viewer.teams().toArray(String[]::new));
  }

  /**
   * Teaches JDBI the words {@code <visible>} and {@code <forViewer>}, and {@code <entitled>}: open
   * to the viewer even if they were no administrator.
   */
  public static void define(Jdbi jdbi) {
    jdbi.define("visible", VISIBLE);
    jdbi.define("entitled", ENTITLED);
    jdbi.define("forViewer", FOR_VIEWER);
  }
}
