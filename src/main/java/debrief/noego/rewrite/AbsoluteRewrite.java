package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.Optional;

/** For always: how often. */
public final class AbsoluteRewrite {
  private AbsoluteRewrite() {}

  public static Optional<String> of(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    int word = hit.quoteFrom();
    boolean habit =
        hit.quoteTo() == word + 1
            && WordSet.of("always constantly invariably continually perpetually")
                .contains(sentence.lower(word))
            && hit.doer().isPerson();
    return habit
        ? new SentenceEdit(wording)
            .put(word, word + 1, "")
            .end(" in [… how many of how many] cases")
            .text()
        : Optional.empty();
  }
}
