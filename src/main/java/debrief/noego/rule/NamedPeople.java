package debrief.noego.rule;

import debrief.noego.language.Bag;
import debrief.noego.language.Lexicon;
import debrief.noego.language.Mention;
import debrief.noego.language.Passage;
import debrief.noego.language.Sentence;
import debrief.noego.language.Shapes;
import debrief.noego.language.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a name stands in the narrative, where a role would do, or in a list, a thank-you or an
 * ownership, where it belongs.
 */
public final class NamedPeople {
  public static final String WHY =
      "With a name, the reader thinks of a person; with a role, of the position that anyone could have been in. That holds for praise too, and published reports print the role.";

  private static final Set<String> THANKS =
      Bag.of(
          "thanks thank kudos credit credits shout-out shoutout grateful gratitude appreciation hat-tip");
  private static final Set<String> LISTS =
      Bag.of(
          "author authors attendee attendees owner owners reviewer reviewers participant participants role roles scribe commander comms lead leads contact contacts assignee assignees facilitator facilitators present invitees invited cc by approver approvers follow-up follow-ups responders responder on-call people team members editor editors dri ic sponsor presenter moderator champion assigned who names roster rota rotation meeting review distribution absent apologies observers liaison deputy manager written prepared drafted signed sign-off acknowledgements acknowledgments poc secretary note-taker notes minutes copy to from reporter interviewees sme smes stakeholders action due");

  private NamedPeople() {}

  /** The first mention in the narrative, if there is one. */
  public static @Nullable Mention narrative(Sentence sentence) {
    for (Mention mention : sentence.mentions()) {
      int from = tokenAt(sentence, mention.start());
      int to = tokenAt(sentence, mention.end() - 1);
      if (from >= 0 && to >= 0 && !sentence.token(from).quoted() && tells(sentence, from, to)) {
        return mention;
      }
    }
    return null;
  }

  /** A person's name that is not in the roster, where it acts; the token, or -1. */
  public static int stranger(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.lower(i);
      boolean given =
          Lexicon.of("givennames").contains(word)
              && sentence.token(i).isCapitalised()
              && !Lexicon.of("products").contains(word);
      if (given && !sentence.token(i).quoted() && !sentence.isNamed(i)) {
        int end = surname(sentence, i);
        if (acts(sentence, i, end) && tells(sentence, i, end)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** The last token of a name that begins with a given name. */
  public static int surname(Sentence sentence, int at) {
    boolean second =
        at + 1 < sentence.size()
            && sentence.token(at + 1).isCapitalised()
            && sentence.tag(at + 1) == Tag.proper;
    return second ? at + 1 : at;
  }

  private static boolean acts(Sentence sentence, int from, int to) {
    String next = sentence.lower(to + 1);
    Tag tag = sentence.tag(to + 1);
    boolean owns = next.equals("'s");
    boolean verb = (tag == Tag.verb || tag == Tag.aux) && !next.equals("is");
    boolean adverb = Shapes.isAdverb(sentence, to + 1) && sentence.tag(to + 2) == Tag.verb;
    boolean from2 = next.matches("from|and|\\(|,") && laterVerb(sentence, to + 1);
    boolean by =
        sentence.lower(from - 1).matches("by|with|from|asked|told|paged|called|to|and|for");
    return owns || verb || adverb || from2 || by;
  }

  private static boolean laterVerb(Sentence sentence, int from) {
    for (int i = from; i < Math.min(from + 9, sentence.size()); i++) {
      if (sentence.tag(i) == Tag.verb || sentence.tag(i) == Tag.aux) {
        return true;
      }
    }
    return false;
  }

  private static int tokenAt(Sentence sentence, int offset) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).start() <= offset && offset < sentence.token(i).end()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean tells(Sentence sentence, int from, int to) {
    for (String word : THANKS) {
      if (sentence.has(word)) {
        return false;
      }
    }
    return !listed(sentence, from) && hasVerb(sentence) && !trailing(sentence, from, to);
  }

  /** Behind a label such as "Owner:", or in a row of a list. */
  private static boolean listed(Sentence sentence, int from) {
    for (int i = from - 1; i >= 0; i--) {
      String word = sentence.lower(i);
      boolean colon = word.equals(":") || word.equals("–") || word.equals("—") || word.equals("-");
      if (colon && label(sentence, i)) {
        return true;
      }
    }
    return sentence.passage() == Passage.Kind.heading && !hasVerb(sentence);
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

  /** "(Ben)", "@ben" at the end, "see PR #12 (@praman, @twilk)". */
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
    boolean dash = sentence.lower(from - 1).matches("–|—|-|→") && to + 1 >= sentence.size();
    return (opened && closes) || dash;
  }

  private static boolean hasVerb(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Tag tag = sentence.tag(i);
      if (tag == Tag.verb
          || tag == Tag.aux
          || debrief.noego.language.Shapes.isPastForm(sentence, i)) {
        return true;
      }
    }
    return false;
  }
}
