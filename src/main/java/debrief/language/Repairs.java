package debrief.language;

import debrief.language.word.Inflection;
import debrief.language.word.Lexicon;
import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import java.util.Set;

/** Where the tagger, trained on letters and weblogs, is known to go wrong on incident prose. */
final class Repairs {
  private static final Set<String> AFTER_A_VERB =
      WordSet.of("the a an that to this these it all its their his her our no any");
  private static final Set<String> MODALS =
      WordSet.of("should could would might must may can will shall ought");
  private static final Set<String> NEVER_NOUNS =
      WordSet.of("is are was were be been being am do does did");

  private static final Set<String> TAKE_A_VERB =
      WordSet.of(
          "supposed meant expected required obliged needed failed forgot forgotten neglected ought job duty "
              + "responsibility chance opportunity wanted about how failure");

  private Repairs() {}

  static Tag[] on(Sentence sentence, Tag[] tags) {
    for (int i = 0; i < tags.length; i++) {
      String lower = sentence.lower(i);
      Tag before = i == 0 ? Tag.mark : tags[i - 1];
      if (sentence.token(i).isCode() || lower.equals("%")) {
        tags[i] = Tag.noun;
      } else if (sentence.isNamed(i)) {
        tags[i] = Tag.proper;
      } else if (lower.startsWith("on-call") || lower.equals("oncall")) {
        boolean compound = Lexicon.of("role-nouns").contains(sentence.lower(i + 1));
        tags[i] = compound ? Tag.adjective : Tag.noun;
      } else if (MODALS.contains(lower) || NEVER_NOUNS.contains(lower)) {
        boolean noun =
            tags[i] == Tag.noun
                && (lower.equals("will") || lower.equals("might") || lower.equals("can"));
        tags[i] = noun ? Tag.noun : Tag.aux;
      } else if (lower.equals("have")
          && i > 0
          && (MODALS.contains(sentence.lower(i - 1)) || MODALS.contains(sentence.lower(i - 2)))) {
        tags[i] = tags[i] == Tag.verb ? Tag.verb : Tag.aux;
      } else if (verbAfterLead(sentence, i)) {
        tags[i] = Tag.verb;
      } else if (tags[i] == Tag.noun || tags[i] == Tag.adjective || tags[i] == Tag.proper) {
        tags[i] = verbAfterActor(sentence, i, before) ? Tag.verb : tags[i];
      } else if (i > 0 && sentence.isNamed(i - 1) && Verbs.isThird(lower)) {
        tags[i] = Tag.verb;
      } else if (tags[i] == Tag.verb && sentence.lower(i - 1).equals("'s") && Verbs.isBase(lower)) {
        tags[i] = Tag.noun;
      } else if (lower.equals("not")) {
        tags[i] = Tag.particle;
      }
    }
    return tags;
  }

  /** "Should have paged", "was meant to escalate": what leads in leaves room for a verb only. */
  private static boolean verbAfterLead(Sentence sentence, int at) {
    String lower = sentence.lower(at);
    String before = sentence.lower(at - 1);
    if (before.equals("have")) {
      boolean modal =
          MODALS.contains(sentence.lower(at - 2)) || MODALS.contains(sentence.lower(at - 3));
      return modal && Verbs.isParticiple(lower);
    }
    return before.equals("to")
        && Verbs.isBase(lower)
        && TAKE_A_VERB.contains(sentence.lower(at - 2));
  }

  /** "Priya restarts etcd": behind somebody, a form of a verb in front of an object is one. */
  private static boolean verbAfterActor(Sentence sentence, int at, Tag before) {
    String lower = sentence.lower(at);
    boolean form = Verbs.isThird(lower) || Verbs.isPast(lower);
    if (!form
        || at == 0
        || sentence.lower(at - 1).equals("'s")
        || before == Tag.determiner
        || before == Tag.adjective) {
      return false;
    }
    boolean habit =
        WordSet.of("always never constantly often also then").contains(sentence.lower(at - 1));
    if (habit && Verbs.isThird(lower)) {
      return true;
    }
    boolean actor =
        sentence.isNamed(at - 1)
            || Lexicon.of("role-nouns").contains(Inflection.singular(sentence.lower(at - 1)));
    boolean pastAfterActor = actor && Verbs.isPast(lower) && !Verbs.isThird(lower);
    boolean named = actor && sentence.isNamed(at - 1);
    return pastAfterActor || named || (actor && AFTER_A_VERB.contains(sentence.lower(at + 1)));
  }
}
