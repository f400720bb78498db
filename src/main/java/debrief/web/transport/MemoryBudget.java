package debrief.web.transport;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes that all transfers of one kind may hold together. */
final class MemoryBudget {
  private final long most;
  private final AtomicLong taken = new AtomicLong();

  MemoryBudget(long most) {
    this.most = most;
  }

  /** A share of the heap, such as a quarter, whatever it is set to. */
  static MemoryBudget ofHeap(int part) {
    return new MemoryBudget(Runtime.getRuntime().maxMemory() / part);
  }

  /** Takes them even when they are not there. Returns whether all that is taken fits. */
  boolean take(long bytes) {
    return taken.addAndGet(bytes) <= most;
  }

  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }

  boolean isExceeded() {
    return taken.get() > most;
  }
}
