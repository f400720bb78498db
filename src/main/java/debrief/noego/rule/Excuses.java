package debrief.noego.rule;

import debrief.noego.language.Bag;
import debrief.noego.language.Kind;
import debrief.noego.language.Sentence;
import debrief.noego.language.Tag;
import java.util.List;

/** Whether the sentence gives the condition under which somebody could not have known. */
final class Excuses {
  private static final String CAUSES = "because since as so";

  private Excuses() {}

  /** "… because the dashboard showed …": a cause that is not a person's doing. */
  static boolean given(Hit hit) {
    Sentence sentence = hit.sentence();
    String first = sentence.lower(0);
    boolean ahead =
        Bag.of("because since as given without with lacking owing due").contains(first)
            && hit.anchor() > 2
            && !personFrom(sentence, 1);
    if (ahead) {
      return true;
    }
    for (int i = hit.anchor() + 1; i < sentence.size(); i++) {
      if (isCause(sentence, i) && !personFrom(sentence, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCause(Sentence sentence, int at) {
    String word = sentence.lower(at);
    String next = sentence.lower(at + 1);
    if (word.equals("due") || word.equals("owing")) {
      return next.equals("to");
    }
    if (!Bag.of(CAUSES).contains(word)) {
      return false;
    }
    boolean point = sentence.tag(at + 1) == Tag.number;
    return switch (word) {
      case "since" -> !point && !next.equals("then") && hasVerb(sentence, at);
      case "as" -> Bag.of("the a an its it there no both all this that each nothing").contains(next);
      case "so" -> false;
      default -> true;
    };
  }

  /** "Since the gateway dropped it", not "since the reorganisation". */
  private static boolean hasVerb(Sentence sentence, int at) {
    for (int i = at + 2; i < Math.min(at + 9, sentence.size()); i++) {
      if (sentence.lower(i).equals(",") || sentence.lower(i).equals(";")) {
        return false;
      }
      if (sentence.tag(i) == Tag.verb || sentence.tag(i) == Tag.aux) {
        return true;
      }
    }
    return false;
  }

  private static boolean personFrom(Sentence sentence, int from) {
    for (int i = from; i < Math.min(from + 3, sentence.size()); i++) {
      if (sentence.actors().isPerson(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a condition is given: "because the dashboard showed …". */
  static boolean explained(Hit hit) {
    for (int i = 0; i < hit.sentence().size(); i++) {
      String word = hit.sentence().lower(i);
      boolean cause = Bag.of("because since as due so which").contains(word) && i > 0;
      if (word.equals("so") && i > 0) {
        return true;
      }
      if (cause && (i > hit.anchor() || i == 0)) {
        return true;
      }
    }
    return List.of("because", "since", "as").contains(hit.sentence().lower(0));
  }

  /** Nobody in sight, or somebody; not what a system did to it, nor where a reason is given. */
  static boolean hidden(Hit hit) {
    return hit.by().kind() != Kind.thing && !given(hit) && !conditional(hit);
  }

  /** "If no one responds", "can be skipped": what is the case now and then, or may be. */
  static boolean conditional(Hit hit) {
    boolean opens = Bag.of("if when unless whenever where").contains(hit.sentence().lower(0));
    boolean then = hit.holds("was were had did");
    for (int i = Math.max(0, hit.from() - 3); i < hit.anchor(); i++) {
      if (Bag.of("will would should could may might can must if unless").contains(hit.sentence().lower(i))) {
        return true;
      }
    }
    return opens && !then;
  }
}
