package debrief.timeline;

import debrief.crypto.Ids;
import debrief.db.DatabaseSettings;
import debrief.world.Client;
import debrief.world.World;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Somebody who may only read. To be replaced by the world's own people as soon as it has some. */
final class Readers {
  private Readers() {}

  static Client reader(World world) {
    String id = Ids.random();
    String token = Ids.secret();
    DatabaseSettings database = world.database();
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      run(
          connection,
          "insert into person (id, name, email, role) values (?, 'Reader', ? || '@example.org',"
              + " 'reader')",
          id,
          id);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into api_token (id, person_id, name, token_hash, scopes, rights)"
                  + " values (?, ?, 'test', ?, '{read,write}', '{READ,WRITE}')")) {
        insert.setString(1, Ids.random());
        insert.setString(2, id);
        insert.setBytes(3, Ids.hash(token));
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return world.stranger().as(token);
  }

  private static void run(Connection connection, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
