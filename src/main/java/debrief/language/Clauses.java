package debrief.language;

import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import java.util.Set;

/**
 * Finds the doer of a verb: the nominal head left of it in its clause, across prepositions,
 * relative clauses, insertions between commas and verbs that share a subject.
 */
public final class Clauses {
  private static final Set<String> SKIPPED =
      WordSet.of(
          "double triple cross please should could would might must may can will shall ought needed need not also "
              + "just never ever then still even only all both simply already to 'd have had has be been was were is are "
              + "do did does being having get got too once again neither first nor");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  static final Set<String> STOPS =
      WordSet.of(
          "that if when while because since as but whereas although though after before until once than whether how "
              + "why what where so unless and or");

  private static final Set<String> SHARES =
      WordSet.of(
          "one two three four five six seven eight nine ten both all half most some many several few each either "
              + "neither none any part majority couple handful third rest");

  static final Set<String> OBJECTS = WordSet.of("us him them me her it this you");

  private final Sentence sentence;
  private final NounPhrases phrases;

  public Clauses(Sentence sentence) {
    this.sentence = sentence;
    this.phrases = new NounPhrases(sentence);
  }

  /** The doer of the active verb at this place, or what a passive one is about. */
  public Subject before(int verb) {
    return before(verb, 0);
  }

  private Subject before(int verb, int depth) {
    int at = skipBack(verb - 1);
    if (at < 0 || depth > 4) {
      return Subject.NOBODY;
    }
    String word = sentence.lower(at);
    if (Character.isDigit(word.charAt(0)) && Shapes.startsAt(sentence, at + 1)) {
      return Subject.NOBODY;
    }
    if (word.equals(",") && depth < 3) {
      return afterComma(at, depth);
    }
    if ((word.equals("and")
        || word.equals("or")
        || word.equals("but")
        || word.equals("then")
        || word.equals("nor"))) {
      return shared(at, depth);
    }
    if (RELATIVE.contains(word) && at > 0 && isNominal(at - 1)) {
      return phraseEndingAt(at - 1, depth);
    }
    if (RELATIVE.contains(word)
        && at > 1
        && sentence.lower(at - 1).equals(",")
        && isNominal(at - 2)) {
      return phraseEndingAt(at - 2, depth);
    }
    if (sentence.lower(at).equals("who")) {
      return new Subject(ActorKind.person, at, at, false);
    }
    return isNominal(at) || sentence.actors().kind(at) == ActorKind.person
        ? phraseEndingAt(at, depth)
        : parenthesis(at, depth);
  }

  private Subject parenthesis(int at, int depth) {
    if (sentence.lower(at).equals(")")) {
      int open = at;
      while (open >= 0 && !sentence.lower(open).equals("(")) {
        open--;
      }
      return open > 0 && isNominal(open - 1) ? phraseEndingAt(open - 1, depth) : Subject.NOBODY;
    }
    return Subject.NOBODY;
  }

  private int skipBack(int at) {
    while (at >= 0) {
      Tag tag = sentence.tag(at);
      String word = sentence.lower(at);
      boolean light =
          tag == Tag.aux
              || tag == Tag.adverb
              || tag == Tag.particle
              || SKIPPED.contains(word)
              || word.endsWith("ly");
      boolean person = sentence.actors().kind(at) == ActorKind.person;
      if (!light || person) {
        return at;
      }
      at--;
    }
    return at;
  }

  private boolean isNominal(int at) {
    Tag tag = sentence.tag(at);
    return tag.isNominal()
        || sentence.lower(at).equals("'s")
        || sentence.actors().kind(at) == ActorKind.person;
  }

  /** "The team, after a long call, forgot": the phrase before the insertion. */
  private Subject afterComma(int comma, int depth) {
    int open = comma - 1;
    while (open >= 0 && !sentence.lower(open).equals(",")) {
      open--;
    }
    if (open > 0 && isNominal(open - 1) && !isVerbBetween(open + 1, comma)) {
      return phraseEndingAt(open - 1, depth + 1);
    }
    return shared(comma, depth);
  }

