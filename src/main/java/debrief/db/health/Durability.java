package debrief.db.health;

import com.codahale.metrics.health.HealthCheck;
import java.util.List;

/** Healthy while PostgreSQL keeps what it has acknowledged, also when the power goes. */
public final class Durability extends HealthCheck {
  private final Liveness liveness;

  public Durability(Liveness liveness) {
    this.liveness = liveness;
  }

  @Override
  protected Result check() {
    List<String> off = liveness.notDurable();
    if (off == null) {
      return Result.unhealthy("not known while the database does not answer");
    }
    return off.isEmpty()
        ? Result.healthy("fsync, synchronous_commit and full_page_writes are on")
        : Result.unhealthy("off in PostgreSQL: " + String.join(", ", off));
  }
}
