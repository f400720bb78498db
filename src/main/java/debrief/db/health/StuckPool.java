package debrief.db.health;

import debrief.db.Database;
import debrief.db.Outage;
import org.jspecify.annotations.Nullable;

/**
 * Notices that nobody gets on: all connections of the pool are lent, and none has come back for two
 * seconds. A pool that is full for a moment is only busy.
 */
final class StuckPool {
  private static final long STUCK_NANOS = 1_900_000_000L;

  private final Database database;
  private long returned = -1;
  private long since;

  StuckPool(Database database) {
    this.database = database;
  }

  /** Looks once; to be called at least once a second, by one thread. */
  @Nullable Trouble trouble() {
    long now = System.nanoTime();
    long count = database.returned();
    if (!database.isExhausted() || count != returned) {
      returned = count;
      since = now;
      return null;
    }
    return now - since < STUCK_NANOS
        ? null
        : new Trouble(
            Outage.BUSY.sentence(),
            "All connections of the pool are in use and none has come back for %.1f s."
                .formatted((now - since) / 1e9));
  }
}
