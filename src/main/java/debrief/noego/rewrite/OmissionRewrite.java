package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.Optional;
import java.util.Set;

/** For people explained by what they did not do: what was there to lead to it, and was not. */
public final class OmissionRewrite {
  private static final Set<String> NOBODY = WordSet.of("nobody no-one noone none no neither");
  private static final Set<String> SEE =
      WordSet.of("notice see spot realise realize recognise recognize detect observe");
  private static final Set<String> MISS = WordSet.of("miss overlook");
  private static final Set<String> LEAVE_OUT = WordSet.of("omit skip forget");

  /** Verbs behind which the step stands that was not taken. */
  private static final Set<String> LEADS =
      WordSet.of("fail forget neglect omit bother take think care manage remember try");

  /** What nobody does as a step. */
  private static final Set<String> NO_STEP =
      WordSet.of("know understand think want get mean seem care bother feel mind expect believe");

  private static final String PROMPTED = "nothing in [… the runbook, the alert or the tool] ";
  private static final String SHOWED = "nothing in [… the alerts, the graphs or the logs] showed";

  private OmissionRewrite() {}

  public static Optional<String> of(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    Subject doer = hit.doer();
    if (sentence.lower(hit.quoteFrom()).equals("without")) {
      return without(hit, wording);
    }
    if (doer.head() < 0 || !wording.opens(doer.from(), doer.head(), group(hit))) {
      return Optional.empty();
    }
    boolean nobody = NOBODY.contains(sentence.lower(doer.from()));
    String base = wording.base(hit.anchor());
    int infinitive = wording.infinitive(hit.quoteFrom(), hit.to() + 4);
    if (infinitive >= 0 && LEADS.contains(base) && (doer.isPerson() || nobody)) {
      return prompted(hit, wording, doer, infinitive);
    }
    if (base.isEmpty() || NO_STEP.contains(base) || wording.sharesSubject(hit.anchor() + 1)) {
      return Optional.empty();
    }
    if (nobody && SEE.contains(base)) {
      return new SentenceEdit(wording).put(doer.from(), hit.anchor() + 1, SHOWED).text();
    }
    return doer.isPerson() || nobody
        ? ofPerson(hit, wording, doer, base)
        : ofThing(hit, wording, doer);
  }

  /** "The ticket was never followed up". */
  private static Optional<String> ofThing(Hit hit, Wording wording, Subject doer) {
    return isDenied(hit) && isPassive(hit)
        ? new SentenceEdit(wording)
            .put(
                doer.from(),
                hit.anchor(),
                PROMPTED + "asked for " + wording.whom(doer.from(), group(hit)) + " to be")
            .text()
        : Optional.empty();
  }

  private static Optional<String> ofPerson(Hit hit, Wording wording, Subject doer, String base) {
    SentenceEdit edit = new SentenceEdit(wording);
    String whom = wording.whom(doer.from(), group(hit));
    boolean thing = isThing(wording.sentence(), hit.anchor() + 1);
    if (MISS.contains(base) && thing) {
      String pointed = "nothing in [… the screen, the diff or the alert] pointed " + whom + " to";
      return edit.put(doer.from(), hit.anchor() + 1, pointed).text();
    }
    if (LEAVE_OUT.contains(base) && thing) {
      String asked = "nothing in [… the checklist or the tool] asked " + whom + " for";
      return edit.put(doer.from(), hit.anchor() + 1, asked).text();
    }
    if (!isDenied(hit)) {
      return Optional.empty();
    }
    return SEE.contains(base)
        ? edit.put(doer.from(), hit.anchor() + 1, SHOWED + " " + whom).text()
        : prompted(hit, wording, doer, hit.anchor());
  }

  private static Optional<String> prompted(Hit hit, Wording wording, Subject doer, int verb) {
    String base = wording.base(verb);
    if (base.isEmpty() || NO_STEP.contains(base) || wording.sharesSubject(verb + 1)) {
      return Optional.empty();
    }
    String whom = wording.whom(doer.from(), Math.min(group(hit), verb));
    return new SentenceEdit(wording)
        .put(doer.from(), verb + 1, PROMPTED + "prompted " + whom + " to " + base)
        .text();
  }

  /** Where the verb begins whose doer stands before it: "did not check", "nobody" itself. */
  private static int group(Hit hit) {
    int head = hit.doer().head() + 1;
    int from = Math.max(hit.quoteFrom(), head);
    while (from > head && isOfVerb(hit.sentence(), from - 1)) {
      from--;
    }
    return from;
  }

  private static boolean isOfVerb(Sentence sentence, int at) {
    return Shapes.isAdverb(sentence, at)
        || WordSet.of("did do does had has have was were is are").contains(sentence.lower(at));
  }

  private static boolean isDenied(Hit hit) {
    for (int i = hit.quoteFrom(); i < hit.anchor(); i++) {
      if (WordSet.of("not n't never").contains(hit.sentence().lower(i))) {
        return true;
      }
    }
    return NOBODY.contains(hit.sentence().lower(hit.quoteFrom()));
  }

  private static boolean isPassive(Hit hit) {
    return hit.doer().passive() && Shapes.isParticiple(hit.sentence(), hit.anchor());
  }

  private static boolean isThing(Sentence sentence, int at) {
    return WordSet.of("the a an this that these those its our their his her two three one")
            .contains(sentence.lower(at))
        || sentence.lower(at).startsWith("`");
  }

  /** What was done stays a sentence; the step that it lacked is told of the tool. */
  private static Optional<String> without(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    int verb = hit.quoteFrom() + 1;
    while (Shapes.isAdverb(sentence, verb)) {
      verb++;
    }
    boolean ends = !wording.before(hit.quoteFrom()).isEmpty() && wording.opens(wording.leadEnd());
    if (!ends
        || wording.base(verb).isEmpty()
        || !Shapes.isIng(sentence, verb)
        || WordSet.of("because as since although while when after")
            .contains(sentence.lower(wording.leadEnd()))) {
      return Optional.empty();
    }
    return new SentenceEdit(wording)
        .put(
            hit.quoteFrom(),
            verb + 1,
            "; nothing in [… the plan, the pipeline or the tool] asked to " + wording.base(verb))
        .text();
  }
}
