package debrief.people;

import debrief.db.Prepared;
import debrief.db.RowAudit;
import org.jdbi.v3.core.Jdbi;

/**
 * Who may see what: asked here, in SQL, so that no list, count or search can forget it.
 *
 * <p>A query joins {@code incident i}, says {@code where <visible>} and binds the viewer with
 * {@code @BindMethods("viewer")}. What is not visible is not there: the answer is the same as for a
 * number that was never given.
 *
 * <p>The same query gives the column {@code <byOffice>}: whoever is shown something restricted only
 * because they look after this server leaves a line in the journal ({@link RowAudit}).
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

  /** The number of an incident that is open to the viewer for their office alone; else null. */
  private static final String OFFICE =
      "case when :viewer.seesAll and i.visibility = 'restricted' and not "
          + ENTITLED
          + " then i.number end as "
          + RowAudit.COLUMN;

  /** Which audiences' text a query may give; for columns named {@code audience}. */
  private static final String FOR_VIEWER = "(audience <> 'team' or :viewer.seesTeamText)";

  /** The numbers of restricted incidents that are shared with the viewer, by index. */
  private static final String SHARED =
      """
      array(select p.incident_number from participant p where p.person_id = :viewer.personId
        union select m.number from incident m
          where m.visibility = 'restricted' and m.shared_teams && cast(:viewer.teams as text[])
        union select m.number from person pv join incident m
            on m.visibility = 'restricted' and m.shared_people @> array[lower(pv.email)]
          where pv.id = :viewer.personId)""";

  private Access() {}

  /**
   * What a viewer may see of a table, to stand behind {@code from}: first the rows that are open to
   * everybody, found by indexes which hold nothing else, then those that are shared with the
   * viewer, found by their numbers before anybody looks what they say. So no search asks what
   * stands in a hidden row, and its time does not tell.
   *
   * @param table {@code incident}, or one whose rows hang on an incident
   * @param chosen conditions on the table alone, each after {@code and}, under this alias
   */
  public static String rows(Viewer viewer, String table, String alias, String chosen) {
    String own = table.equals("incident") ? "" : "incident_";
    String number = alias + "." + own + "number";
    String from =
        "select %1$s.* from %2$s %1$s where %1$s.%3$svisibility = '%4$s'"
            .formatted(alias, table, own, "organization");
    String restricted = from.replace("organization", "restricted");
    // "is true" keeps the planner from looking for the words first.
    return "("
        + from
        + chosen
        + " union all "
        + restricted
        + (viewer.seesAll()
            ? chosen
            : " and " + number + " = any (" + SHARED + ") and (true" + chosen + ") is true")
        + ") "
        + alias;
  }

  /** A query of {@link Prepared} with {@code <visible>} and {@code <byOffice>} filled in. */
  public static Prepared visible(String sql) {
    if (!sql.contains("<byOffice>")) {
      throw new IllegalArgumentException("nobody would answer for " + sql);
    }
    return new Prepared(sql.replace("<visible>", VISIBLE).replace("<byOffice>", OFFICE));
  }

  /** Binds what {@code <visible>} asks of the viewer. */
  public static Prepared.Bound bind(Prepared.Bound query, Viewer viewer) {
    return query
        .bind("viewer.seesAll", viewer.seesAll())
        .bind("viewer.personId", viewer.personId())
        .bind("viewer.teams", viewer.teams().toArray(String[]::new));
  }

  /** Teaches JDBI the words {@code <visible>}, {@code <byOffice>} and {@code <forViewer>}. */
  public static void define(Jdbi jdbi) {
    jdbi.define("visible", VISIBLE);
    jdbi.define("byOffice", OFFICE);
    jdbi.define("forViewer", FOR_VIEWER);
  }
}
