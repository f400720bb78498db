package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.List;
import java.util.Set;

/** For always and never: how often, and what makes it the usual way; for promises: their limit. */
public final class AbsoluteRewrite {
  private static final Set<String> HABIT =
      WordSet.of("always never constantly invariably continually perpetually forever");
  private static final String CASES = "in [… how many] of the last [… how many] cases, ";
  private static final String USUAL = ", since [… what makes that the usual way]";

  private static final String PROMISE =
      "[… the change] now stops [… this path] at [… the limit], and [… the alert] tells us within [… time] should it "
          + "come back in another form";

  private AbsoluteRewrite() {}

  public static List<String> of(Hit hit, Wording wording) {
    return List.of(wording.sentence(text(hit, wording)));
  }

  /** A promise that nobody can keep becomes one with a limit. */
  public static List<String> promise(Hit hit, Wording wording) {
    return List.of(wording.sentence(PROMISE));
  }

  private static String text(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    if (hit.holds("again will impossible guarantee guaranteed guarantees cannot recur shall")) {
      return PROMISE;
    }
    int word = hit.quoteFrom();
    String lower = sentence.lower(word);
    if (hit.doer().isPerson() && HABIT.contains(lower) && !lower.equals("never")) {
      return CASES + wording.small(wording.with(word, word + 1, ""), 0) + USUAL;
    }
    if (WordSet.of("nobody no-one no_one none").contains(lower)) {
      String step = wording.action(hit.anchor());
      return "[… how many] of [… how many] people "
          + (step.isEmpty() ? "[… do what]" : step)
          + ", since [… what makes it hard or not worth their time]";
    }
    return CASES + wording.who(hit.doer()) + " [… what was done]" + USUAL;
  }
}
