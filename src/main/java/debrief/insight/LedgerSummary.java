package debrief.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as a viewer may see it.
 *
 * @param zone in which the quarters begin and end
 * @param principles all seven, in their order
 * @param quarters of all incidents, whether or not a report says what they touched
 */
public record LedgerSummary(
    Quarter from,
    Quarter to,
    @JsonIgnore @Nullable String service,
    @JsonIgnore @Nullable String team,
    String zone,
    List<OfPrinciple> principles,
    List<Coverage> quarters) {

  /**
   * One of the seven.
   *
   * @param total over all the quarters
   */
  public record OfPrinciple(
      String principle, String name, Figures total, List<InQuarter> quarters) {}

  /** One of the seven in one quarter. */
  public record InQuarter(Quarter quarter, Figures figures) {}

  /**
   * All incidents of a quarter.
   *
   * @param withReport those of which a published report says what they touched
   * @param withoutReport those of which nobody has said it yet, or no longer
   */
  public record Coverage(
      Quarter quarter, int incidents, int withReport, int withoutReport, Distribution impact) {}

  /** Whether there is anything to count. */
  public boolean counted() {
    return quarters.stream().anyMatch(quarter -> quarter.incidents() > 0);
  }
}
