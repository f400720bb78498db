package debrief.report.share;

import debrief.db.Outage;
import debrief.db.SqlObjects;
import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often links are opened: counted in memory, so that reading costs no write, and added to the
 * table every few seconds by each node for itself. A node that is killed forgets its last seconds.
 */
public final class Openings implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(Openings.class);
  private static final int PAUSE_SECONDS = 10;

  /** One link on one day of UTC. */
  private record Key(String link, LocalDate day) {}

  private final ShareLinkSql sql;
  private final Clock clock;
  private final Map<Key, AtomicInteger> counts = new ConcurrentHashMap<>();
  private @Nullable ScheduledExecutorService worker;
  private @Nullable ScheduledFuture<?> regular;

  public Openings(Jdbi jdbi, Clock clock) {
    this.sql = SqlObjects.of(jdbi, ShareLinkSql.class);
    this.clock = clock;
  }

  void opened(String link) {
    Key key = new Key(link, clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    counts.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
  }

  /**
   * Writes down what was counted here since the last time. What cannot be written while the
   * database takes no changes is written the next time.
   */
  synchronized void flush() {
    List<ShareLinkSql.Openings> taken = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          int openings = count.getAndSet(0);
          if (openings > 0) {
            taken.add(new ShareLinkSql.Openings(key.link(), key.day(), openings));
          }
        });
    forgetOtherDays();
    if (taken.isEmpty()) {
      return;
    }
    try {
      sql.count(taken);
    } catch (RuntimeException e) {
      taken.forEach(
          o ->
              counts
                  .computeIfAbsent(new Key(o.link(), o.day()), k -> new AtomicInteger())
                  .addAndGet(o.openings()));
      if (Outage.of(e).isEmpty()) {
        throw e;
      }
    }
  }

  /** A counter of yesterday that somebody is just adding to stays until the next time. */
  private void forgetOtherDays() {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    counts
        .entrySet()
        .removeIf(
            entry ->
                entry.getKey().day().isBefore(today.minusDays(1)) && entry.getValue().get() == 0);
  }

  @Override
  public void start() {
    worker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "share-link-openings");
              thread.setDaemon(true);
              return thread;
            });
    regular =
        worker.scheduleWithFixedDelay(
            this::tryFlush, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  /** A failure must not end the regular work. */
  private void tryFlush() {
    try {
      flush();
    } catch (RuntimeException e) {
      LOG.warn("Openings of links were not written down; they will be tried again.", e);
    }
  }

  @Override
  public void stop() {
    if (regular != null && worker != null) {
      regular.cancel(false);
      worker.shutdown();
    }
    tryFlush();
  }
}
