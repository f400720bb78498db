package debrief.language;

import debrief.language.word.Inflection;
import debrief.language.word.Lexicon;
import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import java.util.Set;

/** Questions about one word of a sentence that patterns ask. */
public final class Shapes {
  private static final Set<String> OWNERS =
      WordSet.of("my our his her their your whose someone's somebody's");
  private static final Set<String> ADVERBS =
      Set.of(
          "not",
          "also",
          "just",
          "never",
          "ever",
          "then",
          "still",
          "even",
          "only",
          "simply",
          "already",
          "again",
          "all",
          "both",
          "once",
          "too",
          "rather",
          "quite",
          "so",
          "perhaps",
          "maybe",
          "first",
          "always",
          "often",
          "instead",
          "either",
          "well",
          "at least",
          "indeed",
          "really",
          "sooner",
          "earlier",
          "later",
          "there");

  private static final Set<String> NO_THIRD = WordSet.of("was is has 's does");

  private Shapes() {}

  /** Whether a statement begins here: behind nothing, a time, a label, a bracketed mark. */
  public static boolean startsAt(Sentence sentence, int at) {
    if (at == 0) {
      return true;
    }
    String before = sentence.lower(at - 1);
    if (WordSet.of(": – — - ; ]").contains(before)) {
      return true;
    }
    for (int i = 0; i < at; i++) {
      boolean figure =
          !sentence.token(i).isCode()
              && (Character.isDigit(sentence.lower(i).charAt(0))
                  || WordSet.of(
                          "please utc gmt cet cest pst pdt est edt am pm approx ca ~ z so and but also then again . "
                              + ", ( ) [ ] / oh well tbh imo imho ok okay yeah fyi honestly frankly sadly unfortunately")
                      .contains(sentence.lower(i)));
      if (!figure) {
        return false;
      }
    }
    return true;
  }

  static boolean endsAtMark(String word) {
    return WordSet.of(". ! ? ; , : ) – —").contains(word);
  }

  public static boolean endsAt(Sentence sentence, int at) {
    return at >= sentence.size() || endsAtMark(sentence.lower(at));
  }

  public static boolean inNounPhrase(Sentence sentence, int at) {
    Tag tag = sentence.tag(at);
    String word = sentence.lower(at);
    return tag.isNominal()
        || tag == Tag.adjective
        || tag == Tag.determiner
        || word.equals("'s")
        || word.equals("the")
        || OWNERS.contains(word);
  }

  /** "Ben's", "the intern's", "their": whose it is, where that is a person's; at the last word. */
  public static boolean isOwner(Sentence sentence, int at) {
    String word = sentence.lower(at);
    if (OWNERS.contains(word)) {
      return true;
    }
    if (word.equals("'") && sentence.lower(at - 1).endsWith("s")) {
      return isPersonWord(sentence, at - 1);
    }
    return word.equals("'s")
        && at > 0
        && sentence.tag(at) != Tag.aux
        && sentence.tag(at) != Tag.verb
        && isPersonWord(sentence, at - 1);
  }

  /** Whether the word names a person, whatever follows it. */
  public static boolean isPersonWord(Sentence sentence, int at) {
    String base = Inflection.singular(sentence.lower(at));
    return at >= 0
        && (sentence.isNamed(at)
            || sentence.actors().isPerson(at)
            || (Lexicon.of("role-nouns").contains(base)
                && !WordSet.of(
                        "operator agent leader owner group member guard handler controller host watch partner peer "
                            + "head lead board pair company business")
                    .contains(base))
            || (Lexicon.of("given-names").contains(sentence.lower(at))
                && sentence.token(at).isCapitalised()
                && !Lexicon.of("product-names").contains(sentence.lower(at)))
            || WordSet.of("someone somebody nobody everyone everybody anyone else").contains(base));
  }

  public static boolean isAdverb(Sentence sentence, int at) {
    String word = sentence.lower(at);
    return ADVERBS.contains(word)
        || sentence.tag(at) == Tag.adverb
        || (word.endsWith("ly") && word.length() > 4);
  }

  public static boolean isParticiple(Sentence sentence, int at) {
    boolean form = Verbs.isParticiple(sentence.lower(at)) || sentence.lower(at).equals("been");
    boolean adjective = sentence.tag(at) == Tag.adjective && sentence.tag(at + 1) == Tag.noun;
    boolean noun = sentence.tag(at) == Tag.noun && !sentence.lower(at).endsWith("ed");
    return form && !adjective && !noun;
  }

  public static boolean isPast(Sentence sentence, int at) {
    Tag tag = sentence.tag(at);
    return Verbs.isPast(sentence.lower(at)) && (tag == Tag.verb || tag == Tag.aux);
  }

  /** A form that can be a past, whatever the tagger made of it. */
  public static boolean isPastForm(Sentence sentence, int at) {
    return Verbs.isPast(sentence.lower(at)) && !sentence.token(at).isCapitalised();
  }

  /** A form that can be a base, whatever the tagger made of it. */
  public static boolean isBaseForm(Sentence sentence, int at) {
    return Verbs.isBase(sentence.lower(at));
  }

  public static boolean isBase(Sentence sentence, int at) {
    Tag tag = sentence.tag(at);
    return (tag == Tag.verb || tag == Tag.aux)
        && (Verbs.isBase(sentence.lower(at))
            || (!sentence.lower(at).endsWith("s")
                && !sentence.lower(at).endsWith("ed")
                && !sentence.lower(at).endsWith("ing")));
  }

  public static boolean isThird(Sentence sentence, int at) {
    Tag tag = sentence.tag(at);
    return (tag == Tag.verb || tag == Tag.aux)
        && !NO_THIRD.contains(sentence.lower(at))
        && (Verbs.isThird(sentence.lower(at)) || sentence.lower(at).endsWith("s"));
  }

  public static boolean isIng(Sentence sentence, int at) {
    return sentence.lower(at).endsWith("ing") && sentence.tag(at) != Tag.noun;
  }
}
