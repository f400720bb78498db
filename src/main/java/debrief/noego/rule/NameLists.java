package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Tag;
import debrief.language.word.Lexicon;
import debrief.text.prose.Passage;
import java.util.List;
import java.util.Set;

/** Where names belong: lists of attendees, by-lines, owners of what is to be done. */
final class NameLists {
  private static final Set<String> LISTS = Lexicon.of("name-list-labels");
  private static final Set<String> LIGHT = Lexicon.of("light-words");

  private NameLists() {}

  /** Whether the name from one place to another stands in a list, a by-line or an assignment. */
  static boolean holds(Sentence sentence, int from, int to) {
    return labelled(sentence, from)
        || trailing(sentence, from, to)
        || byline(sentence, from, to)
        || task(sentence, from, to);
  }

  /** Behind a label such as "Owner:", or in a heading without a verb. */
  private static boolean labelled(Sentence sentence, int from) {
    for (int i = from - 1; i >= 0; i--) {
      String word = sentence.lower(i);
      boolean colon = word.equals(":") || word.equals("–") || word.equals("—") || word.equals("-");
      if (colon && label(sentence, i)) {
        return true;
      }
    }
    return sentence.passage() == Passage.Kind.heading && !NamedPeople.hasVerb(sentence);
  }

  private static boolean label(Sentence sentence, int colon) {
    int words = 0;
    boolean known = false;
    for (int i = colon - 1; i >= 0 && words < 6; i--) {
      String word = sentence.lower(i);
      if (List.of(".", ";", "(").contains(word)) {
        break;
      }
      known |= LISTS.contains(word);
      words++;
    }
    return known && words <= 5;
  }

  /** "(Ben)", "@ben" at the end, "see PR #12 (@praman, @twilk)", "add an alert – Ben – 3 June". */
  private static boolean trailing(Sentence sentence, int from, int to) {
    boolean opened = false;
    for (int i = from - 1; i >= 0; i--) {
      String word = sentence.lower(i);
      opened = word.equals("(");
      boolean list =
          word.equals(",")
              || word.equals("and")
              || word.startsWith("@")
              || sentence.isNamed(i)
              || word.equals("owner")
              || word.equals(":")
              || word.equals("/");
      if (opened || !list) {
        break;
      }
    }
    boolean closes = sentence.lower(to + 1).matches("\\)|,|and|/|");
    boolean ends = to + 1 >= sentence.size() || sentence.lower(to + 1).matches("–|—|-|,|due");
    boolean dash = sentence.lower(from - 1).matches("–|—|-|→") && from > 2 && ends;
    return (opened && (closes || bracketedTask(sentence, to + 1))) || dash;
  }

  /** "(Ben call a meeting)": the owner of an action and what it is. */
  private static boolean bracketedTask(Sentence sentence, int verb) {
    int end = verb;
    while (end < sentence.size() && !sentence.lower(end).equals(")")) {
      if (Shapes.isPastForm(sentence, end)) {
        return false;
      }
      end++;
    }
    boolean base = Shapes.isBaseForm(sentence, verb) || sentence.lower(verb).equals("to");
    return base && end - verb < 8;
  }

  /**
   * "Reviewed by A and B on 12 March", "Present were A and B", "Questions go to A": nothing before
   * the name but words of such a line, and no verb of a story behind it.
   */
  private static boolean byline(Sentence sentence, int from, int to) {
    boolean known = false;
    boolean action = false;
    for (int i = 0; i < from; i++) {
      String word = sentence.lower(i);
      boolean listed = Lexicon.of("byline-words").contains(word);
      known |= listed;
      action |= word.equals("action") || word.equals("follow-up");
      boolean number = Character.isDigit(word.charAt(0));
      if (!listed && !LIGHT.contains(word) && !sentence.isNamed(i) && !number) {
        return false;
      }
    }
    return known && (action || !story(sentence, to + 1));
  }

  private static boolean story(Sentence sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      Tag tag = sentence.tag(i);
      boolean verb = tag == Tag.verb || tag == Tag.aux;
      boolean month = sentence.token(i).isCapitalised();
      if (verb
          && !month
          && !Lexicon.of("byline-words").contains(sentence.lower(i))
          && !sentence.isNamed(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Ben to raise the limit by 3 June": what is to be done has an owner. */
  private static boolean task(Sentence sentence, int from, int to) {
    boolean opens = from == 0 || sentence.lower(from - 1).matches(":|-|–|—|]");
    return opens
        && sentence.lower(to + 1).equals("to")
        && sentence.tag(to + 2) == Tag.verb
        && !story(sentence, to + 3);
  }
}
