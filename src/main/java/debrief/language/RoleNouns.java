package debrief.language;

import debrief.language.word.Lexicon;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Nouns that can be a role or a thing: the operator on duty, the operator of a cluster. */
final class RoleNouns {
  private static final Map<String, Set<String>> THINGS = things();

  private RoleNouns() {}

  /** A word that can be a role, with words around it that make it a thing. */
  static boolean isThing(Sentence sentence, String base, int at) {
    Tag tag = sentence.tag(at);
    if (tag == Tag.verb && !base.equals("on-call")) {
      return true;
    }
    if (base.equals("manager") && isNamedProgram(sentence, at)) {
      return true;
    }
    Set<String> before = THINGS.get(base);
    if (before == null) {
      return false;
    }
    String previous = sentence.lower(at - 1);
    if (base.equals("lead")
        || base.equals("head")
        || base.equals("watch")
        || base.equals("pair")
        || base.equals("member")
        || base.equals("dev")) {
      return !Lexicon.of("role-prefixes").contains(previous) || before.contains(previous);
    }
    if (before.contains("all")) {
      return true;
    }
    boolean product =
        at > 0
            && (sentence.token(at - 1).isCode() || Lexicon.of("product-names").contains(previous));
    boolean machine =
        base.equals("operator") && Lexicon.of("machine-verbs").contains(lemma(sentence, at + 1));
    boolean upper = base.equals("operator") && sentence.token(at).isCapitalised() && at > 0;
    return before.contains(previous) || product || machine || upper;
  }

  /** "The Droplet Workflow Manager", and no "Release Manager". */
  private static boolean isNamedProgram(Sentence sentence, int at) {
    String previous = sentence.lower(at - 1);
    return at > 1
        && sentence.token(at).isCapitalised()
        && sentence.token(at - 1).isCapitalised()
        && !sentence.isNamed(at - 1)
        && sentence.lower(at + 1).equals("(")
        && !Lexicon.of("role-prefixes").contains(previous)
        && !Lexicon.of("departments").contains(previous);
  }

  static boolean hyphenRole(String base) {
    int dash = base.lastIndexOf('-');
    return dash > 0
        && !base.endsWith("-lead")
        && Lexicon.of("role-nouns").contains(base.substring(dash + 1))
        && !base.endsWith("-manager")
        && !base.endsWith("-operator")
        && !base.endsWith("-agent")
        && !base.endsWith("-group")
        && !base.endsWith("-shift")
        && !base.endsWith("-watch")
        && !base.endsWith("-handler")
        && !base.endsWith("-exec");
  }

  private static String lemma(Sentence sentence, int at) {
    if (at >= sentence.size()) {
      return "";
    }
    var lemmas = sentence.token(at).lemmas();
    return lemmas.isEmpty() ? sentence.lower(at) : lemmas.get(0);
  }

  private static Map<String, Set<String>> things() {
    Map<String, Set<String>> things = new HashMap<>();
    for (String entry : Lexicon.of("role-homonyms")) {
      int colon = entry.indexOf(": ");
      String word = entry.substring(0, colon);
      things.computeIfAbsent(word, w -> new java.util.HashSet<>()).add(entry.substring(colon + 2));
    }
    return things;
  }
}
