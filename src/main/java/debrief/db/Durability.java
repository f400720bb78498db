package debrief.db;

import com.codahale.metrics.health.HealthCheck;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Healthy while PostgreSQL keeps what it has acknowledged, also when the power goes. */
public final class Durability extends HealthCheck {
  private static final List<String> SETTINGS =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private final Jdbi jdbi;

  public Durability(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  protected Result check() {
    List<String> off =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select name from pg_settings where name in (<names>) and setting = 'off'"
                            + " order by name")
                    .bindList("names", SETTINGS)
                    .mapTo(String.class)
                    .list());
    return off.isEmpty()
        ? Result.healthy("fsync, synchronous_commit and full_page_writes are on")
        : Result.unhealthy("off in PostgreSQL: " + String.join(", ", off));
  }
}
