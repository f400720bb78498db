package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.List;

/** For what is plain only now: when it became so, and how it looked before. */
public final class HindsightRewrite {
  private static final String THEN =
      "at that time [… what the screen showed] spoke for [… another reading]";

  private HindsightRewrite() {}

  public static List<String> of(Hit hit, Wording wording) {
    return List.of(wording.sentence(text(hit, wording)));
  }

  private static String text(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    boolean adverb =
        hit.quoteTo() == hit.quoteFrom() + 1
            && Shapes.isAdverb(sentence, hit.quoteFrom())
            && Shapes.startsAt(sentence, hit.quoteFrom());
    if (adverb) {
      return wording.with(0, hit.quoteTo(), "") + ", as [… the later analysis] showed; " + THEN;
    }
    int that = that(sentence, hit.quoteTo());
    if (hit.holds("everyone everybody anyone anybody") && hit.holds("knew known aware know")) {
      String what = that < 0 ? "[… what it was]" : "that " + wording.remainder(that + 1);
      return "[… which team] had noted in [… which place] "
          + what
          + ", and it had [… no owner, date or priority yet]";
    }
    if (that >= 0) {
      return "later analysis showed that " + wording.remainder(that + 1) + "; " + THEN;
    }
    Subject doer = hit.doer();
    String topic = doer.isPerson() ? "" : wording.topic(doer, "");
    return topic.isEmpty()
        ? THEN + "; later analysis showed [… what it was]"
        : topic
            + " became visible [… when, and to whom]; until then [… what the screen showed] spoke for [… another reading]";
  }

  private static int that(Sentence sentence, int from) {
    for (int i = Math.max(0, from - 1); i < Math.min(from + 4, sentence.size()); i++) {
      if (sentence.lower(i).equals("that")
          && !WordSet.of("of to").contains(sentence.lower(i - 1))) {
        return i;
      }
    }
    return -1;
  }
}
