package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.Tag;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.List;
import java.util.Set;

/** For a verdict on somebody or on a decision: what made it the sensible step at that time. */
public final class JudgementRewrite {
  /** What there is more or less of: without its adjective it would say the opposite. */
  private static final Set<String> QUALITIES =
      WordSet.of(
          "judgement judgment discipline care attention diligence communication effort thought work job attitude "
              + "skills skill performance ownership preparation planning hygiene behaviour behavior decision "
              + "decision-making");

  private JudgementRewrite() {}

  public static List<String> of(Hit hit, Wording wording) {
    return List.of(wording.sentence(text(hit, wording)));
  }

  private static String text(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    int copula = copula(hit);
    Subject doer = hit.doer();
    if (copula > 0 && deed(sentence, copula)) {
      return wording.before(copula)
          + " made sense because [… what was known and what pressed at that time]";
    }
    int step = step(hit, wording);
    if (step >= 0) {
      return wording.doing(step)
          + " made sense because [… what was known and what pressed at that time]";
    }
    int gerund = behindIn(sentence, hit.quoteTo());
    if (copula > 0 && doer.isPerson() && gerund >= 0) {
      return wording.who(doer) + " had [… the reasons at that time] for " + wording.rest(gerund);
    }
    boolean describes =
        hit.quoteTo() == hit.quoteFrom() + 1
            && sentence.tag(hit.quoteTo()) == Tag.noun
            && !QUALITIES.contains(sentence.lower(hit.quoteTo()))
            && copula < 0;
    if (describes) {
      int from = hit.quoteFrom();
      while (Shapes.isAdverb(sentence, from - 1) && from > 1) {
        from--;
      }
      return wording.with(from, hit.quoteTo(), "")
          + ", with [… the time, the information and the help at hand]";
    }
    return "with [… the time, the information and the help at hand], "
        + wording.anyWho(ErrorRewrite.somebody(hit))
        + " [… what they did]";
  }

  /** "It was reckless to leave it open", "the decision to leave it open": the step; -1 for none. */
  private static int step(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    int verb = wording.infinitive(0, sentence.size());
    int to = verb < 0 ? -1 : Shapes.isAdverb(sentence, verb - 1) ? verb - 2 : verb - 1;
    boolean judged =
        to == hit.quoteTo()
            || WordSet.of("decision choice idea move call plan attempt")
                .contains(sentence.lower(to - 1));
    return to >= 0 && judged ? verb : -1;
  }

  /** Where "was" stands before the verdict; -1 where the verdict is no predicate. */
  private static int copula(Hit hit) {
    for (int i = hit.quoteFrom() - 1; i > Math.max(0, hit.quoteFrom() - 5); i--) {
      if (WordSet.of("was is were are seems seemed looks looked")
          .contains(hit.sentence().lower(i))) {
        return i;
      }
      if (!Shapes.isAdverb(hit.sentence(), i)) {
        return -1;
      }
    }
    return -1;
  }

  /** "Pushing the change at 17:55 was": a step, not somebody. */
  private static boolean deed(Sentence sentence, int copula) {
    for (int i = 0; i < copula; i++) {
      if (Shapes.startsAt(sentence, i) && Shapes.isIng(sentence, i)) {
        return true;
      }
    }
    return WordSet.of("decision choice idea move call plan step attempt")
        .contains(sentence.lower(copula - 1));
  }

  private static int behindIn(Sentence sentence, int from) {
    boolean in = WordSet.of("in by when while for").contains(sentence.lower(from));
    return in && Shapes.isIng(sentence, from + 1) ? from + 1 : -1;
  }
}
