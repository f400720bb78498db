package debrief.review.verdict;

import java.time.LocalDate;

/**
 * What somebody said of a finding. Neither who nor where.
 *
 * @param words that the rule noticed, without anybody's name
 * @param verdict {@code kept} with a reason, or {@code dismissed} by "not this one"
 * @param day in UTC
 * @param language of the rules
 */
public record Verdict(
    String words, String rule, String category, Said verdict, LocalDate day, String language) {

  /** What was said. */
  public enum Said {
    kept,
    dismissed
  }
}
