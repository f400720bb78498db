package debrief.text.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document tells a line about its time.
 *
 * @param day a day that is known; null where none is
 * @param zones what its ambiguous abbreviations mean there
 * @param dotted whether its clocks are written 14.02, so that 9.07 is one as well
 */
public record TimeHints(@Nullable LocalDate day, List<AmbiguousZone> zones, boolean dotted) {

  /** Of a document of which nothing is known of its clocks. */
  public TimeHints(@Nullable LocalDate day, List<AmbiguousZone> zones) {
    this(day, zones, false);
  }

  public TimeHints {
    zones = List.copyOf(zones);
  }
}
