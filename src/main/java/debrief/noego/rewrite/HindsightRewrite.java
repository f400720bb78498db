package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Tag;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.Optional;

/** For what is plain only now: that it is known from later. */
public final class HindsightRewrite {
  private HindsightRewrite() {}

  public static Optional<String> of(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    if (sentence.isQuestion()) {
      return Optional.empty();
    }
    int from = hit.quoteFrom();
    int first = wording.leadEnd();
    boolean single = hit.quoteTo() == from + 1;
    if (single && from == first && Shapes.isAdverb(sentence, from)) {
      return new SentenceEdit(wording)
          .put(from, hit.quoteTo(), "")
          .end(", as later analysis showed")
          .text();
    }
    int that = that(sentence, hit.quoteTo());
    if (that >= 0 && isLead(sentence, first, from) && !isKnown(hit)) {
      return new SentenceEdit(wording).put(first, that + 1, "later analysis showed that").text();
    }
    boolean describes =
        single
            && sentence.tag(from + 1) == Tag.noun
            && WordSet.of("obvious clear plain evident inevitable predictable")
                .contains(sentence.lower(from));
    return describes
        ? new SentenceEdit(wording).put(from, hit.quoteTo(), "").text()
        : Optional.empty();
  }

  /** That somebody knew is another thing than that it shows now. */
  private static boolean isKnown(Hit hit) {
    return hit.holds("knew known aware know noted warned");
  }

  /** Whether nothing that tells something stands before the match. */
  private static boolean isLead(Sentence sentence, int first, int from) {
    for (int i = first; i < from; i++) {
      boolean empty =
          WordSet.of("it this is was now , in looking back retrospect hindsight quite very")
              .contains(sentence.lower(i));
      if (!empty) {
        return false;
      }
    }
    return true;
  }

  private static int that(Sentence sentence, int from) {
    for (int i = Math.max(0, from - 1); i < Math.min(from + 6, sentence.size()); i++) {
      if (sentence.lower(i).equals("that")
          && sentence.tag(i) != Tag.determiner
          && !WordSet.of("of to at").contains(sentence.lower(i - 1))) {
        return i;
      }
      if (WordSet.of(", ; :").contains(sentence.lower(i)) && i > from) {
        return -1;
      }
    }
    return -1;
  }
}
