package debrief.language.clause;

import static debrief.language.clause.VerbGroup.BE;
import static debrief.language.clause.VerbGroup.DENIALS;
import static debrief.language.clause.VerbGroup.DO;
import static debrief.language.clause.VerbGroup.HAVE;
import static debrief.language.clause.VerbGroup.MODALS;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Tag;
import debrief.language.clause.Clause.Form;
import debrief.language.clause.Clause.Modality;
import debrief.language.clause.Clause.Tense;
import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one group of verbs from its first word on. */
final class VerbGroupReader {
  private static final Set<String> DUTY = WordSet.of("must shall should ought");
  private static final Set<String> PAST_FORMS = WordSet.of("was were had did");

  private final Sentence sentence;
  private final int start;
  private int at;
  private int denial = -1;
  private int inverted = -1;
  private Modality modality = Modality.none;
  private Tense tense = Tense.timeless;
  private Form form = Form.finite;
  private boolean perfect;
  private boolean passive;

  VerbGroupReader(Sentence sentence, int start) {
    this.sentence = sentence;
    this.start = start;
    this.at = start;
  }

  @Nullable VerbGroup read() {
    if (sentence.token(at).isCode() || !opens()) {
      return null;
    }
    int verb = chain();
    return verb < 0
        ? null
        : new VerbGroup(start, verb, inverted, denial, form, passive, tense, modality);
  }

  private boolean opens() {
    String word = sentence.lower(at);
    if (word.equals("to")) {
      int next = skip(at + 1);
      boolean verb =
          Verbs.isBase(sentence.lower(next))
              && (sentence.tag(next) == Tag.verb || sentence.tag(next) == Tag.aux);
      form = Form.infinitive;
      at = verb ? next : at;
      return verb;
    }
    return VerbWords.opens(sentence, at);
  }

  /** Walks to the verb that says what is done; -1 where the words are none. */
  private int chain() {
    String word = sentence.lower(at);
    first(word);
    while (true) {
      word = sentence.lower(at);
      int next = skip(at + 1);
      if (MODALS.contains(word)) {
        modal(word);
      }
      int behind = inverts(next) ? behindSubject(next) : next;
      int more = continues(word, behind);
      if (more < 0) {
        return end(word);
      }
      if (behind != next) {
        inverted = next;
      }
      at = more;
    }
  }

  private void first(String word) {
    if (form == Form.infinitive) {
      return;
    }
    boolean ing = word.endsWith("ing") && !word.equals("bring");
    if (ing) {
      form = Form.gerund;
      return;
    }
    boolean past =
        PAST_FORMS.contains(word)
            || (!VerbWords.isAux(sentence, at) && Verbs.isPast(word) && !Verbs.isBase(word))
            || (!VerbWords.isAux(sentence, at) && word.endsWith("ed") && word.length() > 4);
    tense = past ? Tense.past : Tense.present;
    if (!VerbWords.isAux(sentence, at) && Verbs.isParticiple(word) && !Verbs.isPast(word)) {
      form = Form.participle;
      passive = true;
      tense = Tense.timeless;
    }
  }

  private void modal(String word) {
    modality =
        switch (word) {
          case "can", "could", "cannot", "ca" -> Modality.ability;
          case "may", "might" -> Modality.possibility;
          case "will", "wo", "'ll" -> Modality.prediction;
          case "would", "'d" -> Modality.hypothesis;
          default -> DUTY.contains(word) ? Modality.duty : modality;
        };
    tense = modality == Modality.prediction ? Tense.future : tense;
    denial = word.equals("cannot") ? at : denial;
  }

