package debrief.web;

import java.util.stream.Stream;

/** What an exception was caused by, and that by what; a ring of causes ends soon. */
public final class Causes {
  private static final int MOST = 20;

  private Causes() {}

  /** The exception itself first. */
  public static Stream<Throwable> of(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(MOST);
  }

  public static <T> Stream<T> of(Throwable thrown, Class<T> type) {
    return of(thrown).filter(type::isInstance).map(type::cast);
  }
}
