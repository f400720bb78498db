package debrief.service;

import debrief.access.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * It names the tables in which services are named, to count and to ask whether something may be
 * known: each by the index that holds what everybody may see, then by that of what is restricted.
 */
interface ServiceSql {

  /** What a name leads to. */
  record Known(String id, String name) {}

  String INCIDENTS =
      """
      select 1 from incident i
      where i.visibility = 'organization' and i.services @> array[t.name]
      union all
      select 1 from incident i
      where i.visibility = 'restricted' and i.services @> array[t.name] and\s""";

  /** What a report named stays in its list, whatever its incident names by now. */
  String REPORTS =
      """
      select 1 from report r
      where r.incident_visibility = 'organization' and r.services @> array[t.name]
      union all
      select 1 from report r join incident i on i.number = r.incident_number
      where r.incident_visibility = 'restricted' and r.services @> array[t.name] and\s""";

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
              where i.visibility = 'restricted' and i.services @> array[t.name]),
            (select min(r.incident_number) from report r
              where r.incident_visibility = 'restricted' and r.services @> array[t.name]))
          end as row_audit
          """;

  String COLUMNS =
      """
      select t.id, t.name, o.name as owner, t.tier, t.description,
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
  Optional<ServiceEntry> find(@Bind("id") String id, @BindMethods("viewer") Viewer viewer);

  /** By key, the first first. */
  @SqlQuery(
      COLUMNS + "where t.key > name_key(:after) and " + SHOWN + " order by t.key limit :limit")
  List<ServiceEntry> list(
      @Bind("after") String after, @Bind("limit") int limit, @BindMethods("viewer") Viewer viewer);

  @SqlQuery("select t.name from service t where " + KNOWN + " order by t.key limit :limit")
  List<String> names(@Bind("limit") int limit, @BindMethods("viewer") Viewer viewer);

  @SqlQuery("select exists (select 1 from service t where t.id = :id and " + SHOWN + ")")
  boolean isShown(@Bind("id") String id, @BindMethods("viewer") Viewer viewer);

  /** Until the transaction ends it is called so: whoever gives it another name waits. */
  @SqlQuery(
      """
      select t.id, t.name from service_name n join service t on t.id = n.service_id
      where n.key = name_key(:name) for key share of t
      """)
  Optional<Known> known(@Bind("name") String name);

  @SqlQuery(
      """
      select t.name from service_name n join service t on t.id = n.service_id
      where n.key = name_key(:name)
      """)
  Optional<String> nameOf(@Bind("name") String name);

  @SqlQuery("select n.service_id from service_name n where n.key = name_key(:name)")
  Optional<String> idOf(@Bind("name") String name);

  /** Until the transaction ends nobody names it, and nobody else changes it. */
  @SqlQuery("select t.id, t.name from service t where t.id = :id for update")
  Optional<Known> lock(@Bind("id") String id);

  /** Adds one, with its name; 0 when somebody else just has. */
  @SqlUpdate(
      """
      with made as (
        insert into service (id, name) values (:id, :name) on conflict do nothing returning id, name)
      insert into service_name (spelling, service_id) select name, id from made
      """)
  int insert(@Bind("id") String id, @Bind("name") String name);

  @SqlUpdate("update service set name = :name, version = version + 1 where id = :id")
  void rename(@Bind("id") String id, @Bind("name") String name);

  @SqlUpdate(
      """
      insert into service_name (spelling, service_id) values (:name, :id)
      on conflict (key) do update set spelling = excluded.spelling, service_id = excluded.service_id
      """)
  void insertName(@Bind("id") String id, @Bind("name") String name);

  /** Forgets what else leads to it, but for its name. */
  @SqlUpdate(
      """
      delete from service_name n using service t
      where t.id = :id and n.service_id = t.id and n.key is distinct from t.key
      """)
  void clearAliases(@Bind("id") String id);

  @SqlUpdate("update service_name set service_id = :into where service_id = :id")
  void moveNames(@Bind("id") String id, @Bind("into") String into);

  @SqlUpdate(
      """
      update service set tier = :t.tier, description = :t.description, curated = true,
        team_id = (select id from team where key = name_key(:t.owner)),
        updated_at = :at, version = version + 1
      where id = :id
      """)
  void update(
      @Bind("id") String id, @BindMethods("t") ServiceChange change, @Bind("at") Instant at);

  @SqlUpdate(
      """
      update service set curated = true, updated_at = :at, version = version + 1 where id = :id
      """)
  void touch(@Bind("id") String id, @Bind("at") Instant at);

  @SqlUpdate(
      """
      update service set team_id = :into, updated_at = :at, version = version + 1
      where team_id = :team
      """)
  void changeOwner(@Bind("team") String team, @Bind("into") String into, @Bind("at") Instant at);

  @SqlUpdate("delete from service where id = :id")
  void delete(@Bind("id") String id);
}
