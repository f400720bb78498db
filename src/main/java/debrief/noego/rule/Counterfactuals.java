package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.CounterfactualRewrite;
import java.util.List;
import java.util.Set;

/** A past that did not happen, with people in it. */
final class Counterfactuals {
  private static final WordAlternatives HUMAN_ACTS = WordAlternatives.of("#human-action-verbs");
  private static final WordAlternatives MACHINE_ACTS = WordAlternatives.of("#machine-action-verbs");
  private static final WordAlternatives AVERTS = WordAlternatives.of("#prevention-verbs");
  private static final WordAlternatives REVEALERS = WordAlternatives.of("#revelation-verbs");
  private static final WordAlternatives EXPOSURES =
      WordAlternatives.of(
          "=read|=access|=view|=see|=download|=copy|=steal|=exfiltrate|=exploit|=abuse|=expose|=affect|=impact|=lose|=reach");
  private static final String MODAL =
      "should|could|would|might|ought_to|ought|needed_to|supposed_to|meant_to|expected_to";

  private static final Set<String> PLANNED =
      WordSet.of(
          "rollout change changes upgrade migration deploy deployment release merge restart maintenance rollback launch test tests cutover switchover rehearsal review handover announcement campaign plan decision escalation communication approval drill meeting documentation runbook failback switch discussion call retrospective debrief investigation");

  /** What one does to a machine to heal it: "a simple reboot would have fixed it" is diagnosis. */
  private static final Set<String> MACHINE_STEPS =
      WordSet.of("reboot restart reload retry resync redeploy flush reinstall");

  private static final WordAlternatives HAPPENS = WordAlternatives.of("#occurrence-verbs");
  private static final WordAlternatives STEPS = WordAlternatives.of("#operation-nouns|#activities");
  private static final WordAlternatives ABLER =
      WordAlternatives.of(
          "more|experienced|competent|careful|any|senior|seasoned|good|better|proper|sane|real|responsible|attentive|diligent|sober|trained|capable|professional|decent|qualified|skilled|conscientious|fresh|second|another|every|normal|reasonable|prudent|alert|vigilant|thorough|least");

  private Counterfactuals() {}

