package debrief.postmortem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the review finds in a whole draft.
 *
 * @param findings in the order in which the draft is read
 * @param counts findings by category, kept ones too; categories without one are left out
 * @param open how many are still to be changed or kept with a reason
 */
public record DraftReviewed(List<DraftFinding> findings, Map<String, Integer> counts, long open) {
  static DraftReviewed of(List<DraftFinding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.category().id(), 1, Integer::sum));
    return new DraftReviewed(
        List.copyOf(findings), counts, findings.stream().filter(DraftFinding::isOpen).count());
  }
}
