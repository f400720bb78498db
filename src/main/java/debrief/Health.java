package debrief;

import com.codahale.metrics.health.HealthCheckRegistry;
import debrief.cluster.Hearing;
import debrief.db.Database;
import debrief.db.health.Durability;
import debrief.db.health.Liveness;
import debrief.db.health.Serving;
import io.dropwizard.core.setup.Environment;

/** What operators are told of how this node is; none of the checks waits for the database. */
final class Health {
  private Health() {}

  /** Begins to look, and registers the checks; returns what {@code /health} answers from. */
  static Liveness watch(Environment environment, Database database, Services services) {
    Liveness liveness = new Liveness(database);
    environment.lifecycle().manage(liveness);
    HealthCheckRegistry checks = environment.healthChecks();
    checks.register("database", new Serving(liveness));
    checks.register("durability", new Durability(liveness));
    checks.register("hears other nodes", new Hearing(services.notifications()));
    return liveness;
  }
}
