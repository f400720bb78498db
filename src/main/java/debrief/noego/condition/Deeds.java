package debrief.noego.condition;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.noego.match.Hit;
import java.util.List;

/** Whether somebody acts in the sentence, and whether the same is done to two things. */
final class Deeds {
  private Deeds() {}

  /**
   * Whether somebody acts, beside the quoted words.
   *
   * @param gap how many words behind the match still belong to it
   */
  static boolean acts(Hit hit, int gap) {
    Sentence sentence = hit.sentence();
    boolean somebody = false;
    boolean comma = false;
    boolean acting = false;
    for (int i = 0; i < sentence.size(); i++) {
      boolean inside = i >= hit.quoteFrom() && i < hit.quoteTo();
      boolean close = i >= hit.quoteFrom() && i < hit.to() + gap && !comma;
      comma |= i >= hit.quoteTo() && sentence.lower(i).equals(",");
      somebody |= !close && sentence.actors().isPerson(i);
      acting |= !inside && acts(sentence, i);
    }
    return somebody && acting;
  }

  private static boolean acts(Sentence sentence, int at) {
    return Shapes.isPast(sentence, at)
        || Shapes.isIng(sentence, at)
        || Shapes.isThird(sentence, at);
  }

  /** "Meant to restart the one and restarted the other": the verb behind the quote comes again. */
  static boolean sameVerbAgain(Hit hit) {
    Sentence sentence = hit.sentence();
    int verb = hit.quoteTo();
    if (verb >= sentence.size()) {
      return false;
    }
    List<String> meant = sentence.token(verb).lemmas();
    for (int i = verb + 2; i < sentence.size(); i++) {
      boolean past = Shapes.isPastForm(sentence, i);
      if (past && sentence.token(i).lemmas().stream().anyMatch(meant::contains)) {
        return true;
      }
    }
    return false;
  }
}
