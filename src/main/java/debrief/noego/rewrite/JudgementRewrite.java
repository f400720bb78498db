package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.Tag;
import debrief.language.word.Inflection;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.Optional;
import java.util.Set;

/** For a verdict on somebody or on a decision: the same without it. */
public final class JudgementRewrite {
  /** What there is more or less of: without its adjective it would say the opposite. */
  private static final Set<String> QUALITIES =
      WordSet.of(
          "judgement judgment discipline care attention diligence communication effort thought work job attitude "
              + "skills skill performance ownership preparation planning hygiene behaviour behavior decision "
              + "decision-making idea choice practice mistake error");

  private static final String RESTED = "rested on [… what was known at that time]";

  private JudgementRewrite() {}

  public static Optional<String> of(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    int from = hit.quoteFrom();
    int copula = copula(hit);
    if (copula > 0 && wording.ends(hit.quoteTo()) && isDeed(sentence, copula, wording.leadEnd())) {
      return new SentenceEdit(wording).put(copula, hit.quoteTo(), RESTED).text();
    }
    Subject doer = hit.doer();
    int act = hit.quoteTo() + 1;
    boolean inDoing =
        WordSet.of("in by for").contains(sentence.lower(hit.quoteTo()))
            && Shapes.isIng(sentence, act)
            && !wording.base(act).isEmpty();
    if (copula > 0 && doer.isPerson() && inDoing) {
      return new SentenceEdit(wording)
          .put(copula, act + 1, Inflection.past(wording.base(act)))
          .end(", going by [… what was known at that time]")
          .text();
    }
    boolean single = hit.quoteTo() == from + 1;
    boolean adverb = single && sentence.lower(from).endsWith("ly") && copula < 0;
    if (adverb && isBesideVerb(sentence, from)) {
      return new SentenceEdit(wording).put(from, hit.quoteTo(), "").text();
    }
    if (single && describes(sentence, from) && copula < 0 && !isDummy(sentence, wording)) {
      int start = from;
      while (Shapes.isAdverb(sentence, start - 1) && start > wording.leadEnd() + 1) {
        start--;
      }
      return new SentenceEdit(wording).put(start, hit.quoteTo(), "").text();
    }
    return Optional.empty();
  }

  private static boolean isBesideVerb(Sentence sentence, int at) {
    return Shapes.isPastForm(sentence, at + 1)
        || Shapes.isPastForm(sentence, at - 1)
        || Shapes.isParticiple(sentence, at + 1);
  }

  private static boolean describes(Sentence sentence, int at) {
    int next = at + 1;
    return sentence.tag(next) == Tag.noun && !QUALITIES.contains(sentence.lower(next));
  }

  /** "It was a lazy fix": without the verdict nothing is said. */
  private static boolean isDummy(Sentence sentence, Wording wording) {
    int first = wording.leadEnd();
    return WordSet.of("it that this what there").contains(sentence.lower(first))
        && WordSet.of("was is were are a an").contains(sentence.lower(first + 1));
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
  private static boolean isDeed(Sentence sentence, int copula, int first) {
    if (Shapes.isIng(sentence, first) && sentence.tag(first) != Tag.noun) {
      return true;
    }
    for (int i = first; i < copula; i++) {
      boolean step =
          WordSet.of("decision choice move call plan attempt").contains(sentence.lower(i));
      if (step && WordSet.of("to the a our their").contains(sentence.lower(first))) {
        return true;
      }
    }
    return false;
  }
}
