package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Tag;
import debrief.language.name.Mention;
import debrief.language.word.Lexicon;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a name stands in the narrative, where a role would do, or in a list, a thank-you or an
 * ownership, where it belongs.
 */
public final class NamedPeople {
  public static final String WHY =
      "A name points at a person; a role points at a position that anyone could hold. "
          + "Write the role.";

  private static final Set<String> THANKS = Lexicon.of("thanks-words");

  private NamedPeople() {}

  /** The first mention in the narrative, if there is one. */
  public static @Nullable Mention narrative(Sentence sentence) {
    for (Mention mention : sentence.mentions()) {
      int from = tokenAt(sentence, mention.start());
      int to = Math.max(from, tokenAt(sentence, mention.end() - 1));
      if (from >= 0 && !sentence.token(from).quoted() && tells(sentence, from, to)) {
        return mention;
      }
    }
    return null;
  }

  private static int tokenAt(Sentence sentence, int offset) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).start() <= offset && offset < sentence.token(i).end()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the words from one place to another are part of what happened. */
  static boolean tells(Sentence sentence, int from, int to) {
    for (String word : THANKS) {
      if (sentence.has(word)) {
        return false;
      }
    }
    return hasVerb(sentence) && !NameLists.holds(sentence, from, to);
  }

  static boolean hasVerb(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Tag tag = sentence.tag(i);
      if (tag == Tag.verb || tag == Tag.aux || Shapes.isPastForm(sentence, i)) {
        return true;
      }
    }
    return false;
  }
}
