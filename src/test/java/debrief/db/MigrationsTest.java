package debrief.db;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.World;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whoever has to go back one version can: every migration is taken back with rows in its tables.
 */
class MigrationsTest {
  private static final String OBJECTS =
      """
      select c.relkind::text || ' ' || c.relname || coalesce(' ' || pg_get_indexdef(i.indexrelid), '')
      from pg_class c left join pg_index i on i.indexrelid = c.oid
      where c.relnamespace = 'public'::regnamespace
      union all
      select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
      from information_schema.columns where table_schema = 'public'
      union all
      select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where connamespace = 'public'::regnamespace
      union all
      select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      order by 1
      """;

  @Test
  void everyMigrationGoesDownWithRowsInItAndUpAgain() throws Exception {
    DatabaseSettings database;
    try (World world = World.demo()) {
      database = world.database();
    }
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      List<String> before = objects(connection);
      for (int changes = changes(connection); changes > 0; changes--) {
        MigrationSteps.run(database, liquibase -> liquibase.rollback(1, ""));
      }
      assertThat(objects(connection)).noneMatch(object -> object.contains("incident"));
      MigrationSteps.run(database, liquibase -> liquibase.update(""));
      assertThat(objects(connection)).containsExactlyElementsOf(before);
    }
  }

  @Test
  void theLastMigrationsLoseNothingOnTheWayDownAndUp() throws Exception {
    DatabaseSettings database;
    try (World world = World.demo()) {
      database = world.database();
    }
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      String counts =
          "select (select count(*) from incident) || ' ' || (select count(*) from action_item)"
              + " || ' ' || (select count(*) from edition) || ' ' || (select count(*) from person)"
              + " || ' ' || (select string_agg(name || coalesce(email, '-'), ' ' order by"
              + " incident_number, position) from participant)";
      String before = MigrationSteps.one(connection, counts);
      MigrationSteps.back(database, connection, "set-up-codes");
      MigrationSteps.run(database, liquibase -> liquibase.update(""));
      assertThat(MigrationSteps.one(connection, counts)).isEqualTo(before);
      assertThat(
              MigrationSteps.one(
                  connection, "select count(*)::text from report where incident_visibility = ''"))
          .isEqualTo("0");
    }
  }

  @Test
  void whatTheOrganisationReadsIsTheSameAfterTheWayDownAndUp() throws Exception {
    DatabaseSettings database;
    try (World world = World.demo()) {
      database = world.database();
    }
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      String read =
          """
          select string_agg(concat_ws(' ', d.slug, d.number, d.content_format, d.content_hash,
              md5(d.content::text), md5(d.article), md5(m.body), md5(j.body)), ' '
            order by d.slug, d.number)
          from edition_rendering d
          join edition_file m using (slug, number, audience)
          join edition_file j using (slug, number, audience)
          where d.audience = 'organization' and m.format = 'md' and j.format = 'json'
          """;
      String before = MigrationSteps.one(connection, read);
      MigrationSteps.back(database, connection, "an-edition-has-a-rendering-for-each-audience");
      MigrationSteps.run(database, liquibase -> liquibase.update(""));
      assertThat(MigrationSteps.one(connection, read)).isEqualTo(before);
    }
  }

  @Test
  void namesThatWereThereBecomeTeamsAndServicesOfOneSpelling() throws Exception {
    DatabaseSettings database;
    try (World world = World.demo()) {
      database = world.database();
    }
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      MigrationSteps.back(database, connection, "names-that-are-the-same");
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            """
            insert into incident (number, title, severity, origin, services, started_at, visibility, shared_teams)
            values (9001, 'x', 'SEV3', 'unknown', array['Élan', 'b', 'élan'], now(), 'organization', array['Night']),
              (9002, 'x', 'SEV3', 'unknown', array[U&'e\\0301lan', 'B'], now(), 'restricted', array['night', 'NIGHT'])
            """);
      }
      MigrationSteps.run(database, liquibase -> liquibase.update(""));
      String written =
          "select string_agg(services::text || shared_teams::text, ' ' order by number)"
              + " from incident where number > 9000";
      assertThat(MigrationSteps.one(connection, written))
          .isEqualTo("{Élan,B}{NIGHT} {Élan,B}{NIGHT}");
      assertThat(
              MigrationSteps.one(
                  connection,
                  "select count(*)::text from service s, incident i where s.name = any (i.services)"
                      + " and i.number = 9001"))
          .isEqualTo("2");
    }
  }

  @Test
  void anEditionOfBeforeKeepsItsBytes() throws Exception {
    DatabaseSettings database;
    try (World world = World.demo()) {
      database = world.database();
    }
    String before =
        "select string_agg(slug || md5(html) || md5(markdown) || md5(content::text)"
            + " || content_hash, ' ' order by slug) from edition";
    String after =
        "select string_agg(d.slug || md5(d.article) || md5(m.body) || md5(j.body) || d.content_hash,"
            + " ' ' order by d.slug) from edition_rendering d"
            + " join edition_file m on m.slug = d.slug and m.audience = d.audience and m.format = 'md'"
            + " join edition_file j on j.slug = d.slug and j.audience = d.audience and j.format = 'json'"
            + " where d.audience = 'organization'";
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      MigrationSteps.back(database, connection, "an-edition-has-a-rendering-for-each-audience");
      String frozen = MigrationSteps.one(connection, before);
      assertThat(frozen).hasSizeGreaterThan(500);
      MigrationSteps.run(database, liquibase -> liquibase.update(""));
      assertThat(MigrationSteps.one(connection, after)).isEqualTo(frozen);
      MigrationSteps.back(database, connection, "an-edition-has-a-rendering-for-each-audience");
      assertThat(MigrationSteps.one(connection, before)).isEqualTo(frozen);
    }
  }

  private static int changes(Connection connection) throws SQLException {
    return Integer.parseInt(
        MigrationSteps.one(connection, "select count(*)::text from databasechangelog"));
  }

  private static List<String> objects(Connection connection) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = connection.createStatement().executeQuery(OBJECTS)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