  /** Where the group goes on behind this word; -1 where it does not. */
  private int continues(String word, int next) {
    if (next >= sentence.size() || sentence.token(next).isCode()) {
      return -1;
    }
    String following = sentence.lower(next);
    boolean verbal = sentence.tag(next) == Tag.verb || sentence.tag(next) == Tag.aux;
    if (following.equals("to")) {
      return throughTo(word, next);
    }
    if (MODALS.contains(word) || DO.contains(word)) {
      boolean base = Verbs.isBase(following) || following.equals("be") || verbal;
      boolean noun = sentence.tag(next) == Tag.determiner || sentence.tag(next) == Tag.pronoun;
      return base && !noun && !following.endsWith("ing") ? next : -1;
    }
    if (HAVE.contains(word)) {
      boolean participle =
          following.equals("been")
              || (Verbs.isParticiple(following)
                  && (verbal || following.endsWith("ed"))
                  && !sentence.tag(next).equals(Tag.determiner));
      perfect |= participle;
      return participle ? next : -1;
    }
    if (BE.contains(word)) {
      return behindBe(following, next, verbal);
    }
    return -1;
  }

  private int behindBe(String following, int next, boolean verbal) {
    if (following.equals("being") || following.equals("been")) {
      return next;
    }
    if (following.endsWith("ing")) {
      return verbal ? next : -1;
    }
    boolean participle = Verbs.isParticiple(following) || following.endsWith("ed");
    if (participle && (verbal || Shapes.isParticiple(sentence, next))) {
      passive = true;
      return next;
    }
    return -1;
  }

  /** "Had to", "is going to", "was supposed to": what follows is what is done. */
  private int throughTo(String word, int to) {
    int verb = skip(to + 1);
    if (!Verbs.isBase(sentence.lower(verb))) {
      return -1;
    }
    if (HAVE.contains(word) || WordSet.of("need needs needed ought supposed").contains(word)) {
      modality = Modality.duty;
      passive = false;
      return verb;
    }
    if (word.equals("going")) {
      modality = Modality.prediction;
      tense = tense == Tense.present ? Tense.future : tense;
      return verb;
    }
    return -1;
  }

  private int end(String word) {
    if (perfect && form != Form.infinitive) {
      tense = Tense.past;
    }
    boolean modalAlone = MODALS.contains(word) && at == start;
    return modalAlone ? -1 : at;
  }

  private int skip(int from) {
    int i = from;
    while (i < sentence.size() && i < from + 4) {
      String word = sentence.lower(i);
      boolean light =
          DENIALS.contains(word)
              || ((sentence.tag(i) == Tag.adverb || word.endsWith("ly"))
                  && !sentence.tag(i).isNominal());
      if (!light) {
        return i;
      }
      denial = DENIALS.contains(word) && denial < 0 ? i : denial;
      i++;
    }
    return i;
  }

  /** Whether the subject stands behind the first auxiliary: "why did nobody check". */
  private boolean inverts(int next) {
    if (at != start || inverted >= 0 || form != Form.finite || !VerbWords.isAux(sentence, at)) {
      return false;
    }
    boolean asked = sentence.isQuestion() || Shapes.startsAt(sentence, at);
    boolean noun = sentence.tag(next).isNominal() || sentence.tag(next) == Tag.determiner;
    return asked && noun && !(at > 0 && sentence.tag(at - 1).isNominal() && at > 1);
  }

  private int behindSubject(int from) {
    int i = from;
    while (i < sentence.size() && i < from + 7) {
      Tag tag = sentence.tag(i);
      boolean inside =
          tag.isNominal()
              || tag == Tag.determiner
              || tag == Tag.adjective
              || tag == Tag.preposition
              || sentence.lower(i).equals("'s");
      if (!inside) {
        break;
      }
      i++;
    }
    int verb = skip(i);
    String word = sentence.lower(verb);
    boolean verbal =
        Verbs.isBase(word)
            || Verbs.isParticiple(word)
            || word.endsWith("ing")
            || word.equals("been");
    if (verb > from && verbal && !sentence.tag(verb).isNominal()) {
      return verb;
    }
    boolean last = i - 1 > from && Verbs.isBase(sentence.lower(i - 1));
    return last && DO.contains(sentence.lower(start)) ? i - 1 : from;
  }
}
