package debrief.noego.rewrite;

import debrief.language.ActorKind;
import debrief.language.Clauses;
import debrief.language.NounPhrases;
import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.word.Inflection;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.List;
import java.util.Set;

/** For a past that did not happen: what was in view, and what would lead there next time. */
public final class CounterfactualRewrite {
  private static final Set<String> HARM_STOPPED =
      WordSet.of("avoid prevent avert stop mitigate shorten reduce minimise contain limit save");

  private CounterfactualRewrite() {}

  public static List<String> of(Hit hit, Wording wording) {
    return List.of(wording.sentence(text(hit, wording)));
  }

  private static String text(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    int verb = verb(hit, wording);
    Subject doer =
        new Clauses(sentence).before(hit.anchor() > hit.quoteFrom() ? hit.anchor() : verb);
    boolean participle = Shapes.isParticiple(sentence, verb);
    boolean passive = participle && suffered(sentence, verb);
    boolean not = between(hit, verb, "not never");
    String base = wording.base(verb);
    if (participle && HARM_STOPPED.contains(base)) {
      return "no [… check, limit or early signal] was in place to stop "
          + (passive ? wording.topic(doer, "this") : harmed(wording, verb))
          + " earlier";
    }
    if (passive) {
      String topic = wording.topic(doer, "this");
      return not
          ? "[… the pipeline, the policy or the tool] let "
              + topic
              + " be "
              + Inflection.participle(base.isEmpty() ? "do" : base)
              + " "
              + wording.rest(verb + 1)
          : OmissionRewrite.noStep(wording, verb, topic);
    }
    if (participle && !doer.isPerson() && doer.head() >= 0 && doer.kind() != ActorKind.none) {
      return "no [… step, owner or reminder] was in place for " + wording.topic(doer, "this");
    }
    if (not) {
      String doing = wording.doing(verb);
      return "at that time, [… what was known and what pressed] spoke for "
          + (doing.isEmpty() ? "[… what was done]" : doing)
          + ", and [… the check or the limit] let it go ahead";
    }
    Subject somebody = doer.isPerson() ? doer : new NounPhrases(sentence).anyone();
    return OmissionRewrite.prompted(wording.whom(somebody), wording.action(verb));
  }

  private static String harmed(Wording wording, int verb) {
    String rest = wording.rest(verb + 1);
    return rest.isEmpty() ? "this" : rest;
  }

  /** The verb of what did not happen: in the match, behind "to", or the next participle. */
  private static int verb(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    int anchor = hit.anchor();
    boolean says = !wording.base(anchor).isEmpty() && Shapes.isParticiple(sentence, anchor);
    if (says && anchor >= hit.quoteFrom()) {
      return anchor;
    }
    int infinitive = wording.infinitive(hit.quoteFrom(), hit.to() + 8);
    if (infinitive >= 0) {
      return infinitive;
    }
    for (int i = hit.quoteTo(); i < Math.min(hit.quoteTo() + 10, sentence.size()); i++) {
      if (Shapes.isParticiple(sentence, i) && !wording.base(i).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  /** "Should have been called", and not "would have been better if she had called". */
  private static boolean suffered(Sentence sentence, int verb) {
    int at = verb - 1;
    while (Shapes.isAdverb(sentence, at)) {
      at--;
    }
    return WordSet.of("been be got").contains(sentence.lower(at));
  }

  private static boolean between(Hit hit, int verb, String words) {
    int end = verb < 0 ? hit.to() : verb;
    for (int i = hit.quoteFrom(); i < end; i++) {
      if (WordSet.of(words).contains(hit.sentence().lower(i))) {
        return true;
      }
    }
    return false;
  }
}
