package debrief.noego.rule;

import debrief.language.Shapes;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.AbsoluteRewrite;
import java.util.List;
import java.util.Set;

/** Always and never, nobody and everybody: a habit told as a character. */
final class Absolutes {
  private static final WordAlternatives STATES =
      WordAlternatives.of(
          "=have|=know|=see|=serve|=stress|=welcome|=appreciate|=be|=get|=aim|=keep|=meet|=hold|=strive|=recommend|=advise|=look|=value");

  /** What nobody does without anybody being told off by it. */
  private static final WordAlternatives NEUTRAL =
      WordAlternatives.of(
          "=be|=have|=need|=see|=receive|=get|=lose|=exist|=remain|=appear|=log|=depend|=suffer|=seem|=require|=become");

  private static final Set<String> ORDERS =
      WordSet.of("must should can may to will please would could you might shall");

  private Absolutes() {}

  static List<Rule> all() {
    return List.of(foretold(always()), nobodyEver(), everybodyDoes(), whateverTheyTouch());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.absolutism, name, why, AbsoluteRewrite::of);
  }

  private static Rule always() {
    return alwaysOtherwise(
        rule(
                "always-never",
                "\"Always\" and \"never\" turn one evening into a character. How often it happened, and what made it the "
                    + "usual way, can be counted and changed.")
            .on(
                Absolutes::habit,
                "< #habit-adverbs > @adv{0,2} ^@present",
                "< always|never_once|never_ever|not_once|constantly|invariably|continually|consistently|persistently > @adv{0,2} ^@past",
                "=have < always|never_once|never_ever|not_ever|not_once|consistently|constantly|invariably|persistently|"
                    + "continually > ^@participle",
                "=have < never > ^listened|cared|bothered|understood|respected|liked|wanted|accepted|helped|trusted|"
                    + "valued|managed|learned|learnt|shown")
            .on(
                Absolutes::about,
                "^=be < always|never|constantly|forever|continually|perpetually|invariably|not_ever|only_ever > @adv? @ing|"
                    + "#habitual-states",
                "< always|never|constantly|invariably|forever|perpetually|only_ever|not_ever|not_once|never_once > ^=get|"
                    + "=be|@past? been? #courtesy-participles",
                "^=be|=get < always|never|constantly|invariably|forever|perpetually|only_ever|not_ever > @adv? #courtesy-participles",
                "< always|never|constantly ^=have|=know|=see|=get > time|the_time|any_time|any_idea|a_clue|an_excuse|"
                    + "excuses|a_reason_not|better|patience|priorities|anything|everything_better|the_worst|their_way|what",
                "^@present|@past ~{0,10} ,? < #every-time-phrases >",
                "@start < #every-time-phrases > ,? @np{1,5} @adv{0,2} ^@present|@past"));
  }

  /** The same in other words. */
  private static Rule alwaysOtherwise(Rule rule) {
    return rule.on(
            hit ->
                Claims.person(hit.sentence(), 0, 3)
                    || hit.sentence().lower(0).matches("support|engineering|security|sales|ops"),
            "~{2,9} < every_single_time|each_and_every_time|every_damn_time|at_every_turn >")
        .on(
            Absolutes::someone,
            "@start < as always|ever|usual|per_usual > ,? @np{0,4} =be|=have|=do|=forget|=ignore|=come|=want|=leave|=say",
            "it =be|'s < always > the|a|my|our|us|them @np{0,3}",
            "@start < as_usual|as_always|as_ever > ,? nobody|no_one|no-one|everyone|everybody",
            "< have yet to see|meet|find|hear > ~{1,8} who|that",
            "whoever|anyone_who|anybody_who ~{0,6} < never|always > ^@present",
            "#failure-verbs ~{0,3} < every_time|each_time|whenever > @np{1,4} =touch|=do|=change|=deploy|=release|=work|=get|=try",
            "there =be|'s < never|not_ever > anyone|anybody|a|any|enough",
            "there =be|'s < always > somebody|someone|one_person|one_engineer|the_same who|that|@np",
            "you|one|we < can|could|will not|never > rely_on|count_on|trust|depend_on|reach ~{1,5} ,? ever",
            "you|one|we < can|could|will never|not_ever > get|reach|rely|trust|count|depend|find|see|hear|meet ~{0,6}",
            "< at_no_point|at_no_time|not_once|never|never_once|in_no_case =do|=have > @np{1,4}");
  }

  /** The same told of days to come, and of not one time. */
  private static Rule foretold(Rule rule) {
    return rule.on(
        hit ->
            hit.doer().isPerson() && !hit.sentence().lower(hit.doer().head()).matches("we|i|you"),
        "< will|'ll always|invariably > ^@base",
        "=have < not once > ^@participle");
  }

  private static boolean habit(Hit hit) {
    boolean state = STATES.length(hit.sentence(), hit.anchor()) > 0;
    boolean pastNever =
        hit.sentence().lower(hit.quoteFrom()).equals("never")
            && hit.quoteTo() - hit.quoteFrom() == 1
            && Shapes.isPast(hit.sentence(), hit.anchor())
            && !hit.after("has", "have");
    boolean received = hit.sentence().token(hit.anchor()).isForm("receive");
    return about(hit) && !received && !state && !pastNever;
  }

  /** Whether people are the ones of whom it is said, and it is neither an order nor a rule. */
  private static boolean about(Hit hit) {
    boolean praise =
        hit.holds("looking working improving striving trying learning happy glad welcome grateful");
    boolean person =
        hit.doer().isPerson()
            || (hit.doer().head() < 0 && Claims.person(hit.sentence(), 0, hit.quoteFrom()));
    return person
        && !praise
        && !Claims.shortlyBefore(hit.sentence(), hit.quoteFrom(), ORDERS)
        && !hit.holds("policy if rule");
  }

  private static boolean someone(Hit hit) {
    boolean onDuty = hit.holds("call duty rota shift");
    int from = hit.sentence().lower(hit.from()).equals("whoever") ? 0 : hit.quoteTo();
    return !onDuty
        && Claims.person(hit.sentence(), from, hit.sentence().size())
        && !hit.sentence().isQuestion();
  }

  private static Rule nobodyEver() {
    return rule(
            "nobody-ever",
            "\"Nobody ever\" is almost never true. Give the figure, and say what would make "
                + "the step the usual one.")
        .on(
            Absolutes::leftUndone,
            "< #nobody-pronouns > @adv{0,3} ^@third|#absolute-present-verbs",
            "< #nobody-pronouns > ~{0,5} ^=know|=understand",
            "< only|just one|1|a_single|two|2|three|a_few > @np{0,3} #role-nouns|person|people|of_us @np{0,2} ^=know|"
                + "=understand|=remember how|the|what|where|this|it|enough|about",
            "< #nobody-pronouns > @adv{1,3} ^@present",
            "< #nobody-pronouns > else|here|there|on|in|of|from|at|around|outside|inside|within|but|except|besides|"
                + "across|under|other|apart ~{0,6} ^@third|#absolute-present-verbs",
            "< no|not_one|not_a_single|not_a_single_one_of_the|none_of_the|none_of_our|none_of_their|not_one_of_the|"
                + "not_one_of_our|no_single|hardly_any > @np{1,4} @adv{0,2} ^@present",
            "< no|not_one|not_a_single > @np{1,4} ~{0,5} ever ^@present",
            "< no|not_one|not_a_single > @np{1,4} =have ever ^@participle",
            "< nobody|no_one|no-one > , absolutely|literally|really|simply nobody|no_one|no-one ,? ^@present",
            "< #nobody-pronouns =be > @adv? interested|willing|bothered|listening|looking|watching|paying|in_charge|"
                + "keen|ready|motivated|awake|prepared|really|doing|taking",
            "< #nobody-pronouns =have > ever|any_idea|any_clue|the_faintest|the_slightest|a_clue|time|the_time|"
                + "patience|an_idea|the_guts|the_nerve|any_interest|@adv")
        .on(
            Absolutes::people,
            "< #nobody-pronouns > else|here|there|in|on|at|from|around|of ~{0,5} =have ever|any_idea|any_clue|"
                + "the_faintest|the_slightest|a_clue|time|the_time|an_idea",
            "there =be|'s < nobody|no_one|no-one|not_anyone|not_anybody|not_a_soul|not_one_person > who|that|here|in "
                + "~{0,3} =know|=understand|=care|=read|@third",
            "< #nobody-pronouns|no|not_one > ~{0,6} would|will|could ever ^@base");
  }

  private static boolean leftUndone(Hit hit) {
    boolean possible = hit.holds("could can may should expected must without because since if");
    boolean neutral =
        (NEUTRAL.length(hit.sentence(), hit.anchor()) > 0 && hit.anchor() >= hit.quoteTo())
            || hit.sentence().token(hit.anchor()).isForm("own");
    return !possible && !neutral && people(hit);
  }

  private static boolean people(Hit hit) {
    boolean nobody = !hit.sentence().lower(hit.quoteFrom()).matches("no|not|none|hardly");
    int from = hit.quoteFrom();
    return (nobody || Claims.person(hit.sentence(), from, hit.to()))
        && !hit.sentence().isQuestion()
        && (nobody || hit.anchor() <= from || hit.doer().isPerson() || hit.doer().head() < 0);
  }

  private static Rule everybodyDoes() {
    return rule(
            "everybody-does",
            "\"Everybody\" leaves no one who did otherwise, so nobody asks what they did instead. How many do it, "
                + "and what the tool makes easy, can be found out.")
        .on(
            Absolutes::people,
            "< #everybody-pronouns > @adv{0,2} always|ignores|forgets|thinks|assumes|skips|does|knows|just|blindly|hates|avoids|bypasses",
            "< #everybody-pronouns > in|on|at|here|around|from|of ~{0,4} knows|ignores|hates|does|assumes|thinks|"
                + "skips|forgets|avoids|wants",
            "< #everybody-pronouns > @adv{0,2} ignored|assumed|forgot|thought|skipped|panicked|believed")
        .on(
            Absolutes::manners,
            "< #everybody-pronouns|people|folks|they|developers|engineers|admins|operators > ~{0,4} just|simply|"
                + "blindly|always|merely|blithely|happily|routinely|mindlessly|only_ever|automatically ^@present",
            "< #everybody-pronouns > ~{0,5} ^#bad-habit-verbs",
            "< #universal-quantifiers > @np{1,4} ~{0,2} ^#bad-habit-verbs",
            "< #universal-quantifiers > @np{1,4} =have|does|do @np{1,3} on_a_sticky_note|in_their_heads|wrong|their_own_way|without")
        .on("all|every @np{1,3} ,? < without exception > ,? @adv? @present|@past");
  }

  private static boolean manners(Hit hit) {
    boolean all =
        WordAlternatives.of("#everybody-pronouns|people|folks")
                .length(hit.sentence(), hit.quoteFrom())
            > 0;
    return (all || hit.doer().isPerson())
        && !Claims.shortlyBefore(hit.sentence(), hit.anchor(), ORDERS)
        && !hit.holds("if when because")
        && !hit.sentence().isQuestion();
  }

  private static Rule whateverTheyTouch() {
    return rule(
            "whatever-they-touch",
            "This counts only the failures. Give the last changes with their outcomes.")
        .on(
            hit -> Claims.person(hit.sentence(), hit.quoteFrom(), hit.to()) && Claims.outright(hit),
            "< everything|anything|whatever|all_that > @np{0,4} =touch|=deploy|=ship|=build|=write|=change|=merge|"
                + "=release|=make|=do|=deliver|=fix ~{0,3} #failure-verbs",
            "< whenever|every_time|each_time|any_time|the_moment > @np{1,4} =touch|=deploy|=ship|=change|=merge|"
                + "=release|=make|=do|=push|=fix ~{0,5} ,? ~{0,4} #failure-verbs",
            "< every|each|any|all|each_and_every|every_single|not_one|not_a_single|none|no|every_last > ~{0,3} "
                + "change|changes|deploy|deploys|deployment|deployments|release|releases|migration|migrations|merge|merges|"
                + "fix|fixes|patch|patches|rollout|rollouts|project|projects|estimate|estimates|handover|handovers|script|"
                + "scripts|upgrade|upgrades ~{1,7} #failure-verbs");
  }
}
