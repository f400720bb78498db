package debrief.web.page;

import debrief.text.time.ZoneNames;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The time zone that the page of this thread is written in and its forms are read in: the reader's,
 * from when the request is known to be theirs until the next one. UTC wherever nobody has said
 * otherwise, such as in the API, in jobs, and in what is rendered once for everyone.
 */
public final class ReaderZone {
  private static final ThreadLocal<ZoneId> CURRENT = ThreadLocal.withInitial(() -> ZoneOffset.UTC);

  private ReaderZone() {}

  public static ZoneId current() {
    return CURRENT.get();
  }

  /** For the request filter alone: every request says it, so none sees what another has left. */
  public static void set(ZoneId zone) {
    CURRENT.set(zone);
  }

  /** {@code New York}, {@code UTC}: as it stands behind a time. */
  public static String label() {
    return ZoneNames.label(current());
  }

  /** {@code America/New_York}, {@code UTC}: as a field for a zone holds it. */
  public static String name() {
    return current().equals(ZoneOffset.UTC) ? "UTC" : current().getId();
  }

  /** Does something whose result is the same for everyone, such as an article. */
  public static <T> T inUtc(Supplier<T> work) {
    ZoneId before = current();
    CURRENT.set(ZoneOffset.UTC);
    try {
      return work.get();
    } finally {
      CURRENT.set(before);
    }
  }
}
