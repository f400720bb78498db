package debrief.text.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document tells a line about its time.
 *
 * @param day a day that is known; null where none is
 * @param zones what its ambiguous abbreviations mean there
 */
public record TimeHints(@Nullable LocalDate day, List<AmbiguousZone> zones) {
  public TimeHints {
    zones = List.copyOf(zones);
  }
}
