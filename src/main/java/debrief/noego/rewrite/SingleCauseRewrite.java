package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.Optional;
import java.util.Set;

/** For one exclusive cause: the same cause, among the others. */
public final class SingleCauseRewrite {
  private static final Set<String> EXCLUSIVE =
      WordSet.of(
          "solely purely entirely exclusively wholly completely simply merely fully totally squarely uniquely");
  private static final Set<String> CAUSES =
      WordSet.of("cause reason culprit factor trigger explanation problem");
  private static final String OTHERS = "; others were [… which]";

  private SingleCauseRewrite() {}

  public static Optional<String> of(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    int first = wording.leadEnd();
    for (int i = hit.quoteFrom(); i < hit.quoteTo(); i++) {
      if (EXCLUSIVE.contains(sentence.lower(i)) && isWhole(sentence, i)) {
        return new SentenceEdit(wording)
            .put(i, i + 1, "")
            .end(", together with [… what else it took]")
            .text();
      }
    }
    int cause = cause(hit);
    int was = cause < 0 ? -1 : copula(sentence, cause + 1);
    boolean begins = WordSet.of("the our its a").contains(sentence.lower(first));
    if (was >= 0 && begins && cause - first < 6 && isWhole(sentence, was)) {
      return new SentenceEdit(wording).put(first, cause + 1, "one condition").end(OTHERS).text();
    }
    boolean boils =
        WordSet.of("it this that").contains(sentence.lower(first))
            && hit.from() <= first + 2
            && WordSet.of("to").contains(sentence.lower(hit.quoteTo() - 1))
            && isWhole(sentence, hit.quoteTo());
    return boils
        ? new SentenceEdit(wording)
            .put(first, hit.quoteTo(), "one condition was")
            .end(OTHERS)
            .text()
        : Optional.empty();
  }

  /** Whether no other clause follows, to which the end would belong. */
  private static boolean isWhole(Sentence sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (WordSet.of(", ; – — and but which because so").contains(sentence.lower(i))) {
        return false;
      }
    }
    return true;
  }

  private static int cause(Hit hit) {
    for (int i = hit.from(); i < Math.min(hit.to() + 2, hit.sentence().size()); i++) {
      if (CAUSES.contains(hit.sentence().lower(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int copula(Sentence sentence, int from) {
    for (int i = from; i < Math.min(from + 10, sentence.size()); i++) {
      if (WordSet.of("was is were are").contains(sentence.lower(i)) && i + 1 < sentence.size()) {
        return i;
      }
      if (WordSet.of(", ; :").contains(sentence.lower(i))) {
        return -1;
      }
    }
    return -1;
  }
}
