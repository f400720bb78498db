package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.Shapes;
import debrief.language.word.Lexicon;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.JudgementRewrite;
import java.util.List;

/** A verdict in one word or one phrase, on somebody's character, skill or effort. */
final class Judgements {
  private Judgements() {}

  static List<Rule> all() {
    return List.of(verdict(), phrase(), irony(), question());
  }

  static Rule rule(String name, String why) {
    return new Rule(Category.judgement, name, why, JudgementRewrite::of);
  }

  private static Rule verdict() {
    return rule(
            "verdict",
            "A verdict tells what the writer feels; it gives the reader nothing to change. The facts behind it, what "
                + "was done, when, with what in view, can be learned from.")
        .on(Judgements::aboutPeople, "< #judgement-adjectives >");
  }

  private static boolean aboutPeople(Hit hit) {
    String word = hit.sentence().lower(hit.quoteFrom());
    if (hit.sentence().token(hit.quoteFrom()).quoted() || negated(hit) || mentioned(hit)) {
      return false;
    }
    int next = hit.quoteTo();
    boolean beforeThing =
        hit.sentence().tag(next).isNominal()
            && hit.sentence().actors().kind(next) == ActorKind.thing
            && WordAlternatives.of("#conduct-nouns").length(hit.sentence(), next) == 0;
    boolean technical = WordAlternatives.of("#technical-nouns").length(hit.sentence(), next) > 0;
    boolean weak = Lexicon.of("weak-judgement-adjectives").contains(word);
    if (technical || byOutsiders(hit)) {
      return false;
    }
    return weak
        ? (people(hit) && !beforeThing) || conductNear(hit)
        : !beforeThing || people(hit) || !hit.sentence().tag(next).isNominal() || conductNear(hit);
  }

