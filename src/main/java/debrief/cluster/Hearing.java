package debrief.cluster;

import com.codahale.metrics.health.HealthCheck;

/**
 * Healthy while this node hears what the others change. One that does not is right all the same,
 * and slower: it asks the database for everything.
 */
public final class Hearing extends HealthCheck {
  private final Notifications notifications;

  public Hearing(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  protected Result check() {
    long silent = notifications.silentMillis();
    if (notifications.areCurrent()) {
      return Result.healthy("heard the other nodes %d ms ago", silent);
    }
    String fault = notifications.lastFault();
    return Result.unhealthy(
        "has not heard the other nodes for %.1f s and keeps nothing in memory until then%s",
        silent / 1000.0, fault == null ? "" : ": " + fault);
  }
}
