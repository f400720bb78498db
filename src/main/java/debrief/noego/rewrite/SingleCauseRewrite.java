package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.List;
import java.util.Set;

/** For one exclusive cause: the same cause, among the others. */
public final class SingleCauseRewrite {
  private static final String OTHERS = "[… what made it possible] and [… what let it spread]";
  private static final Set<String> EXCLUSIVE =
      WordSet.of(
          "solely purely entirely exclusively wholly only alone completely simply merely just fully totally squarely uniquely");
  private static final Set<String> CAUSES =
      WordSet.of("cause reason culprit factor trigger explanation problem");

  private SingleCauseRewrite() {}

  public static List<String> of(Hit hit, Wording wording) {
    return List.of(wording.sentence(text(hit, wording)));
  }

  private static String text(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    for (int i = hit.quoteFrom(); i < hit.quoteTo(); i++) {
      if (EXCLUSIVE.contains(sentence.lower(i))) {
        return wording.with(i, i + 1, "") + ", together with " + OTHERS;
      }
    }
    int was = copula(sentence, hit.quoteTo());
    if (was >= 0 && holdsCause(hit)) {
      return "one of the conditions was " + wording.remainder(was + 1) + "; others were " + OTHERS;
    }
    String rest = wording.rest(hit.quoteTo());
    boolean plain = !rest.isEmpty() && rest.split(" ", -1).length < 13 && boils(hit);
    String first = plain ? rest : "[… the first condition]";
    return "several conditions met: " + first + ", " + OTHERS;
  }

  private static boolean holdsCause(Hit hit) {
    for (int i = hit.from(); i < Math.min(hit.to() + 2, hit.sentence().size()); i++) {
      if (CAUSES.contains(hit.sentence().lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean boils(Hit hit) {
    return hit.holds("=boil =come =reduce =trace because =lead");
  }

  private static int copula(Sentence sentence, int from) {
    for (int i = Math.max(0, from - 1); i < Math.min(from + 12, sentence.size()); i++) {
      if (WordSet.of("was is were are :").contains(sentence.lower(i)) && i + 1 < sentence.size()) {
        return i;
      }
    }
    return -1;
  }
}
