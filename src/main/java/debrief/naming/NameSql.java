package debrief.naming;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What is the same for each kind of thing that has names; the kind is the name of its table. */
interface NameSql {

  /** What a name leads to. */
  record Known(String id, String name) {}

  /** Until the transaction ends it is called so: whoever gives it another name waits. */
  @SqlQuery(
      """
      select t.id, t.name from <kind>_name n join <kind> t on t.id = n.<kind>_id
      where n.key = name_key(:name) for key share of t
      """)
  Optional<Known> known(@Define("kind") String kind, @Bind("name") String name);

  @SqlQuery(
      """
      select t.name from <kind>_name n join <kind> t on t.id = n.<kind>_id
      where n.key = name_key(:name)
      """)
  Optional<String> nameOf(@Define("kind") String kind, @Bind("name") String name);

  @SqlQuery("select n.<kind>_id from <kind>_name n where n.key = name_key(:name)")
  Optional<String> idOf(@Define("kind") String kind, @Bind("name") String name);

  /** Until the transaction ends nobody names it, and nobody else changes it. */
  @SqlQuery("select t.id, t.name from <kind> t where t.id = :id for update")
  Optional<Known> lock(@Define("kind") String kind, @Bind("id") String id);

  /** Adds one, with its name; 0 when somebody else just has. */
  @SqlUpdate(
      """
      with made as (
        insert into <kind> (id, name) values (:id, :name) on conflict do nothing returning id, name)
      insert into <kind>_name (spelling, <kind>_id) select name, id from made
      """)
  int insert(@Define("kind") String kind, @Bind("id") String id, @Bind("name") String name);

  @SqlUpdate("update <kind> set name = :name, version = version + 1 where id = :id")
  void rename(@Define("kind") String kind, @Bind("id") String id, @Bind("name") String name);

  @SqlUpdate(
      """
      insert into <kind>_name (spelling, <kind>_id) values (:name, :id)
      on conflict (key) do update set spelling = excluded.spelling, <kind>_id = excluded.<kind>_id
      """)
  void insertName(@Define("kind") String kind, @Bind("id") String id, @Bind("name") String name);

  /** Forgets what else leads to it, but for its name. */
  @SqlUpdate(
      """
      delete from <kind>_name n using <kind> t
      where t.id = :id and n.<kind>_id = t.id and n.key is distinct from t.key
      """)
  void clearAliases(@Define("kind") String kind, @Bind("id") String id);

  @SqlUpdate("update <kind>_name set <kind>_id = :into where <kind>_id = :id")
  void moveNames(@Define("kind") String kind, @Bind("id") String id, @Bind("into") String into);

  /**
   * Makes it as if it had not been here before: neither its time nor its version tells that
   * somebody else has named it.
   *
   * @param version for it, unless it has a higher one
   */
  @SqlUpdate(
      """
      update <kind> set curated = true, created_at = :at, updated_at = :at,
        version = greatest(version + 1, :version)
      where id = :id
      """)
  void begin(
      @Define("kind") String kind,
      @Bind("id") String id,
      @Bind("at") Instant at,
      @Bind("version") int version);

  /** From now on somebody has looked after it. */
  @SqlUpdate(
      """
      update <kind> set curated = true, updated_at = :at, version = version + 1 where id = :id
      """)
  void touch(@Define("kind") String kind, @Bind("id") String id, @Bind("at") Instant at);

  @SqlUpdate("delete from <kind> where id = :id")
  void delete(@Define("kind") String kind, @Bind("id") String id);
}
