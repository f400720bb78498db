package debrief.db.health;

import com.codahale.metrics.health.HealthCheck;

/** Healthy while the database answers, has room and takes changes. */
public final class Serving extends HealthCheck {
  private final Liveness liveness;

  public Serving(Liveness liveness) {
    this.liveness = liveness;
  }

  @Override
  protected Result check() {
    Trouble trouble = liveness.trouble();
    return trouble == null
        ? Result.healthy("the database answers and has room")
        : Result.unhealthy("%s", trouble);
  }
}