  /** What customers or a figure in a contract call unacceptable is evidence. */
  private static boolean byOutsiders(Hit hit) {
    for (int i = 0; i < hit.quoteFrom(); i++) {
      if (hit.sentence().actors().kind(i) == ActorKind.affected && !people(hit)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what people do stands near the quoted words. */
  static boolean conductNear(Hit hit) {
    for (int i = Math.max(0, hit.quoteFrom() - 7);
        i < Math.min(hit.sentence().size(), hit.quoteTo() + 4);
        i++) {
      if (WordAlternatives.of("#conduct-nouns").length(hit.sentence(), i) > 0
          || (hit.sentence().actors().kind(i) == ActorKind.activity
              && !hit.sentence().lower(i).startsWith("minute"))
          || (i < hit.quoteFrom() && Shapes.isIng(hit.sentence(), i))) {
        return true;
      }
    }
    return false;
  }

  static boolean people(Hit hit) {
    return hit.sentence().actors().anyone()
        || Shapes.isOwner(hit.sentence(), Math.max(0, hit.quoteFrom() - 1));
  }

  static boolean negated(Hit hit) {
    String one = hit.sentence().lower(hit.quoteFrom() - 1);
    String two = hit.sentence().lower(hit.quoteFrom() - 2);
    return WordSet.of("not nobody no never nor without").contains(one)
        || (two.equals("not") && !one.equals("only"));
  }

  /** Talked about and not used: a policy on the word. */
  static boolean mentioned(Hit hit) {
    return hit.holds("term phrase phrases wording avoid word words verdicts") && !hit.has("who");
  }

  private static Rule phrase() {
    return rule(
            "turn-of-phrase",
            "This phrase mocks somebody, and readers learn to keep quiet. Say plainly what "
                + "was done and what was seen.")
        .on(
            hit -> !negated(hit) && !mentioned(hit),
            "< #judgement-phrases >",
            "a < competent|good|decent|proper|real|serious|experienced|responsible|diligent|professional|"
                + "halfway_decent administrator|engineer|developer|operator|dba|sre|team|reviewer|admin|manager|person|"
                + "professional|programmer|sysadmin > @adv? checks|would|does|knows|reads|tests|never|always|will|asks|"
                + "looks|thinks|verifies|makes",
            "< not|without|hardly the? faintest|slightest|foggiest|remotest > idea|clue|notion|concept",
            "< any|every ~{0,3} student|beginner|novice|child|amateur|layman|junior|first-year|sysadmin|apprentice|"
                + "trainee > ~{0,3} knows|could|can|would|understands|sees",
            "< anyone|anybody|everyone|everybody|people|those with|who > ~{0,7} knows|know|understands|understand not|that|how|to|better",
            "egos|personalities|politics|vanity < =get|=come|=stand in the way|between >",
            "< the_usual chaos|mess|excuses|confusion|story > ~{0,2} in|of|from|at|with",
            "< lgtm > without|,|–|-|and|as",
            "< nobody|nothing|no_one|anything > ~{0,2} better_to_do",
            "< somehow > @adv? managed|thought|decided|believed|felt|considered|found|got|concluded",
            "@person|#conduct-nouns|@activity ~{0,4} < too @adv? proud|lazy|stubborn|junior|inexperienced|optimistic|"
                + "impatient|eager|trusting|confident|arrogant|tired|slow|hasty|comfortable|timid|shy|afraid|scared|"
                + "cautious|busy|relaxed|quick|late|hesitant|distracted|vain|polite|naive|green|ambitious|greedy|cheap|"
                + "stingy|lax|careless|soft|dumb|stupid|ignorant|arrogant|weak|cowardly > to|for|in|with|about")
        .on(
            hit -> !negated(hit) && !mentioned(hit) && people(hit),
            "< #sarcasm-markers >",
            "@start < typical|classic|usual > ~{0,3} of|for|from|behaviour|behavior|attitude|response|reaction|excuse")
        .on(
            "< usual|customary /adjective{0,2} self >",
            "< not_much|little|no_great|precious_little thought|care|effort|attention > went|was_put|has_gone|had_gone|was_given",
            "is|was|this_is < a|an? big|significant|huge|bad|major|serious miss > @end|,|on|by|and|for");
  }

  private static Rule irony() {
    return rule(
            "irony",
            "Irony makes somebody look foolish. Say what was weighed at that moment, and "
                + "what made the step reasonable.")
        .on(
            hit -> !mentioned(hit) && !hit.after("avoid"),
            "< #irony-phrases >",
            "< great|nice|good|excellent|fantastic|brilliant|lovely|wonderful job|work|idea|timing|move|stuff ,? > "
                + "breaking|deleting|killing|taking|dropping|ignoring|wasting|crashing|not",
            "< what|such a|an @adv? terrible|ridiculous|silly|stupid|pathetic|sorry|sad|poor|dumb|embarrassing|"
                + "idiotic|sloppy|careless|messy|unprofessional > @np",
            "< well_done|thanks|congratulations|congrats|kudos ,? whoever|to_whoever|to_whomever >",
            "@person|who ~{0,3} < so-called|self-proclaimed|self-styled|supposed|alleged > @np");
  }

  private static Rule question() {
    return rule(
            "rhetorical-question",
            "This question accuses. Ask what made the step reasonable at the time, and "
                + "write down the answer.")
        .on(
            hit -> hit.sentence().isQuestion(),
            "< what|which kind|sort|type of > ~{0,3} engineer|engineers|developer|person|people|team|teams|admin|"
                + "administrator|operator|manager|management|company|organisation|organization|vendor|professional|idiot|"
                + "fool|reviewer|architect|dba|sre|programmer|amateur|outfit|leader|leadership|shop",
            "< who in_his|in_her|in_their|in_its right_mind >",
            "< who ~{0,3} in_their_right_mind|in_his_right_mind|seriously|honestly > ",
            "< how can|could|is anyone|anybody|someone|somebody|the|a|they|he|she|we|our|people > ~{0,6} be|not|so|"
                + "this|that|let|miss|fail|think|believe|overlook|forget|ignore|deploy|approve",
            "< what possessed|made|drove|prompted > ~{0,5} them|him|her|anybody|anyone|us|admin|engineer|team|"
                + "developer|operator|dba|on-call ~{0,2} to|restart|reboot|think|believe|do|want",
            "< what on_earth|in_the_world|the_hell|the_heck|in_god >",
            "< what was|were @np{1,4} thinking|smoking|playing >",
            "< does|do|did|is|are|can|has|have|was|were nobody|no_one|none|anybody|anyone|someone > ~{0,4} know|able|"
                + "understand|read|care|look|think|check|test|bother|listen|ever|even|here|capable|awake|reading|listening|"
                + "looking|checking|watching|testing|thinking|caring|working",
            "< where was|were|is|are > ~{0,3} manager|managers|management|commander|lead|leadership|dba|sre|team|"
                + "operator|operators|on-call|adults|reviewer|reviewers|boss|experts|everybody|everyone ~{0,3} all|when|"
                + "while|during|?",
            "< why would|should|do|does|did anyone|anybody|someone|somebody|people > ~{0,2} ever|even|want|deploy|"
                + "run|do|think|choose|use|build|write|put|leave|turn|release|bother|insist|not",
            "< are|is|were|was we|they|the_team|you|people|these|this ~{0,3} serious|blind|insane|crazy|stupid|mad|"
                + "kidding|joking|asleep|incapable|incompetent >",
            "< seriously|really > ?|,");
  }
}
