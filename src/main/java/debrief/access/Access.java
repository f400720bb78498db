package debrief.access;

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
  /**
   * The viewer's address, asked once a query. Participants and those whom something is shared with
   * are known by address alone, so that whoever gets an account is let in from that moment.
   */
  private static final String ADDRESS =
      "(select lower(pv.email) from person pv where pv.id = :viewer.personId)";

  /** Shared with somebody by name, team or part in it. */
  private static final String ENTITLED =
      """
      (exists (select 1 from participant p
               where p.incident_number = i.number and lower(p.email) = %1$s)
       or i.shared_teams && cast(:viewer.teams as text[])
       or (%1$s = any (i.shared_people)) is true)"""
          .formatted(ADDRESS);

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
      array(select p.incident_number from participant p where lower(p.email) = %1$s
        union select m.number from incident m
          where m.listed = 'restricted' and m.shared_teams && cast(:viewer.teams as text[])
        union select m.number from incident m
          where m.listed = 'restricted' and m.shared_people @> array[%1$s])"""
          .formatted(ADDRESS);

  private static final Listed INCIDENTS =
      new Listed("incident i", "i.listed", "i.number", "i.started_at", "i.number");

  private Access() {}

  /**
   * A list that goes from the newest to the oldest.
   *
   * @param from tables and their joins, the listed one first
   * @param visibility the column that says whether a row is open to everybody; for what was
   *     dismissed it says neither that nor that it is restricted, so no list has it
   * @param incident the column with the number of the incident that decides
   * @param time the column it is ordered by
   * @param key the column that decides between equal times, and names a row
   */
  public record Listed(String from, String visibility, String incident, String time, String key) {}

  /**
   * The keys of a page of a list, as an array: of the rows that are open to everybody, found by
   * indexes which hold nothing else, and of those that are shared with the viewer, found by their
   * numbers before anybody looks what they say. So no search asks what stands in a hidden row, and
   * its time does not tell. Binds {@code at}, {@code before} and {@code limit}.
   *
   * @param chosen conditions, each after {@code and}
   */
  public static String page(Viewer viewer, Listed list, String chosen) {
    return page(viewer, list, chosen, chosen);
  }

  /**
   * The same of a list that is found by an index of what is open to everybody.
   *
   * @param ofShared what {@code ofOpen} says, written so that a row is asked by itself: an index
   *     would hold the hidden ones too
   */
  public static String page(Viewer viewer, Listed list, String ofOpen, String ofShared) {
    return "array(select f.key from ("
        + part(list, open(list.visibility) + ofOpen)
        + " union all "
        + part(list, shared(viewer, list.visibility, list.incident, ofShared))
        + ") f order by f.time desc, f.key desc limit :limit)";
  }

  /**
   * How a list is sorted that goes by another value than time.
   *
   * @param value an SQL expression, for which there is an index
   * @param type of that value, to which {@code :after} is cast
   * @param further whether it goes on after {@code :after} and {@code :before}
   */
  public record Sorted(String value, String type, boolean ascending, boolean further) {
    private String order(String value, String key) {
      String direction = ascending ? "" : " desc";
      return " order by " + value + direction + ", " + key + direction;
    }

    private String after(String key) {
      return further
          ? " and (%s, %s) %s (cast(:after as %s), :before)"
              .formatted(value, key, ascending ? ">" : "<", type)
          : "";
    }
  }

  /** A page of a sorted list, found as {@link #page}: its keys, and the values as text. */
  public static String sorted(Viewer viewer, Listed list, Sorted by, String chosen) {
    String select =
        "(select %s as key, %s as value from %s where true%s"
            .formatted(list.key, by.value, list.from, by.after(list.key));
    String end = by.order(by.value, list.key) + " limit :limit)";
    return "select f.key, cast(f.value as text) as value from ("
        + select
        + open(list.visibility)
        + chosen
        + end
        + " union all "
        + select
        + shared(viewer, list.visibility, list.incident, chosen)
        + end
        + ") f"
        + by.order("f.value", "f.key")
        + " limit :limit";
  }

  /** How many rows a list has, counted no further than {@code :most}. */
  public static String count(Viewer viewer, Listed list, String chosen) {
    String select = "(select 1 from " + list.from + " where true";
    return "select count(*) from (select 1 from ("
        + select
        + open(list.visibility)
        + chosen
        + " limit :most) union all "
        + select
        + shared(viewer, list.visibility, list.incident, chosen)
        + " limit :most)) f limit :most) g";
  }

  /**
   * A condition for the rows that are open to everybody: what is kept once for all has no other.
   */
  public static String everybodys(Listed list) {
    return list.visibility + " = 'organization'";
  }

  /** A condition for the restricted rows that a viewer may see, found before what they say. */
  public static String restricted(Viewer viewer, Listed list, String chosen) {
    return "true" + shared(viewer, list.visibility, list.incident, chosen);
  }

  private static String part(Listed list, String conditions) {
    return "(select %1$s as key, %2$s as time from %3$s where (%2$s, %1$s) < (:at, :before)"
            .formatted(list.key, list.time, list.from)
        + conditions
        + " order by %2$s desc, %1$s desc limit :limit)".formatted(list.key, list.time);
  }

  /** The numbers of the incidents that a viewer may see, without order, found like a page. */
  public static String numbers(Viewer viewer, String chosen) {
    return numbers(viewer, INCIDENTS, chosen);
  }

  /** The numbers of the incidents of a list's rows, likewise; one may come up several times. */
  public static String numbers(Viewer viewer, Listed list, String chosen) {
    String select = "select " + list.incident + " from " + list.from + " where true";
    return select
        + open(list.visibility)
        + chosen
        + " union all "
        + select
        + shared(viewer, list.visibility, list.incident, chosen);
  }

  private static String open(String visibility) {
    return " and " + visibility + " = 'organization'";
  }

  private static String shared(Viewer viewer, String visibility, String incident, String chosen) {
    String restricted = " and " + visibility + " = 'restricted'";
    // "is true" keeps the planner from looking for the words first.
    return viewer.seesAll()
        ? restricted + chosen
        : restricted
            + " and "
            + incident
            + " = any ("
            + SHARED
            + ") and (true"
            + chosen
            + ") is true";
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

  /**
   * Teaches JDBI the words {@code <visible>}, {@code <byOffice>} and {@code <forViewer>}. For
   * queries that give no more of incidents than how many there are, or that there is one: {@code
   * <entitled>}, with whom a restricted one is shared, and {@code <countable>}, also by office.
   */
  public static Jdbi define(Jdbi jdbi) {
    jdbi.define("visible", VISIBLE);
    jdbi.define("entitled", ENTITLED);
    jdbi.define("countable", "(:viewer.seesAll or " + ENTITLED + ")");
    jdbi.define("byOffice", OFFICE);
    jdbi.define("forViewer", FOR_VIEWER);
    return jdbi;
  }
}
