package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.word.Inflection;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import java.util.List;
import java.util.Set;

/** For people explained by what they did not do: what would have led to it, and did not exist. */
public final class OmissionRewrite {
  private static final WordAlternatives MESSAGES = WordAlternatives.of("#message-nouns");
  private static final Set<String> LEFT_OUT = WordSet.of("leave skip omit bypass drop miss");
  private static final Set<String> SEEN =
      WordSet.of(
          "notice see spot realise recognise catch identify detect observe find know miss overlook");

  private OmissionRewrite() {}

  public static List<String> of(Hit hit, Wording wording) {
    return List.of(wording.sentence(text(hit, wording)));
  }

  private static String text(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    Subject doer = hit.by().isPerson() ? hit.by() : hit.doer();
    if (sentence.lower(hit.quoteFrom()).equals("without")) {
      return without(hit, wording);
    }
    int infinitive = wording.infinitive(hit.quoteFrom(), hit.to() + 5);
    if (infinitive >= 0) {
      return prompted(wording.whom(doer), wording.action(infinitive));
    }
    if (thinksOf(hit, wording)) {
      return prompted(wording.whom(doer), wording.action(hit.anchor() + 2));
    }
    boolean nobody = WordSet.of("nobody no-one no_one no none neither").contains(first(hit));
    boolean duty = isDuty(hit);
    if (nobody && duty && SEEN.contains(wording.base(hit.anchor()))) {
      return unseen(wording.rest(hit.anchor() + 1));
    }
    boolean passive = hit.by().isPerson() || (!doer.isPerson() && doer.head() >= 0);
    if (passive && !duty) {
      String topic = wording.topic(hit.doer(), "this");
      return isMessage(hit.doer(), hit)
          ? topic + " reached " + wording.whom(doer) + " while [… what else needed attention]"
          : unseen(topic);
    }
    if (passive) {
      return noStep(wording, hit.anchor(), wording.topic(hit.doer(), "this"));
    }
    if (duty) {
      return prompted(wording.whom(doer), wording.action(hit.anchor()));
    }
    return overlooked(hit, wording, doer);
  }

  /** "Nobody thought of checking it": the step is to check it. */
  private static boolean thinksOf(Hit hit, Wording wording) {
    return wording.base(hit.anchor()).equals("think")
        && WordSet.of("of about").contains(hit.sentence().lower(hit.anchor() + 1))
        && Shapes.isIng(hit.sentence(), hit.anchor() + 2);
  }

  private static boolean isMessage(Subject what, Hit hit) {
    return what.head() >= 0 && MESSAGES.length(hit.sentence(), what.head()) > 0;
  }

  private static String first(Hit hit) {
    return hit.sentence().lower(hit.quoteFrom());
  }

  /** A verb for what was not done, and not one for not doing it. */
  private static boolean isDuty(Hit hit) {
    return WordAlternatives.of("#duty-verbs").length(hit.sentence(), hit.anchor()) > 0
        && WordAlternatives.of("#neglect-verbs").length(hit.sentence(), hit.anchor()) == 0;
  }

  static String prompted(String whom, String action) {
    String what = action.isEmpty() ? "[… take this step]" : action;
    return "nothing in [… the runbook, the alert or the tool] prompted " + whom + " to " + what;
  }

  /**
   * The rest of the sentence says what was done; only the step that it lacks becomes a condition.
   */
  private static String without(Hit hit, Wording wording) {
    int verb = hit.quoteFrom() + 1;
    while (verb < wording.size() && Shapes.isAdverb(hit.sentence(), verb)) {
      verb++;
    }
    String done = wording.before(hit.quoteFrom());
    String step = wording.action(verb);
    String asked =
        step.isEmpty()
            ? "no step for " + wording.rest(hit.quoteFrom() + 1)
            : "no step that asked to " + step;
    return (done.isEmpty() ? "[… role] [… what they did]" : done)
        + ". [… The plan, the pipeline or the tool] had "
        + asked;
  }

  private static String unseen(String what) {
    String sight = what.isEmpty() ? "[… what it was]" : what;
    return sight + " showed in [… which place, and how], and [… no alert or graph] pointed to it";
  }

  static String noStep(Wording wording, int verb, String topic) {
    String base = wording.base(verb);
    if (base.isEmpty()) {
      return "no [… step, owner or reminder] was in place for " + topic;
    }
    String rest = wording.rest(verb + 1).replaceFirst("(?:^| )by (?:the |a |an |our )?.*$", "");
    String particle = rest.matches("(?:up|out|off|on|back|down|over|through)\\b.*") ? rest : "";
    String behind = particle.isEmpty() ? rest : rest.replaceFirst("^\\S+ ?", "");
    String moved = particle.isEmpty() ? "" : " " + particle.split(" ", 2)[0];
    return ("no [… step, owner or reminder] was in place for "
            + Inflection.gerund(base)
            + moved
            + " "
            + topic
            + " "
            + behind)
        .strip();
  }

  /** What was there and was passed by: a message, a step, a thing on a screen. */
  private static String overlooked(Hit hit, Wording wording, Subject doer) {
    String whom = wording.whom(doer);
    String what = wording.rest(hit.quoteTo()).replaceFirst("^(?:to|on|at|of|over|for|about) ", "");
    String base = wording.base(hit.anchor());
    if (what.isEmpty()) {
      return "[… what else needed attention] came first for "
          + whom
          + ", and [… the alert, the checklist or the tool] did nothing to bring this back";
    }
    if (holds(MESSAGES, hit)) {
      return what + " reached " + whom + " while [… what else needed attention]";
    }
    if (LEFT_OUT.contains(base) && !base.equals("miss")) {
      return "nothing in [… the checklist or the tool] asked " + whom + " for " + what;
    }
    return "nothing in [… that screen, diff or document] made " + what + " stand out to " + whom;
  }

  private static boolean holds(WordAlternatives words, Hit hit) {
    for (int i = hit.quoteTo(); i < Math.min(hit.quoteTo() + 5, hit.sentence().size()); i++) {
      if (words.length(hit.sentence(), i) > 0) {
        return true;
      }
    }
    return false;
  }
}
