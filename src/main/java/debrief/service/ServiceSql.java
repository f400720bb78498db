package debrief.service;

import debrief.access.Viewer;
import debrief.naming.NamedRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/**
 * It names the tables in which services are named, to count and to ask whether something may be
 * known: each by the index that holds what everybody may see, then by that of what is restricted.
 */
interface ServiceSql extends NamedRows<ServiceEntry> {

  String INCIDENTS =
      """
      select 1 from incident i
      where i.listed = 'organization' and i.services @> array[t.name]
      union all
      select 1 from incident i
      where i.listed = 'restricted' and i.services @> array[t.name] and\s""";

  /**
   * What a report named stays in its list, whatever its incident names by now. Those that are open
   * are counted, since for the first of them the planner would read all reports where there is
   * none.
   */
  String REPORTS =
      """
      select 1 where 0 < (select count(*) from report r
        where r.incident_visibility = 'organization' and not r.withdrawn
          and r.services @> array[t.name])
      union all
      select 1 from report r join incident i on i.number = r.incident_number
      where r.incident_visibility = 'restricted' and not r.withdrawn
        and r.services @> array[t.name] and\s""";

  /** Said in something that is shared with the viewer, or looked after on its page. */
  String KNOWN =
      "(t.curated or exists (" + INCIDENTS + "<entitled>) or exists (" + REPORTS + "<entitled>))";

  String SHOWN = "(:viewer.seesAll or " + KNOWN + ")";

  /** The first incident that names what is known to the viewer for their office alone. */
  String BY_OFFICE =
      "case when :viewer.seesAll and not "
          + KNOWN
          + """
           then least(
            (select min(i.number) from incident i
              where i.listed = 'restricted' and i.services @> array[t.name]),
            (select min(r.incident_number) from report r
              where r.incident_visibility = 'restricted' and not r.withdrawn
                and r.services @> array[t.name]))
          end as row_audit
          """;

  String COLUMNS =
      """
      select t.id, t.name, o.name as team, t.tier, t.description,
        array(select n.spelling from service_name n
          where n.service_id = t.id and n.key is distinct from t.key order by n.key) as aliases,
        (select count(*) from ("""
          + INCIDENTS
          + """
          <countable> limit 1000) c)::int as incidents,
            t.created_at, t.updated_at, t.version,"""
          + BY_OFFICE
          + " from service t left join team o on o.id = t.team_id ";

  @SqlQuery(COLUMNS + "where t.id = :id and " + SHOWN)
  @Override
  Optional<ServiceEntry> find(@Bind("id") String id, @BindMethods("viewer") Viewer viewer);

  /** By key, the first first. */
  @SqlQuery(
      COLUMNS + "where t.key > name_key(:after) and " + SHOWN + " order by t.key limit :limit")
  @Override
  List<ServiceEntry> list(
      @Bind("after") String after, @Bind("limit") int limit, @BindMethods("viewer") Viewer viewer);

  /**
   * Said in one of the newest that everybody sees: most of the names, at once. The index holds all
   * incidents of a name, and of a common one they are many.
   */
  String RECENT =
      """
      t.name = any (array(select distinct s.name
        from (select n.services from incident n where n.listed = 'organization'
          order by n.started_at desc, n.number desc limit 300) n, unnest(n.services) s (name)))""";

  @SqlQuery(
      "select t.name from service t where ("
          + RECENT
          + " or "
          + KNOWN
          + ") order by t.key limit :limit")
  @Override
  List<String> names(@Bind("limit") int limit, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(
      "select t.name from service t where t.key like name_key(:like)"
          + " and t.key not like name_key(:unlike) and ("
          + KNOWN
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
        select t.* from service t
        where abs(length(t.key) - length(name_key(:name))) <= 2
          and (t.key like name_key(:head) or t.key like name_key(:tail))
        order by (t.key like name_key(:head))::int + (t.key like name_key(:tail))::int desc, t.key
        limit :limit) t
      where\s"""
          + KNOWN)
  @Override
  List<String> near(
      @Bind("name") String name,
      @Bind("head") String head,
      @Bind("tail") String tail,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  @SqlQuery("select exists (select 1 from service t where t.id = :id and " + SHOWN + ")")
  @Override
  boolean isShown(@Bind("id") String id, @BindMethods("viewer") Viewer viewer);

  @SqlUpdate(
      """
      update service set tier = :t.tier, description = :t.description, curated = true,
        team_id = (select id from team where name = :team),
        updated_at = :at, version = version + 1
      where id = :id
      """)
  void update(
      @Bind("id") String id,
      @BindMethods("t") ServiceChange change,
      @Bind("team") @Nullable String team,
      @Bind("at") Instant at);

  @SqlUpdate(
      """
      update service set team_id = :into, updated_at = :at, version = version + 1
      where team_id = :team
      """)
  void changeOwner(@Bind("team") String team, @Bind("into") String into, @Bind("at") Instant at);
}
