package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.language.Bag;
import debrief.noego.language.Kind;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.Known;
import java.util.List;

/** An outcome or a signal called plain after the fact. */
final class Hindsights {
  private Hindsights() {}

  static List<Rule> all() {
    return List.of(obvious(), truth(), clear());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.hindsight, name, why, Known::of);
  }

  private static Rule obvious() {
    return rule(
            "obvious",
            "It is plain now, because we know where to look. What else was on the screen, and what it was taken to mean, shows how it looked then.")
        .on(
            Hindsights::afterTheFact,
            "< obvious|obviously|evident|evidently|apparent|predictable|foreseeable|inevitable|inevitably|unmistakable|unmistakably|undeniable|foreseen_by_all >");
  }

  private static boolean afterTheFact(Hit hit) {
    String word = hit.sentence().lower(hit.quoteFrom());
    String next = hit.next();
    for (int i = Math.max(0, hit.quoteFrom() - 5); i < hit.quoteFrom(); i++) {
      String before = hit.sentence().lower(i);
      if (Bag.of("not no never non hardly less neither nor nothing without little nobody any")
          .contains(before)) {
        return false;
      }
    }
    boolean plannedTo = hit.holds("make makes making more") && !hit.has("was", "were");
    boolean traffic =
        word.equals("predictable")
            && (next.matches(
                    "peaks?|load|traffic|pattern|patterns|intervals?|latency|names?|identifiers?|order|schedule|cost|costs|way|manner|behaviou?r|performance|workload|times?|growth|seasonal|daily")
                || (hit.sentence().tag(hit.quoteTo()).isNominal()
                    && !next.matches("outcome|consequence|failure|result|outage|end")));
    boolean became =
        List.of("became", "become", "becomes", "becoming")
                .contains(hit.sentence().lower(hit.quoteFrom() - 1))
            || List.of("became", "become").contains(hit.sentence().lower(hit.quoteFrom() - 2));
    boolean noun =
        List.of("obvious", "apparent", "evident").contains(word)
            && hit.sentence().tag(hit.quoteTo()).isNominal()
            && hit.holds("search looked ruled tried no other");
    boolean apparent =
        word.equals("apparent")
            && (hit.sentence().tag(hit.quoteTo()).isNominal()
                || hit.sentence().lower(hit.quoteTo()).equals("when"));
    boolean evidently =
        word.equals("evidently")
            || (word.equals("evident") && next.matches("in|from|by"))
            || hit.after("seemed", "seem", "seems");
    return !plannedTo && !traffic && !became && !noun && !apparent && !evidently;
  }

  private static Rule truth() {
    return rule(
            "known-all-along",
            "With the ending known, the path to it looks straight. The responders stood at a fork with many paths: what each of them looked like is the story.")
        .on(Hindsights::said, "< #truths >");
  }

  private static boolean said(Hit hit) {
    String word = hit.sentence().lower(hit.quoteFrom());
    String before = hit.sentence().lower(hit.quoteFrom() - 1);
    boolean negated =
        Bag.of("not no never hardly nor").contains(before) && !word.equals("surprising");
    return !negated && !hit.sentence().token(hit.quoteFrom()).quoted() && !innocent(hit, word);
  }

  /** Whether the phrase has its other, plain sense here: a socket bound to a port. */
  private static boolean innocent(Hit hit, String word) {
    String second = hit.sentence().lower(hit.quoteFrom() + 1);
    return switch (word) {
      case "bound" ->
          !Bag.of(
                  "fail happen go break end come run be overflow fill cause crash collapse hit lead")
              .contains(hit.next());
      case "anyone", "anybody" ->
          second.equals("who")
              && !hit.holds(
                  "looked look cared bothered knows knew opened reads read saw checked glanced");
      case "predictably" ->
          hit.quoteFrom() > 0 && !Bag.of("failed broke , crashed fell").contains(hit.next());
      case "plainly" -> !hit.sentence().actors().anyone() && !hit.has("visible", "was", "were");
      case "certain" -> hit.sentence().tag(hit.quoteTo()).isNominal();
      case "red" -> !hit.holds("was were had there should ignored missed");
      case "of" -> second.equals("course") && hit.quoteFrom() > 0;
      case "the" -> second.equals("signs") && hit.has("no");
      case "time" -> !hit.holds("ticking was were a");
      default -> false;
    };
  }

  private static Rule clear() {
    return rule(
            "clear-now",
            "Clear is a word of those who know the end. What pointed there, and what pointed elsewhere at the same time, lets others see it as it was.")
        .on(
            hit -> (!negated(hit) && !hit.has("became", "becomes", "soon")) || hit.has("always"),
            "it|this|that was|is|had_been @adv{0,3} < clear|known|certain|foreseeable|plain|visible|expected > @adv? ~{0,3} that ~{0,8} would|will|could_not|was_going",
            "it|this was|had_been @adv{0,2} < clear|certain|plain|easy|trivial|simple > to_see|to_predict|to_spot|to_foresee|to_guess|to_everyone|to_anyone|to_everybody|from_the_start|from_the_beginning|from_the_outset|all_along",
            "@start < clearly|plainly|naturally|surely|certainly|evidently|obviously|of_course > ,? ~{0,5} should|could_not|would|was_going|was_not|were_not|had_to|did_not",
            "< clearly|plainly|easily|trivially visible|wrong|predictable|foreseeable|avoidable|preventable|documented|marked_as_dangerous|spotted|noticeable|stated > @end|in|on|from|to|for",
            "< was|were entirely|completely|easily|totally|perfectly|fully|clearly|wholly|utterly|readily avoidable|preventable|foreseeable|predictable >",
            "< as everybody|everyone knows|knew >",
            "< everybody|everyone|anyone|anybody|we_all|we > @adv{0,2} knew|could_see|could_have_seen|should_have_known|saw|understood|would_have_known ~{0,3} that ~{0,8} would|was|could|might",
            "< everybody|everyone|anyone|we_all|we|they > @adv{0,2} knew @np{1,4} would|was_going|will")
        .on(
            hit ->
                hit.doer().kind() == Kind.thing
                    && hit.holds("us them everyone for weeks months we"),
            "< had ^been screaming|shouting|begging|crying|warning|staring|waiting >");
  }

  private static boolean negated(Hit hit) {
    return hit.holds("not never hardly until") && !hit.has("would", "could");
  }
}
