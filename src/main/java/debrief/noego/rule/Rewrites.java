package debrief.noego.rule;

import java.util.List;

/** What could stand in place of a sentence. */
final class Rewrites {
  private Rewrites() {}

  static List<String> counterfactual(Hit hit, Wording wording) { return List.of(); }
  static List<String> omission(Hit hit, Wording wording) { return List.of(); }
  static List<String> blame(Hit hit, Wording wording) { return List.of(); }
  static List<String> humanError(Hit hit, Wording wording) { return List.of(); }
  static List<String> judgement(Hit hit, Wording wording) { return List.of(); }
  static List<String> hindsight(Hit hit, Wording wording) { return List.of(); }
  static List<String> singleCause(Hit hit, Wording wording) { return List.of(); }
  static List<String> absolutism(Hit hit, Wording wording) { return List.of(); }
  static List<String> exhortation(Hit hit, Wording wording) { return List.of(); }
}
