package debrief.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface PeopleSql {

  /** Whether somebody can sign in, and be it as a reader. */
  @SqlQuery(
      """
      select exists (select 1 from person where password_hash is not null)
        or (select w.providers from sign_in_methods w)
      """)
  boolean anybodyCanSignIn();

  /** How many people administer this server and can sign in to do so. */
  @SqlQuery(
      """
      select count(*) from person p
      where p.kind = 'person' and p.role = 'administrator' and p.deactivated_at is null
        and (p.password_hash is not null and (select w.passwords from sign_in_methods w)
          or exists (select 1 from linked_person l where l.person_id = p.id))
      """)
  int humanAdministrators();

  /**
   * Until the transaction ends nobody else changes who administers. The number is this lock's name
   * and means nothing.
   */
  @SqlQuery("select pg_advisory_xact_lock(7305808869231650) is not null")
  boolean lockAdministration();

  String COLUMNS =
      """
      select p.id, p.name, p.email, p.role, p.teams, p.kind, p.deactivated_at is null as active,
        p.erased_at is not null as erased,
        (select max(v.expires_at) from invitation v
         where v.person_id = p.id and v.used_at is null) as invited_until,
        p.created_at, p.updated_at, p.version
      from person p
      """;

  @SqlQuery(COLUMNS + "where p.id = :id")
  Optional<Person> find(@Bind("id") String id);

  @SqlQuery(COLUMNS + "where p.id = :id for update of p")
  Optional<Person> lock(@Bind("id") String id);

  @SqlQuery(
      COLUMNS
          + """
          where (p.created_at, p.id) < (:at, :before)
          order by p.created_at desc, p.id desc limit :limit
          """)
  List<Person> list(
      @Bind("at") Instant at, @Bind("before") String before, @Bind("limit") int limit);

  /** Adds somebody; 0 when the address is taken. */
  @SqlUpdate(
      """
      insert into person (id, name, email, role, kind, teams, password_hash, created_at, updated_at)
      values (:id, :p.name, :p.email, :p.role, :p.kind, :p.teams, :hash, :at, :at)
      on conflict do nothing
      """)
  int insert(
      @Bind("id") String id,
      @BindMethods("p") PersonInput person,
      @Bind("hash") @Nullable String hash,
      @Bind("at") Instant at);

  @SqlUpdate(
      """
      update person set name = :c.name, role = :c.role, teams = :c.teams,
        deactivated_at = case when :c.active then null else coalesce(deactivated_at, :at) end,
        updated_at = :at, version = version + 1
      where id = :id
      """)
  void update(@Bind("id") String id, @BindMethods("c") PersonChange change, @Bind("at") Instant at);

  /** Says another name of a team, once, to all of it; gives their ids. */
  @SqlQuery(
      """
      update person p set teams = array(
          select u.name from unnest(array_replace(p.teams, :from, :to)) with ordinality u (name, place)
          group by u.name order by min(u.place)),
        updated_at = :at, version = version + 1
      where :from = any (p.teams) returning p.id
      """)
  List<String> renameTeam(@Bind("from") String from, @Bind("to") String to, @Bind("at") Instant at);

  /** Makes a new version of somebody whose invitation has changed. */
  @SqlUpdate("update person set updated_at = :at, version = version + 1 where id = :id")
  void touch(@Bind("id") String id, @Bind("at") Instant at);

  @SqlQuery("select time_zone from person where id = :id")
  Optional<String> timeZone(@Bind("id") String id);

  /** Null leaves it to the browser. */
  @SqlUpdate("update person set time_zone = :zone where id = :id")
  void setTimeZone(@Bind("id") String id, @Bind("zone") @Nullable String zone);

  @SqlQuery("select id from person where lower(email) = lower(:email)")
  Optional<String> idOf(@Bind("email") String email);

  /** People with an account that is not closed, any word of whose name or address begins so. */
  @SqlQuery(
      COLUMNS
          + """
          where p.kind = 'person' and p.deactivated_at is null
            and (to_tsvector('simple', name_key(translate(p.name || ' ' || p.email, '@.-_+/', '      ')))
                @@ to_tsquery('simple', :words)
              or lower(p.email) like lower(:address))
          order by name_key(p.name), p.id limit :limit
          """)
  List<Person> beginning(
      @Bind("words") String words, @Bind("address") String address, @Bind("limit") int limit);
}
