package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.word.Inflection;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.Optional;

/** For fault that is put on somebody: what came after what, as it can be seen. */
public final class BlameRewrite {
  private BlameRewrite() {}

  public static Optional<String> of(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    if (sentence.isQuestion()) {
      return Optional.empty();
    }
    if (sentence.lower(hit.quoteFrom()).equals("because") && hit.quoteFrom() == wording.leadEnd()) {
      return new SentenceEdit(wording).put(hit.quoteFrom(), hit.quoteFrom() + 1, "after").text();
    }
    Subject by = hit.by();
    int act = by.head() + 1;
    boolean acts = by.isPerson() && Shapes.isIng(sentence, act) && !wording.base(act).isEmpty();
    int was = hit.anchor() - 1;
    boolean caused =
        WordSet.of("was were is been").contains(sentence.lower(was))
            && WordSet.of("cause trigger").contains(wording.base(hit.anchor()));
    if (acts && caused && !sentence.lower(was).equals("been")) {
      return new SentenceEdit(wording)
          .put(was, by.from(), "began after")
          .put(act, act + 1, Inflection.past(wording.base(act)))
          .text();
    }
    return byDoing(hit, wording);
  }

  /** "I caused this by dropping the topic": this began after I dropped the topic. */
  private static Optional<String> byDoing(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    Subject doer = hit.doer();
    int by = -1;
    for (int i = hit.anchor() + 1; i < sentence.size() - 1 && by < 0; i++) {
      by = sentence.lower(i).equals("by") ? i : -1;
    }
    boolean caused = WordSet.of("cause trigger").contains(wording.base(hit.anchor()));
    if (!caused
        || by < 0
        || !doer.isPerson()
        || doer.from() != wording.leadEnd()
        || !Shapes.isIng(sentence, by + 1)
        || wording.base(by + 1).isEmpty()) {
      return Optional.empty();
    }
    String who = wording.small(wording.words(doer.from(), doer.head() + 1), doer.from());
    return new SentenceEdit(wording)
        .put(doer.from(), hit.anchor() + 1, "")
        .put(by, by + 2, "began after " + who + " " + Inflection.past(wording.base(by + 1)))
        .text();
  }
}
