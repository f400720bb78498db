package debrief.noego;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a review found.
 *
 * @param findings in the order of the text, not overlapping
 * @param counts findings by category; categories without one are left out
 * @param complete whether all of the text was read before the time for one review was over
 * @param reviewedTo where it stopped reading, in UTF-16 units from the beginning; null where it is
 *     complete
 * @param strangers names of people whom no roster knows, in every sentence
 */
public record Reviewed(
    List<Finding> findings,
    Map<String, Integer> counts,
    boolean complete,
    @Nullable Integer reviewedTo,
    @JsonIgnore List<Stranger> strangers) {

  static Reviewed of(List<Finding> findings) {
    return of(findings, null, List.of());
  }

  static Reviewed of(
      List<Finding> findings, @Nullable Integer reviewedTo, List<Stranger> strangers) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.category().id(), 1, Integer::sum));
    return new Reviewed(
        List.copyOf(findings), counts, reviewedTo == null, reviewedTo, List.copyOf(strangers));
  }

  /** The same with some of its findings. */
  public Reviewed with(List<Finding> some) {
    return of(some, reviewedTo, strangers);
  }
}
