package debrief.db;

import com.fasterxml.jackson.annotation.JsonProperty;
import debrief.db.pool.ConnectionCheck;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the database is, and how long anybody waits for it.
 *
 * @param url a JDBC URL, also with several hosts; empty for the embedded PostgreSQL
 * @param user the role to connect as; may be empty when the URL names it
 * @param password the role's password; may be empty
 * @param connections the size of the pool
 */
public record DatabaseSettings(
    @JsonProperty String url,
    @JsonProperty String user,
    @JsonProperty String password,
    @JsonProperty @Min(2) @Max(500) int connections) {

  /** How long a request waits for a connection of the pool. */
  private static final int WAIT_SECONDS = 2;

  private static final int CONNECT_SECONDS = 3;

  /** The server ends a statement first and says so; the socket ends one that nobody answers. */
  private static final int STATEMENT_SECONDS = 7;

  private static final int SOCKET_SECONDS = 8;
  private static final int LOCK_SECONDS = 5;
  private static final int IDLE_IN_TRANSACTION_SECONDS = 60;

  public boolean embedded() {
    return url.isBlank();
  }

  /**
   * The pool's settings for serving people. A borrowed connection is checked when the last look is
   * a second ago, so one that broke is not lent again and again.
   */
  public DataSourceFactory pool() {
    DataSourceFactory pool = unhurriedPool();
    pool.setMaxWaitForConnection(Duration.seconds(WAIT_SECONDS));
    Map<String, String> properties = new HashMap<>(pool.getProperties());
    properties.put("socketTimeout", "" + SOCKET_SECONDS);
    properties.put(
        "options",
        "-c statement_timeout=%ds -c lock_timeout=%ds -c idle_in_transaction_session_timeout=%ds"
            .formatted(STATEMENT_SECONDS, LOCK_SECONDS, IDLE_IN_TRANSACTION_SECONDS));
    pool.setProperties(properties);
    return pool;
  }

  /** The same for work that may take as long as it takes, such as a migration. */
  public DataSourceFactory unhurriedPool() {
    DataSourceFactory pool = new DataSourceFactory();
    pool.setDriverClass("org.postgresql.Driver");
    pool.setUrl(url);
    if (!user.isBlank()) {
      pool.setUser(user);
    }
    if (!password.isBlank()) {
      pool.setPassword(password);
    }
    pool.setMinSize(2);
    pool.setInitialSize(2);
    pool.setMaxSize(connections);
    pool.setCheckConnectionOnBorrow(true);
    pool.setValidatorClassName(Optional.of(ConnectionCheck.class.getName()));
    pool.setValidationInterval(Duration.seconds(1));
    pool.setCheckConnectionOnConnect(true);
    pool.setProperties(properties("debrief"));
    return pool;
  }

  private static Map<String, String> properties(String name) {
    return Map.of(
        "ApplicationName",
        name,
        "reWriteBatchedInserts",
        "true",
        "connectTimeout",
        "" + CONNECT_SECONDS,
        "loginTimeout",
        "" + CONNECT_SECONDS,
        "cancelSignalTimeout",
        "" + CONNECT_SECONDS,
        "tcpKeepAlive",
        "true");
  }

  /**
   * Opens a connection that is no pool's: for what must not wait behind the requests of people.
   *
   * @param name what PostgreSQL's list of connections calls it
   * @param patienceSeconds after how long of silence connecting or a statement fails; 0 for never
   */
  Connection connect(String name, int patienceSeconds) throws SQLException {
    Properties all = new Properties();
    all.putAll(properties(name));
    if (!user.isBlank()) {
      all.put("user", user);
    }
    if (!password.isBlank()) {
      all.put("password", password);
    }
    if (patienceSeconds > 0) {
      all.put("connectTimeout", "" + patienceSeconds);
      all.put("loginTimeout", "" + patienceSeconds);
      all.put("socketTimeout", "" + patienceSeconds);
    }
    return DriverManager.getConnection(url, all);
  }
}
