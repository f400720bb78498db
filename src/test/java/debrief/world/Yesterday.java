package debrief.world;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Times for forms, which ask about those that are far away. */
public final class Yesterday {
  private Yesterday() {}

  /**
   * @param clock such as {@code 16:00}, in UTC
   */
  public static String at(String clock) {
    return LocalDate.now(ZoneOffset.UTC).minusDays(1) + "T" + clock;
  }
}
