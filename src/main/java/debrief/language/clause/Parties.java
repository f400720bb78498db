package debrief.language.clause;

import debrief.language.ActorKind;
import debrief.language.Sentence;
import debrief.language.Tag;
import debrief.language.word.Inflection;
import debrief.language.word.Lexicon;
import debrief.language.word.WordSet;
import java.util.Set;

/** What kind of thing the head of a noun phrase stands for. */
final class Parties {
  private static final Set<String> GROUP_PRONOUNS = WordSet.of("we us ourselves");
  private static final Set<String> READER = WordSet.of("you your yourself yourselves");

  private Parties() {}

  static Party.Kind kind(Sentence sentence, int head) {
    String word = sentence.lower(head);
    String base = Inflection.singular(word);
    if (READER.contains(word)) {
      return Party.Kind.reader;
    }
    return switch (sentence.actors().kind(head)) {
      case person -> human(sentence, head, word, base);
      case affected -> Party.Kind.affected;
      case activity -> system(base) ? Party.Kind.system : Party.Kind.activity;
      default -> thing(sentence, head, base);
    };
  }

  private static Party.Kind human(Sentence sentence, int head, String word, String base) {
    if (GROUP_PRONOUNS.contains(word)
        || Lexicon.of("group-nouns").contains(word)
        || Lexicon.of("group-nouns").contains(base)) {
      return Party.Kind.group;
    }
    boolean named = sentence.isNamed(head) || sentence.tag(head) == Tag.pronoun;
    return !named && Lexicon.of("role-nouns").contains(base) ? Party.Kind.role : Party.Kind.person;
  }

  private static boolean system(String base) {
    return WordSet.of("test check monitoring").contains(base);
  }

  private static Party.Kind thing(Sentence sentence, int head, String base) {
    String last = base.substring(base.lastIndexOf('-') + 1);
    if (Lexicon.of("system-nouns").contains(last)
        || Lexicon.of("product-names").contains(sentence.lower(head))) {
      return Party.Kind.system;
    }
    if (Lexicon.of("artefact-nouns").contains(last)) {
      return Party.Kind.artefact;
    }
    return Party.Kind.unknown;
  }

  static Party of(Sentence sentence, int from, int head) {
    if (head < 0) {
      return Party.NONE;
    }
    boolean nobody = sentence.actors().kind(head) == ActorKind.none;
    return nobody ? Party.NONE : new Party(kind(sentence, head), from, head, false);
  }
}