  static List<Rule> all() {
    return List.of(wouldHave(), wouldHaveBeen(), insteadOf());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.counterfactual, name, why, CounterfactualRewrite::of);
  }

  private static Rule wouldHave() {
    return rule(
            "should-have",
            "This describes something that did not happen. Say what people saw and weighed "
                + "at that moment.")
        .on(
            Counterfactuals::activePast,
            "< "
                + MODAL
                + " @adv{0,2} to? @adv{0,3} have > @adv|double|triple|cross|peer|sanity{0,3} ^@participle");
  }

  private static Rule wouldHaveBeen() {
    return rule(
            "should-have-been",
            "Readers look for the person behind this sentence. Say what the process, the "
                + "tool or the plan made likely at the time.")
        .on(
            Counterfactuals::passivePast,
            "< "
                + MODAL
                + " @adv{0,2} to? @adv{0,3} have @adv{0,2} been|gotten|got > @adv|double|triple|cross|peer{0,3} ^@participle")
        .on(
            hit -> hit.doer().kind() == ActorKind.activity || hit.doer().isPerson(),
            "< should|could|might|ought_to @adv{0,2} have @adv{0,2} been > @adv{0,2} ^more|less|better|faster|quicker|clearer|sooner|earlier|smoother|tighter|stricter|slower|calmer|shorter|different")
        .on(
            "there < should|ought_to|could @adv{0,2} have @adv{0,2} been > ~{0,4} @activity|review|discussion|handover|communication|rehearsal|second|more|better|a_plan|someone|somebody");
  }

  private static Rule insteadOf() {
    return rule(
            "instead-of",
            "This judges the choice by its outcome. Say what made this step the natural " + "one.")
        .on(
            hit ->
                hit.doer().isPerson()
                    && !Excuses.modal(hit)
                    && !hit.holds("now plan propose what which whether how"),
            "^@past !decided|agreed ~{0,12} < instead_of|rather_than|as_opposed_to > @adv? @ing",
            "^@past ~{0,12} < rather_than > @adv? #rescue-verbs",
            "< instead_of|rather_than|as_opposed_to > @adv? @ing ~{0,9} , ~{0,6} ^@past");
  }

  private static boolean activePast(Hit hit) {
    String verb = hit.sentence().lower(hit.anchor());
    boolean hadTo = verb.equals("had") && hit.next().equals("to");
    if (verb.equals("been") || hadTo) {
      return verb.equals("been") && been(hit);
    }
    Subject doer = hit.doer();
    if (doer.head() >= 0 && hit.sentence().lower(doer.head()).equals("you")) {
      return false; // whoever reads a manual
    }
    String modal = hit.sentence().lower(hit.quoteFrom());
    boolean averts = AVERTS.length(hit.sentence(), hit.anchor()) > 0;
    if (doer.kind() == ActorKind.none && !TrivialEffort.doing(hit, hit.quoteFrom())) {
      return hit.startsHere() && !modal.equals("would") && !modal.equals("might");
    }
    if (overdue(hit, modal, doer)) {
      return true;
    }
    if (effort(hit, doer) && (averts || REVEALERS.length(hit.sentence(), hit.anchor()) > 0)) {
      return blames(hit, doer);
    }
    if (hit.has("later", "worse", "longer")) {
      return false;
    }
    if (!doer.isPerson() || couldNotHave(hit)) {
      return hit.startsHere() && !modal.equals("would");
    }
    return switch (modal) {
      case "should", "ought", "ought to", "needed", "supposed", "meant", "expected" -> true;
      case "could" -> (!hit.has("attacker", "anyone", "anybody") || averts) && !hit.has("equally");
      default ->
          averts
              || abler(hit, doer)
              || hit.holds("if had sooner earlier faster quicker instead with");
    };
  }

  private static boolean effort(Hit hit, Subject doer) {
    boolean work =
        doer.kind() == ActorKind.activity
            || belittled(hit, doer)
            || TrivialEffort.before(hit, hit.quoteFrom());
    return work && !hit.holds("not never");
  }

  /** "The announcement should have come earlier", "it should never have gone live". */
  private static boolean overdue(Hit hit, String modal, Subject doer) {
    boolean duty = modal.equals("should") || modal.startsWith("ought");
    if (!duty || doer.isPerson() || doer.head() < 0) {
      return false;
    }
    String head = hit.sentence().lower(doer.head());
    boolean taken =
        hit.sentence().token(hit.anchor()).isForm("take")
            && hit.holds("not never")
            && (hit.sentence().actors().isPerson(hit.to())
                || hit.sentence().actors().isPerson(hit.to() + 1));
    boolean happens = HAPPENS.length(hit.sentence(), hit.anchor()) > 0;
    boolean plain = WordSet.of("it this that").contains(head) && hit.holds("not never");
    boolean step =
        doer.kind() == ActorKind.activity
            || PLANNED.contains(head)
            || (STEPS.length(hit.sentence(), doer.head()) > 0 && peopleNear(hit));
    return taken || (happens && (plain || step) && !hit.holds("automatically seconds"));
  }

  /** "A rollback would have fixed it" weighs a step; "a quick look", "when a rollback …" blames. */
  private static boolean blames(Hit hit, Subject doer) {
    if (doer.head() >= 0
        && MACHINE_STEPS.contains(hit.sentence().lower(doer.head()))
        && !hit.sentence().actors().anyone()) {
      return false;
    }
    int place = hit.quoteFrom();
    return belittled(hit, doer)
        || TrivialEffort.ofPeople(hit, place)
        || WordSet.of("when where while whereas although though")
            .contains(TrivialEffort.link(hit, place));
  }

  private static boolean abler(Hit hit, Subject doer) {
    for (int i = doer.from(); i < doer.head(); i++) {
      if (ABLER.length(hit.sentence(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean been(Hit hit) {
    if (WordSet.of("enough sufficient").contains(hit.next())) {
      return hit.doer().kind() == ActorKind.activity || belittled(hit, hit.doer());
    }
    return beenPerson(hit);
  }

  private static boolean beenPerson(Hit hit) {
    String modal = hit.sentence().lower(hit.quoteFrom());
    boolean duty = modal.equals("should") || modal.equals("ought") || modal.equals("could");
    return hit.doer().isPerson() && duty && !couldNotHave(hit);
  }

  private static boolean couldNotHave(Hit hit) {
    boolean negated = false;
    for (int i = hit.quoteFrom(); i < hit.anchor(); i++) {
      negated |= hit.sentence().lower(i).equals("not") || hit.sentence().lower(i).equals("never");
    }
    Subject doer = hit.doer();
    String who = doer.head() < 0 ? "" : hit.sentence().lower(doer.head());
    boolean nobody = who.equals("nobody") || who.equals("one") || who.equals("none");
    String modal = hit.sentence().lower(hit.quoteFrom());
    return (negated || nobody) && !modal.equals("should") && !modal.equals("ought");
  }

  /** "A quick look", "a simple traceroute": small words for what somebody did not do. */
  private static boolean belittled(Hit hit, Subject doer) {
    for (int i = Math.max(0, doer.from() - 2); i < hit.anchor() && doer.from() >= 0; i++) {
      String word = hit.sentence().lower(i);
      if (WordSet.of(
              "simple quick proper basic brief superficial cursory five-minute two-minute careful closer thorough little rudimentary elementary single one better more short bit earlier decent")
          .contains(word)) {
        return !hit.sentence().token(i).quoted() && !hit.has("if");
      }
    }
    return false;
  }

  private static boolean passivePast(Hit hit) {
    Subject by = hit.by();
    boolean byHand =
        by.head() >= 0
            && (hit.sentence().lower(by.head()).equals("hand")
                || Shapes.isIng(hit.sentence(), by.from()));
    if ((by.head() >= 0 && !byHand) || hit.has("automatically")) {
      boolean exposed =
          EXPOSURES.length(hit.sentence(), hit.anchor()) > 0
              && hit.sentence().lower(hit.quoteFrom()).equals("could");
      return by.isPerson() && !exposed;
    }
    String modal = hit.sentence().lower(hit.quoteFrom());
    boolean duty = !List.of("could", "would", "might").contains(modal);
    boolean human = HUMAN_ACTS.length(hit.sentence(), hit.anchor()) > 0;
    boolean machine = MACHINE_ACTS.length(hit.sentence(), hit.anchor()) > 0;
    Subject about = hit.doer();
    if (about.isPerson() && !human) {
      return false;
    }
    if (duty) {
      return human && (!machine || peopleNear(hit));
    }
    boolean avoided =
        WordAlternatives.of(
                    "=avoid|=prevent|=catch|=spot|=notice|=handle|=foresee|=anticipate|=mitigate|=communicate|=escalate|=avert|=shorten|=discover|=identify|=review|=test|=do|=plan|=coordinate|=flag|=raise|=question|=predict|=rehearse|=announce|=act|=tell|=warn|=ask|=inform|=postpone|=consult")
                .length(hit.sentence(), hit.anchor())
            > 0;
    boolean sooner = hit.holds("sooner earlier faster quicker better") && human;
    boolean negated = couldNotHave(hit);
    return !negated
        && (avoided || sooner || (human && hit.holds("hand manually")))
        && (modal.equals("could") || modal.equals("might") || hit.has("if", "had", "with"));
  }

  private static boolean peopleNear(Hit hit) {
    int head = hit.doer().head();
    if (head >= 0 && PLANNED.contains(hit.sentence().lower(head))) {
      return true;
    }
    return hit.sentence().actors().anyone()
        || hit.holds(
            "review reviewed friday meeting approval planning earlier sooner before properly carefully first never channel immediately hand manually overnight morning right-away");
  }
}