  private boolean isVerbBetween(int from, int to) {
    boolean relative = RELATIVE.contains(sentence.lower(from));
    for (int i = from; i < to; i++) {
      if (!relative
          && sentence.tag(i) == Tag.verb
          && Verbs.isPast(sentence.lower(i))
          && isNominal(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "… read the graph and restarted it": the doer of the verb before. */
  private Subject shared(int at, int depth) {
    for (int i = at - 1; i >= 0; i--) {
      Tag tag = sentence.tag(i);
      if (sentence.lower(i).equals(";")) {
        return Subject.NOBODY;
      }
      boolean finite =
          tag == Tag.verb && !Verbs.isIng(sentence.lower(i)) && !sentence.lower(i - 1).equals("to");
      if (finite
          || (tag == Tag.aux
              && sentence.tag(i + 1) != Tag.verb
              && sentence.tag(i + 1) != Tag.aux)) {
        return before(i, depth + 1);
      }
    }
    return Subject.NOBODY;
  }

  /** From the last word of a noun phrase to its head: back across prepositions. */
  private Subject phraseEndingAt(int end, int depth) {
    int head = end;
    int from = phrases.phraseStart(end);
    int hops = 0;
    while (from > 1
        && hops++ < 6
        && isJoint(from - 1)
        && isNominal(from - 2)
        && !isShare(from)
        && !OBJECTS.contains(sentence.lower(from - 2))) {
      head = from - 2;
      from = phrases.phraseStart(head);
    }
    if (from > 0
        && sentence.tag(from - 1) == Tag.verb
        && !STOPS.contains(sentence.lower(from - 1))) {
      int relative = from - 1;
      while (relative > 0
          && !STOPS.contains(sentence.lower(relative))
          && !sentence.lower(relative).equals("who")
          && !sentence.lower(relative).equals("which")
          && !sentence.lower(relative).equals(",")) {
        relative--;
      }
      boolean clause =
          RELATIVE.contains(sentence.lower(relative)) && relative > 0 && isNominal(relative - 1);
      if (clause && depth < 4) {
        return phraseEndingAt(relative - 1, depth + 1);
      }
      if (isReduced(from - 1) && depth < 4) {
        return phraseEndingAt(from - 2, depth + 1);
      }
      if (Verbs.isIng(sentence.lower(from - 1)) && from - 2 < 0) {
        return new Subject(ActorKind.activity, from - 1, from - 1, false);
      }
    }
    return new Subject(kind(from, head), from, head, false);
  }

  /** "Two of the reviewers" are reviewers; "two of the reviewers' pods" never gets here. */
  private boolean isShare(int from) {
    return sentence.lower(from - 1).equals("of")
        && SHARES.contains(sentence.lower(from - 2))
        && sentence.actors().isPerson(phrases.head(from));
  }

  /** "The engineer doing the upgrade": a verb that only tells which engineer. */
  private boolean isReduced(int verb) {
    return verb > 1
        && Verbs.isIng(sentence.lower(verb))
        && sentence.actors().isPerson(verb - 1)
        && sentence.tag(verb - 1).isNominal();
  }

  private ActorKind kind(int from, int head) {
    for (int i = head; i >= from; i--) {
      if (sentence.actors().kind(i) != ActorKind.thing || sentence.tag(i).isNominal()) {
        ActorKind kind = sentence.actors().kind(i);
        boolean coordinated = kind == ActorKind.thing && sentence.lower(i - 1).equals("and");
        return coordinated ? ActorKind.thing : kind;
      }
    }
    return ActorKind.thing;
  }

  private boolean isJoint(int at) {
    return sentence.tag(at) == Tag.preposition && !STOPS.contains(sentence.lower(at));
  }
}
