package debrief.web.transport;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/**
 * The answers that are not read as quickly as they are written. Most of them hold no thread; of
 * those that do there may be a few, and who has read nothing for the longest goes first.
 */
final class SlowAnswers {
  private static final SparingLog LOG = new SparingLog(LoggerFactory.getLogger(SlowAnswers.class));
  private static final int SHARE_OF_HEAP = 8;
  private static final int MOST_THREADS = 24;
  private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Pace pace;
  private final Set<PacedAnswer> underWay = ConcurrentHashMap.newKeySet();
  private final MemoryBudget budget = MemoryBudget.ofHeap(SHARE_OF_HEAP);

  SlowAnswers(Pace pace) {
    this.pace = pace;
  }

  MemoryBudget budget() {
    return budget;
  }

  void add(PacedAnswer answer) {
    underWay.add(answer);
  }

  void remove(PacedAnswer answer) {
    underWay.remove(answer);
  }

  /** Cuts off one where they hold too many threads or too much memory. */
  void relieve() {
    if (underWay.stream().filter(PacedAnswer::holdsThread).count() > MOST_THREADS) {
      cutOffTheSlowest(PacedAnswer::holdsThread);
    } else if (budget.isExceeded()) {
      long now = System.nanoTime();
      cutOffTheSlowest(answer -> now - answer.progressAt() > A_SECOND);
    }
  }

  private void cutOffTheSlowest(Predicate<PacedAnswer> among) {
    underWay.stream()
        .filter(among)
        .min(Comparator.comparingLong(PacedAnswer::progressAt))
        .ifPresent(this::cutOff);
  }

  /** Cuts off those that are read too slowly. */
  void cutOffSlow() {
    underWay.stream().filter(answer -> answer.isTooSlow(pace)).forEach(this::cutOff);
  }

  private void cutOff(PacedAnswer answer) {
    remove(answer);
    LOG.say("An answer was not read in time; its connection is closed");
    answer.cutOff();
  }
}
