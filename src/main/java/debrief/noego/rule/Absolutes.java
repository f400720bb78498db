package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.language.Bag;
import debrief.noego.language.Shapes;
import debrief.noego.match.Hit;
import debrief.noego.match.Words;
import debrief.noego.rewrite.Absolute;
import java.util.List;

/** Always and never about people, and promises that nobody can keep. */
final class Absolutes {
  private static final Words STATES =
      Words.of(
          "=have|=know|=see|=serve|=stress|=welcome|=appreciate|=be|=get|=aim|=strive|=recommend|=advise|=look|=value");

  private Absolutes() {}

  static List<Rule> all() {
    return List.of(always(), nobodyEver(), neverAgain(), guarantee());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.absolutism, name, why, Absolute::of);
  }

  private static Rule always() {
    return rule(
            "always-never",
            "\"Always\" and \"never\" turn one evening into a character. How often it happened, and what made it the usual way, can be counted and changed.")
        .on(
            Absolutes::habit,
            "< always|never|constantly|invariably|continually|perpetually|forever|every_time|every_single_time > @adv{0,2} ^@present",
            "< always|never|constantly|invariably|continually > @adv{0,2} ^@past",
            "=be < always|never|constantly|forever|continually|perpetually > @adv? ^@ing|late|too|last|slow|unavailable|busy|on_time|available|reachable")
        .on(
            hit -> hit.doer().isPerson(),
            "^@present|@past ~{0,6} < every_single_time|each_and_every_time|all_the_time|as_always|as_usual|yet_again|once_again|without_exception >");
  }

  private static boolean habit(Hit hit) {
    String word = hit.sentence().lower(hit.quoteFrom());
    boolean person = hit.doer().isPerson();
    boolean must = false;
    for (int i = Math.max(0, hit.quoteFrom() - 3); i < hit.quoteFrom(); i++) {
      must |=
          Bag.of("must should can may to will please would could you")
              .contains(hit.sentence().lower(i));
    }
    boolean state = STATES.length(hit.sentence(), hit.anchor()) > 0;
    boolean pastNever = word.equals("never") && Shapes.isPast(hit.sentence(), hit.anchor());
    boolean received = hit.sentence().token(hit.anchor()).isForm("receive");
    return person && !must && !received && !state && !pastNever && !hit.has("policy");
  }

  private static Rule nobodyEver() {
    return rule(
            "nobody-ever",
            "\"Nobody ever\" is about everybody, and is almost never true. What the figure is, and what would make the thing worth doing, helps more.")
        .on(
            hit -> !hit.holds("could can may should expected must without"),
            "< nobody|no_one|no-one|none_of_us|none_of_them|not_one_person > @adv{0,3} ^ever|really|actually|@third|#absolutepresent",
            "< nobody|no_one|no-one|none > on|in|of|from|at ~{1,4} ^ever @third|#absolutepresent",
            "< everyone|everybody|all_of_them|all_engineers|all_developers|all_teams|all_of_us > @adv{0,2} always|ignores|forgets|thinks|assumes|skips|does|knows|just|blindly|hates|avoids|bypasses",
            "< everyone|everybody > @adv{0,2} ignored|assumed|forgot|thought|skipped|panicked|believed");
  }

  private static Rule neverAgain() {
    return rule(
            "never-again",
            "A promise that it will never happen again is broken by the next one, and then nobody believes the rest. Say what is different now, and what we would see if it came back.")
        .on(
            Absolutes::promise,
            "< never|not|no_longer > @adv? ~{0,4} happen|occur|recur|repeat|be_possible|go_wrong|break|be_repeated|take_place ~{0,2} again|ever|anymore|any_more",
            "< will|shall|can|must|should|would|could|does never|not_ever > @adv? ~{0,3} happen|occur|recur|be_repeated|go_wrong|break|fail|let|allow|repeat|make|do|again",
            "< never again >",
            "< cannot|can not|never > @adv? recur|be_repeated|ever_happen|go_wrong|happen_again|fail_again|be_broken",
            "< no chance|way|possibility|risk > ~{0,4} again|recur|happen|repeat",
            "< once_and_for_all|for_good|foolproof|fool-proof|bulletproof|bullet-proof|fail-safe_forever|100_%_safe|100%_safe|completely_safe|perfectly_safe|absolutely_safe|totally_safe|zero_risk|zero_chance|unbreakable|infallible|completely_eliminates|completely_prevents|fully_prevents|completely_rules|rules_out_any|eliminates_any|eliminates_all|eliminate_all|never_ever >");
  }

  private static boolean promise(Hit hit) {
    boolean question = hit.sentence().isQuestion();
    boolean did = hit.holds("did has had since");
    boolean code = hit.sentence().lower(hit.quoteFrom() + 1).equals("be") && !hit.has("again");
    boolean cannotYet = hit.holds("sure certain promise whether if know");
    boolean harm =
        hit.holds("again recur ever chance possibility risk repeated possible anymore")
            || hit.sentence()
                .lower(hit.quoteFrom())
                .matches(
                    "once|for|foolproof|fool-proof|bulletproof|bullet-proof|100|100%|completely|perfectly|absolutely|totally|zero|unbreakable|infallible|fully|eliminates|eliminate|rules|never");
    boolean person =
        hit.sentence().lower(hit.quoteFrom()).matches("will|shall|can|must|should|would|could|does")
            && !hit.has("again")
            && !(hit.sentence().actors().isPerson(hit.quoteFrom() - 1)
                || hit.sentence()
                    .lower(hit.quoteFrom() - 1)
                    .matches("this|it|that|such|incident|outage|something"));
    boolean bare =
        hit.sentence().lower(hit.quoteFrom()).equals("never")
            && !hit.holds("again recur ever repeated");
    return !question
        && !hit.next().equals("measure")
        && !did
        && !code
        && !cannotYet
        && (harm || !person)
        && !person
        && !bare;
  }

  private static Rule guarantee() {
    return rule(
            "guarantee",
            "Nothing here is impossible, only less likely or smaller. A sentence with its limit in it is one that readers can rely on.")
        .on(
            hit ->
                hit.doer().isPerson()
                    || (hit.holds("again never this nobody ever no") && !hit.has("not")),
            "< ^guarantee|guarantees|guaranteed|promise|promises|assure|assures|pledge|vow > that|it|this|you|customers|to|no|there|@end|us|zero|100")
        .on(
            hit ->
                !hit.holds(
                    "distinguish tell see read reproduce find reach know correlate determine log measure access debug trace recover connect"),
            "< impossible > to|for|that ~{0,5} break|happen|recur|deploy|delete|make|repeat|bypass|misconfigure|forget|fail|merge|push|ship|run|drop|lose|miss|go|overlook|cause|take|do|skip|ignore|again|release|start|apply|remove|wipe|get",
            "< =make|=render|=be ~{0,6} impossible|unthinkable > @end",
            "< rule|rules|ruled|ruling out|eliminate|eliminates|remove|removes > ~{0,3} any|all|every ~{0,2} possibility|chance|risk|mistakes|errors|human",
            "< ensures|ensure|guarantees|guarantee|makes_sure|make_sure > ~{0,5} never|cannot|no_one_can|nobody_can ~{0,4} again|happen|ever|break|recur");
  }
}
