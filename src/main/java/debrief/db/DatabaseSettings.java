package debrief.db;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;

/**
 * Where the database is.
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

  public boolean embedded() {
    return url.isBlank();
  }

  /** The pool's settings. A borrowed connection is checked when it has lain idle for a while. */
  public DataSourceFactory pool() {
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
    pool.setMaxWaitForConnection(Duration.seconds(10));
    pool.setValidationQuery("select 1");
    pool.setCheckConnectionOnBorrow(true);
    pool.setValidationInterval(Duration.seconds(5));
    pool.setProperties(
        Map.of(
            "ApplicationName", "debrief",
            "reWriteBatchedInserts", "true",
            "connectTimeout", "10",
            "options", "-c statement_timeout=30s -c lock_timeout=10s -c timezone=UTC",
            "tcpKeepAlive", "true"));
    return pool;
  }
}
