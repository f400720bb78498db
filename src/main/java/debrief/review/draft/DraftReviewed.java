package debrief.review.draft;

import debrief.noego.Gaps;
import debrief.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the review finds in a whole draft.
 *
 * @param findings in the order in which the draft is read
 * @param counts findings by category, kept ones too; categories without one are left out
 * @param gaps what rewrites left for their writer to say
 * @param open how many findings are still to be changed or kept with a reason, and gaps to be
 *     filled
 * @param complete whether every text was read before the time for one review was over
 * @param reviewedTo where it stopped; null where it is complete
 */
public record DraftReviewed(
    List<DraftFinding> findings,
    Map<String, Integer> counts,
    List<Gap> gaps,
    long open,
    boolean complete,
    @Nullable Stop reviewedTo) {
  private static final int MOST_REASONS = 100;

  /**
   * Where a review stopped because its time was over.
   *
   * @param part as of a finding; so are {@code key}, {@code field} and {@code heading}
   * @param offset in UTF-16 units from the beginning of that text
   */
  public record Stop(String part, String key, String field, String heading, int offset) {
    static Stop at(DraftText text, int offset) {
      return new Stop(text.part(), text.key(), text.field(), text.heading(), offset);
    }
  }

  /**
   * A place that only its writer can fill.
   *
   * @param part as of a finding; so are {@code key}, {@code field} and {@code heading}
   * @param text such as {@code [… what the screen showed]}
   */
  public record Gap(String part, String key, String field, String heading, String text) {
    /** What no rewrite could know: it would be published as a question to the reader. */
    static List<Gap> in(List<DraftText> texts) {
      List<Gap> gaps = new ArrayList<>();
      for (DraftText text : texts) {
        for (String gap : text.ours() ? Gaps.in(text.text()) : List.<String>of()) {
          gaps.add(new Gap(text.part(), text.key(), text.field(), text.heading(), gap));
        }
      }
      return gaps;
    }
  }

  static DraftReviewed of(List<DraftFinding> findings, List<Gap> gaps, @Nullable Stop stop) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.category().id(), 1, Integer::sum));
    return new DraftReviewed(
        List.copyOf(findings),
        counts,
        List.copyOf(gaps),
        findings.stream().filter(DraftFinding::isOpen).count() + gaps.size(),
        stop == null,
        stop);
  }

  /** What is asked for and neither changed nor kept or filled, as the reasons of a refusal. */
  List<Problem.FieldError> reasons() {
    Stream<Problem.FieldError> unread =
        Stream.ofNullable(reviewedTo)
            .map(
                stop ->
                    new Problem.FieldError(
                        stop.part() + "." + stop.key(),
                        "The review could not finish: it stopped in this text, which is too dense"
                            + " to be read at once. Make it shorter, or divide it."));
    Stream<Problem.FieldError> words =
        findings.stream()
            .filter(DraftFinding::isOpen)
            .map(f -> reason(f.part(), f.key(), f.field(), f.quote(), asks(f)));
    Stream<Problem.FieldError> unfilled =
        gaps.stream()
            .map(g -> reason(g.part(), g.key(), g.field(), g.text(), "is still to be filled in."));
    return Stream.concat(unread, Stream.concat(words, unfilled)).limit(MOST_REASONS).toList();
  }

  private static String asks(DraftFinding finding) {
    return "asks for another look (" + finding.category().label() + ").";
  }

  private static Problem.FieldError reason(
      String part, String key, String field, String words, String what) {
    String place = part + "." + key + (field.equals("markdown") ? "" : "." + field);
    return new Problem.FieldError(place, "“" + words + "” " + what);
  }
}
