package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Tag;
import debrief.language.name.Names;
import debrief.language.word.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names that no list knows, believed where the words around them say that somebody is meant: behind
 * a role, before what only people do, behind "by" of what only people do.
 */
final class ContextualNames {
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’]*\\p{Ll}(?:-\\p{Lu}[\\p{L}\\p{M}'’]*\\p{Ll})?");

  /** The endings of words that things are called by: Load Balancer, Argo Workflows. */
  private static final Pattern THING =
      Pattern.compile(
          ".{3,}(?:tion|sion|ment|ity|ing|ware|base|ness|flows?|sync|net|hub|log|ly|ed|ops|labs?)");

  private static final List<String> NO_NAMES =
      List.of(
          "product-names",
          "place-names",
          "company-names",
          "vendor-names",
          "organisation-words",
          "role-nouns",
          "system-nouns",
          "technical-nouns",
          "artefact-nouns",
          "group-nouns",
          "departments",
          "function-words",
          "critical-systems",
          "words-behind-place-names",
          "incident-nouns",
          "failure-nouns",
          "operation-nouns",
          "procedure-nouns",
          "message-nouns");

  private static final int LONGEST = 3;

  private ContextualNames() {}

  /** Whether these words could be somebody's name: none of them is what a thing is called by. */
  static boolean couldBe(String words) {
    String[] all = words.strip().split("\\s+", -1);
    for (String word : all) {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean thing =
          THING.matcher(lower).matches()
              || NO_NAMES.stream().anyMatch(list -> Lexicon.of(list).contains(lower));
      if (!Lexicon.of("given-names").contains(lower) && (thing || !isPlain(word))) {
        return false;
      }
    }
    return all.length > 1 || !Names.isOrdinary(all[0].toLowerCase(Locale.ROOT));
  }

  /** A name, or what joins two. */
  private static boolean isPlain(String word) {
    return NAME.matcher(word).matches() || Character.isLowerCase(word.codePointAt(0));
  }

  /**
   * The last token of a name of two or three words that begins at a token, whatever stands around
   * it; -1 where none does, or where it is somebody's of the roster.
   */
  static int fullName(Sentence sentence, int at) {
    int last = at;
    while (isNamePart(sentence, last)) {
      last++;
    }
    last--;
    boolean full = last > at && last - at < LONGEST && !isCapital(sentence, last + 1);
    return full && !sentence.isNamed(at) && !isOrdinary(sentence, at, last) ? last : -1;
  }

  /** The last token of such a name that begins at a token; -1 where none does. */
  static int last(Sentence sentence, int at) {
    if (!isPart(sentence, at) || isCapital(sentence, at - 1)) {
      return -1;
    }
    int last = at;
    while (isPart(sentence, last + 1)) {
      last++;
    }
    if (last - at >= LONGEST || isCapital(sentence, last + 1) || isOrdinary(sentence, at, last)) {
      return -1;
    }
    boolean full = last > at;
    boolean acts = Lexicon.of("human-only-verbs").contains(verb(sentence, last + 1));
    boolean behindRole =
        Lexicon.of("one-person-roles").contains(sentence.lower(at - 1))
            && (full || Shapes.isPastForm(sentence, last + 1));
    boolean behindBy =
        full
            && sentence.lower(at - 1).equals("by")
            && Lexicon.of("human-act-participles").contains(sentence.lower(at - 2));
    // A single word at the beginning of a sentence is capitalised whatever it is.
    return behindRole || behindBy || (acts && (full || at > 0)) ? last : -1;
  }

  /** Whether each of the words is one that is a name only at times: Will Grace, Mark May. */
  private static boolean isOrdinary(Sentence sentence, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!Names.isOrdinary(sentence.lower(i))) {
        return false;
      }
    }
    return true;
  }

  /** The word behind the adverbs. */
  private static String verb(Sentence sentence, int from) {
    int at = from;
    while (at < sentence.size() && Shapes.isAdverb(sentence, at)) {
      at++;
    }
    return sentence.lower(at);
  }

  private static boolean isPart(Sentence sentence, int at) {
    // Within a sentence the tagger takes many a name for a verb or a noun; the capital tells.
    return isNamePart(sentence, at)
        && (at > 0 || sentence.tag(at) == Tag.proper || sentence.tag(at) == Tag.noun);
  }

  private static boolean isNamePart(Sentence sentence, int at) {
    if (!isCapital(sentence, at) || sentence.token(at).quoted() || sentence.token(at).isCode()) {
      return false;
    }
    String lower = sentence.lower(at);
    return NAME.matcher(sentence.token(at).text()).matches()
        && !THING.matcher(lower).matches()
        && NO_NAMES.stream().noneMatch(list -> Lexicon.of(list).contains(lower));
  }

  private static boolean isCapital(Sentence sentence, int at) {
    return at >= 0 && at < sentence.size() && sentence.token(at).isCapitalised();
  }
}
