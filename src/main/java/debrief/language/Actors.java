package debrief.language;

import debrief.language.word.Inflection;
import debrief.language.word.Lexicon;
import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import java.util.Set;

/** Which nouns of a sentence are people, which are what people do, and which are things. */
public final class Actors {
  private static final Set<String> PRONOUNS =
      WordSet.of(
          "i we he she you us me him them who whoever myself ourselves himself herself themselves yours someone "
              + "somebody anyone anybody nobody everyone everybody noone no-one");
  private static final Set<String> LOWER_DEPARTMENTS =
      WordSet.of("infra qa marketing sales devops noc secops infosec netops hr procurement");

  private final Sentence sentence;
  private final ActorKind[] kinds;

  Actors(Sentence sentence) {
    this.sentence = sentence;
    this.kinds = new ActorKind[sentence.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kindAt(i);
    }
  }

  /** What the noun or pronoun at this place stands for. */
  public ActorKind kind(int at) {
    return at < 0 || at >= kinds.length ? ActorKind.none : kinds[at];
  }

  public boolean isPerson(int at) {
    return kind(at) == ActorKind.person;
  }

  /** Whether anybody is named or meant anywhere in the sentence. */
  public boolean anyone() {
    for (ActorKind kind : kinds) {
      if (kind == ActorKind.person) {
        return true;
      }
    }
    return false;
  }

  private ActorKind kindAt(int at) {
    Token token = sentence.token(at);
    String lower = token.lower();
    if (token.quoted() || token.isCode()) {
      return ActorKind.thing;
    }
    if (lower.startsWith("@")) {
      return Lexicon.of("broadcast-handles").contains(lower) ? ActorKind.thing : ActorKind.person;
    }
    if (sentence.isNamed(at)) {
      return headed(at) ? ActorKind.person : ActorKind.thing;
    }
    if (lower.equals("i") && sentence.lower(at + 1).equals("/")) {
      return ActorKind.thing; // I/O
    }
    if (PRONOUNS.contains(lower)) {
      return lower.equals("i") && !token.text().equals("I") && sentence.tag(at) != Tag.pronoun
          ? ActorKind.thing
          : ActorKind.person;
    }
    if (lower.equals("they")) {
      return they(at);
    }
    if (lower.equals("one") || lower.equals("none") || lower.equals("neither")) {
      return one(at, lower);
    }
    return noun(at, token, lower);
  }

  private ActorKind noun(int at, Token token, String lower) {
    String base = Inflection.singular(lower);
    boolean role = Lexicon.of("role-nouns").contains(base) || RoleNouns.hyphenRole(base);
    if (role && !RoleNouns.isThing(sentence, base, at)) {
      return headed(at) ? ActorKind.person : ActorKind.thing;
    }
    if (Lexicon.of("departments").contains(lower) && department(at, token)) {
      return ActorKind.person;
    }
    if (Lexicon.of("given-names").contains(lower)
        && token.isCapitalised()
        && headed(at)
        && !Lexicon.of("product-names").contains(lower)) {
      return ActorKind.person;
    }
    if (Lexicon.of("affected-parties").contains(base)) {
      return headed(at) ? ActorKind.affected : ActorKind.thing;
    }
    if (Lexicon.of("activities").contains(base) && sentence.tag(at) != Tag.verb) {
      return headed(at) ? ActorKind.activity : ActorKind.thing;
    }
    return ActorKind.thing;
  }

  /**
   * Whether the noun at this place is the head of its phrase and not the "team" of a team's page.
   */
  private boolean headed(int at) {
    int next = at + 1;
    if (next >= sentence.size()) {
      return true;
    }
    if (sentence.isNamed(next) || sentence.token(next).isCode()) {
      return true;
    }
    if (sentence.lower(next).equals("'s")
        || (sentence.lower(next).equals("'") && sentence.lower(at).endsWith("s"))) {
      return false;
    }
    Tag tag = sentence.tag(next);
    boolean noun = tag == Tag.noun || (tag == Tag.proper && !sentence.isNamed(at));
    return !noun
        || Lexicon.of("given-names").contains(sentence.lower(next))
        || (Verbs.isPast(sentence.lower(next))
            && !Lexicon.of("past-forms-as-nouns").contains(sentence.lower(next)));
  }

  private static String lowerOf(Token token) {
    return token.lower();
  }

  private boolean department(int at, Token token) {
    boolean upper =
        token.isCapitalised() && (!lowerOf(token).equals("it") || token.text().equals("IT"));
    Tag next = sentence.tag(at + 1);
    boolean known = LOWER_DEPARTMENTS.contains(token.lower());
    boolean acts =
        next == Tag.verb
            || next == Tag.aux
            || next == Tag.adverb
            || sentence.lower(at + 1).equals("never")
            || sentence.lower(at + 1).equals("always");
    boolean note =
        Shapes.startsAt(sentence, at)
            && !token.lower().equals("it")
            && WordSet.of("did never forgot failed ignored missed skipped has had does")
                .contains(sentence.lower(at + 1))
            && (sentence.lower(at + 2).equals("not") || Verbs.isPast(sentence.lower(at + 1)))
            && !sentence.lower(at + 1).matches("has|had");
    String before = sentence.lower(at - 1);
    boolean agent =
        before.equals("by")
            || before.equals("from")
            || before.equals("that")
            || before.equals("if")
            || before.equals("had");
    return (upper || known || note || before.equals("by"))
        && (acts || agent)
        && sentence.tag(at - 1) != Tag.determiner;
  }

  private ActorKind they(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (kinds[i] == ActorKind.person) {
        return ActorKind.person;
      }
      Tag tag = sentence.tag(i);
      if ((tag == Tag.noun || tag == Tag.proper) && sentence.lower(i).endsWith("s")) {
        return kinds[i] == ActorKind.affected ? ActorKind.affected : ActorKind.thing;
      }
    }
    return ActorKind.person;
  }

  private ActorKind one(int at, String lower) {
    boolean no = lower.equals("one") && sentence.lower(at - 1).equals("no");
    if (lower.equals("one") && !no) {
      boolean ofUs = sentence.lower(at + 1).equals("of") && partOfPeople(at + 2);
      return ofUs ? ActorKind.person : ActorKind.thing;
    }
    if (sentence.lower(at + 1).equals("of")) {
      return partOfPeople(at + 2) ? ActorKind.person : ActorKind.thing;
    }
    boolean role =
        lower.equals("neither")
            && Lexicon.of("role-nouns").contains(Inflection.singular(sentence.lower(at + 1)));
    return no || role ? ActorKind.person : ActorKind.thing;
  }

  private boolean partOfPeople(int from) {
    for (int i = from; i < Math.min(from + 4, sentence.size()); i++) {
      String word = Inflection.singular(sentence.lower(i));
      if (Set.of("us", "them", "you").contains(word) || Lexicon.of("role-nouns").contains(word)) {
        return true;
      }
    }
    return false;
  }
}
