package debrief.noego;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a review found.
 *
 * @param findings in the order of the text, not overlapping
 * @param counts findings by category; categories without one are left out
 */
public record Reviewed(List<Finding> findings, Map<String, Integer> counts) {
  public static Reviewed of(List<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.category().id(), 1, Integer::sum));
    return new Reviewed(List.copyOf(findings), counts);
  }
}
