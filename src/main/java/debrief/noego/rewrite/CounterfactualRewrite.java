package debrief.noego.rewrite;

import debrief.language.Clauses;
import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.word.Inflection;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.Optional;
import java.util.Set;

/** For a past that did not happen: what was there, or was not, that leads to the step. */
public final class CounterfactualRewrite {
  private static final String NOTHING_LED = "nothing in [… the runbook, the alert or the tool] ";
  private static final Set<String> HARM_STOPPED =
      WordSet.of(
          "avoid prevent avert stop mitigate shorten reduce minimise minimize contain limit save");
  private static final Set<String> UNREAL = WordSet.of("would wouldn't if unless");

  private CounterfactualRewrite() {}

  public static Optional<String> of(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    int group = hit.quoteFrom();
    int verb = verb(hit);
    if (verb < 0
        || wording.base(verb).isEmpty()
        || isUnreal(sentence)
        || wording.sharesSubject(verb + 1)) {
      return Optional.empty();
    }
    Subject doer = new Clauses(sentence).before(verb);
    if (doer.head() < 0
        || doer.from() >= group
        || !wording.opens(doer.from(), doer.head(), group)) {
      return Optional.empty();
    }
    boolean not = isDenied(sentence, group, verb);
    String subject = wording.whom(doer.from(), group);
    return isPassive(sentence, verb)
        ? passive(wording, doer, verb, subject, not)
        : active(wording, doer, verb, subject, not);
  }

  private static Optional<String> passive(
      Wording wording, Subject doer, int verb, String subject, boolean not) {
    return goesOnWithDenial(wording.sentence(), verb) || HARM_STOPPED.contains(wording.base(verb))
        ? Optional.empty()
        : new SentenceEdit(wording)
            .put(
                doer.from(),
                verb,
                NOTHING_LED
                    + (not ? "kept " : "asked for ")
                    + subject
                    + (not ? " from being" : " to be"))
            .text();
  }

  private static Optional<String> active(
      Wording wording, Subject doer, int verb, String subject, boolean not) {
    if (!doer.isPerson()) {
      return Optional.empty();
    }
    return new SentenceEdit(wording)
        .put(
            doer.from(),
            verb + 1,
            NOTHING_LED
                + (not ? "kept " : "prompted ")
                + subject
                + (not
                    ? " from " + Inflection.gerund(wording.base(verb))
                    : " to " + wording.base(verb)))
        .text();
  }

  /** What is said depends on something else that did not happen. */
  private static boolean isUnreal(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (UNREAL.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The verb behind "should have", or "ought to have". */
  private static int verb(Hit hit) {
    Sentence sentence = hit.sentence();
    for (int i = hit.quoteFrom(); i < Math.min(hit.quoteTo() + 5, sentence.size()); i++) {
      boolean helper = WordSet.of("been have of").contains(sentence.lower(i));
      if (!helper && Shapes.isParticiple(sentence, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPassive(Sentence sentence, int verb) {
    int at = verb - 1;
    while (Shapes.isAdverb(sentence, at)) {
      at--;
    }
    return sentence.lower(at).equals("been");
  }

  private static boolean isDenied(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (WordSet.of("not n't never").contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "And it wasn't": what goes on from the words that are to go. */
  private static boolean goesOnWithDenial(Sentence sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      boolean denies = sentence.lower(i).equals("n't") || sentence.lower(i).equals("not");
      if (denies && Shapes.endsAt(sentence, i + 1)) {
        return true;
      }
    }
    return false;
  }
}
