package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.Optional;

/** For a remedy that asks people to remember: the tool that asks them. */
public final class ExhortationRewrite {
  private ExhortationRewrite() {}

  public static Optional<String> of(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    int first = wording.leadEnd();
    boolean orders =
        hit.quoteFrom() == first
            && WordSet.of("remind tell ask instruct").contains(wording.base(first))
            && Shapes.isBase(sentence, first);
    int verb = wording.infinitive(first, first + 8);
    boolean step =
        verb >= 0
            && !WordSet.of("be pay take try remember make ensure think")
                .contains(wording.base(verb));
    return orders && step
        ? new SentenceEdit(wording)
            .put(first, first + 1, "[… the tool, the form or the pipeline] asks")
            .text()
        : Optional.empty();
  }
}
