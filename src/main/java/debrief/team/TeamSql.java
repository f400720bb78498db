package debrief.team;

import debrief.access.Viewer;
import debrief.naming.NamedRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * It names the tables in which teams are named, to count and to ask whether something may be known:
 * each by the index that holds what everybody may see, then by that of what is restricted.
 */
interface TeamSql extends NamedRows<Team> {

  String ITEMS =
      """
      select 1 from action_item a
      where a.team = t.name and a.incident_visibility = 'organization' and <forViewer>
      union all
      select 1 from action_item a join incident i on i.number = a.incident_number
      where a.team = t.name and a.incident_visibility = 'restricted' and <forViewer> and\s""";

  String INCIDENTS =
      """
      select 1 from incident i
      where i.listed = 'organization' and i.shared_teams @> array[t.name]
      union all
      select 1 from incident i
      where i.listed = 'restricted' and i.shared_teams @> array[t.name] and\s""";

  /** Said in something that is shared with the viewer, or looked after on its page. */
  String KNOWN =
      """
      (t.curated or t.name = any (cast(:viewer.teams as text[]))
        or exists (select 1 from service s where s.team_id = t.id)
        or exists ("""
          + ITEMS
          + "<entitled>) or exists ("
          + INCIDENTS
          + "<entitled>))";

  String SHOWN = "(:viewer.seesAll or " + KNOWN + ")";

  /** The first incident that names what is known to the viewer for their office alone. */
  String BY_OFFICE =
      "case when :viewer.seesAll and not "
          + KNOWN
          + """
           then least(
            (select min(a.incident_number) from action_item a
              where a.team = t.name and a.incident_visibility = 'restricted'),
            (select min(i.number) from incident i
              where i.listed = 'restricted' and i.shared_teams @> array[t.name]))
          end as row_audit
          """;

  String COLUMNS =
      """
      select t.id, t.name, t.contact, t.mail,
        array(select n.spelling from team_name n
          where n.team_id = t.id and n.key is distinct from t.key order by n.key) as aliases,
        (select count(*) from ("""
          + ITEMS
          + "<countable> limit 1000) c)::int as action_items, (select count(*) from ("
          + INCIDENTS
          + """
          <countable> limit 1000) c)::int as incidents,
        (select count(*) from service s where s.team_id = t.id)::int as services,
        case when :viewer.seesAll then (select count(*) from person p
          where t.name = any (p.teams) and p.deactivated_at is null)::int end as members,
        t.created_at, t.updated_at, t.version,"""
          + BY_OFFICE
          + " from team t ";

  @SqlQuery(COLUMNS + "where t.id = :id and " + SHOWN)
  @Override
  Optional<Team> find(@Bind("id") String id, @BindMethods("viewer") Viewer viewer);

  /** By key, the first first. */
  @SqlQuery(
      COLUMNS + "where t.key > name_key(:after) and " + SHOWN + " order by t.key limit :limit")
  @Override
  List<Team> list(
      @Bind("after") String after, @Bind("limit") int limit, @BindMethods("viewer") Viewer viewer);

  /** Known to the viewer, and to those who look after accounts, of accounts. */
  String OFFERED =
      KNOWN
          + " or :viewer.seesAll and exists (select 1 from person p where t.name = any (p.teams))";

  @SqlQuery("select t.name from team t where " + OFFERED + " order by t.key limit :limit")
  @Override
  List<String> names(@Bind("limit") int limit, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(
      "select t.name from team t where t.key like name_key(:like)"
          + " and t.key not like name_key(:unlike) and ("
          + OFFERED
          + ") order by t.key limit :limit")
  @Override
  List<String> like(
      @Bind("like") String like,
      @Bind("unlike") String unlike,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  /** The cheap conditions first: only the best of those are asked for who may know of them. */
  @SqlQuery(
      """
      select t.name from (
        select t.* from team t
        where abs(length(t.key) - length(name_key(:name))) <= 2
          and (t.key like name_key(:head) or t.key like name_key(:tail))
        order by (t.key like name_key(:head))::int + (t.key like name_key(:tail))::int desc, t.key
        limit :limit) t
      where\s"""
          + OFFERED)
  @Override
  List<String> near(
      @Bind("name") String name,
      @Bind("head") String head,
      @Bind("tail") String tail,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  @SqlQuery("select exists (select 1 from team t where t.id = :id and " + SHOWN + ")")
  @Override
  boolean isShown(@Bind("id") String id, @BindMethods("viewer") Viewer viewer);

  @SqlUpdate(
      """
      update team set contact = :t.contact, mail = :t.mail, curated = true, updated_at = :at,
        version = version + 1
      where id = :id
      """)
  void update(@Bind("id") String id, @BindMethods("t") TeamChange change, @Bind("at") Instant at);
}
