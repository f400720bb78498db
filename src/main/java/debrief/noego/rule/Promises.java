package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.Shapes;
import debrief.language.word.Lexicon;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.AbsoluteRewrite;
import java.util.List;

/** Promises that nobody can keep: never again, guaranteed, ruled out, foolproof. */
final class Promises {
  private static final String THEN = "was were had did seen saw";
  private static final String FIXES =
      "=prevent =fix =solve =resolve =stop =close =end =eliminate =exclude =eradicate =remove =banish =cure =rule gone over";

  private Promises() {}

  static List<Rule> all() {
    return List.of(prevented(neverAgain()), guarantee(), ruledOut(), flawless());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.absolutism, name, why, AbsoluteRewrite::promise);
  }

  private static Rule neverAgain() {
    return rule(
            "never-again",
            "Nobody can promise that. Say what is different now and how a return would show.")
        .on(
            Promises::told,
            "will|shall|can|must|should|could|would|may|to|does|do|not < not|never|no_longer|not_ever|never_ever > ~{0,4} #recurrence-verbs",
            "< never|no_longer|not > ~{0,3} #recurrence-verbs",
            "will|shall|can|must|should|could|would|may|to|does|do < not|never|no_longer|not_ever|never_ever > @adv? ~{0,4} happen|happens|occur|occurs|take_place|go_wrong|be_possible|be_allowed|be_permitted|be_repeated|come_up ~{0,6} #forever-phrases",
            "< never|not_ever > @adv? ~{0,2} happens|occurs|goes_wrong|fails|breaks ~{0,4} again|ever|anymore|any_more")
        .on(
            Promises::ofHarm,
            "will|shall|can|must|could|would|going_to < not|never|never_ever|no_longer > @adv? ~{0,8} again|ever_again|any_more|anymore|a_second_time|once_more",
            "< never again|ever_again >",
            "can|will|could < not|never return|reappear|resurface|happen|occur > @end",
            "can|will < no_longer|never > happen|occur|arise|recur|slip|get_through|be_repeated|come_back|fail",
            "< simply|technically|physically|literally|absolutely|practically can|could not > ~{0,1} get_through|happen|occur|slip|reach|be_lost|be_deleted|come_back|fail|go_wrong|escape",
            "can|will < not go_wrong >",
            "can|will|could < not > ~{0,3} slip_through|slip_past|get_past|get_through|sneak ~{0,5} any_more|anymore|any_longer|again|unnoticed",
            "< no|nothing > ~{0,5} can|will|could slip|get|sneak|fall|pass through|past|by ~{0,4}",
            "< no scenario|case|circumstances|situation|constellation|combination in_which|where|under_which > ~{1,4} can|could|will",
            "from ~{1,3} on ,? < no|nothing|nobody > ~{1,4} will|can|shall",
            "< never in_the_future|in_future|again > will|shall|can",
            "that|this|it =be|'s < the end of > our|such|all|the|these @np{0,3} #incident-nouns|#failure-nouns",
            "< under_no_circumstances|in_no_case|by_no_means|at_no_time|under_no_circumstance > ~{0,8} again|occur|happen|recur|reach|will|shall|can",
            "< no|nothing|nobody|no_one|no-one|none > ~{0,8} will|can|shall|could|must ever|again|possibly|never",
            "< no|nothing|nobody|no_one|no-one > ~{0,7} will|can|shall|could|must ~{1,6} again|ever_again|anymore",
            "< nothing can|will|could|shall > @adv? go_wrong|break|fail|happen|stop",
            "there < will be no > ~{0,3} next_time|repeat|recurrence|repetition|second_time",
            "there < will be no|zero > @np? #incident-nouns|#failure-nouns ~{0,2} @end|whatsoever|at_all|any_more|during|in|of|again",
            "there < will be no|zero > more|further|other|such|new @np{0,3} #incident-nouns|#failure-nouns",
            "there < will|shall|can not|never be > ~{0,3} next_time|repeat|recurrence|repetition|second_time|another|such",
            "< no further|more|other|such @np{0,2} #incident-nouns|#failure-nouns > ~{0,3} is_to_be|are_to_be|will|can|shall",
            "< no next_time|second_time|repeat_of >",
            "this|that|it|these|today|yesterday < is|will_be|must_be|was the last > #incident-nouns|#failure-nouns|time|one ~{0,3} of_its|of_this|of_that|that|such|like|we|our|you|anyone|@end",
            "< from ever > happening|occurring|recurring|breaking|being|going|failing|reaching",
            "< zero|no_more|no_further > @np{0,2} #incident-nouns|#failure-nouns ~{0,3} from_now_on|in_future|in_the_future|of_this|of_that|of_its|of_such|any_more|again|ever|like_this|going_forward",
            "from_now_on|in_future|from_here_on|going_forward ,? ~{0,3} < zero|no_more|no_further > @np{0,3} @end",
            "< ensures|ensure|guarantees|makes_sure|make_sure|see_to_it|sees_to_it|make_certain|make_absolutely_sure > that? ~{0,6} never|cannot|can_not|not|no_one|nobody ~{0,6} again|recur|recurs|ever|repeated|twice|second_time|happen|happens");
  }

  /** The same told as what will be prevented. */
  private static Rule prevented(Rule rule) {
    return rule.on(
        "< will|shall|should prevent|avoid|stop > such|similar|any|future|these|this|like ~{0,2} incident|incidents|outage|outages|issue|issues|problems|failures|events ~{0,3} occurring|happening|recurring|in_the_future|in_future|again|from_happening");
  }

  /** Whether it is told of the future, and outright. */
  private static boolean told(Hit hit) {
    boolean did = hit.after("did", "has", "had", "have", "was", "is", "are", "were");
    boolean must = WordSet.of("whether if know").contains(hit.sentence().lower(hit.from() - 1));
    boolean seen =
        (hit.sentence().lower(hit.from()).matches("do|does") || hit.after("do", "does"))
            && !hit.holds("ensure ensures sure again must promise guarantee guarantees such");
    boolean goal = hit.sentence().lower(hit.from()).equals("to") && hit.from() == hit.quoteFrom();
    return !did
        && !must
        && !seen
        && !goal
        && !unsure(hit)
        && Claims.outright(hit)
        && !measured(hit);
  }

  private static boolean measured(Hit hit) {
    return hit.has("measure") || hit.holds("probably likely expect hope unlikely");
  }

  /** "We cannot promise that it will not": the denial stands before the promise. */
  private static boolean unsure(Hit hit) {
    return hit.holds(
            "=promise =guarantee sure certain =say =know =claim =rule =exclude =mean =tell =assume =imply")
        && Claims.isDenied(hit.sentence(), promiseAt(hit));
  }

  private static int promiseAt(Hit hit) {
    WordAlternatives promises =
        WordAlternatives.of(
            "=promise|=guarantee|sure|certain|=say|=know|=claim|=rule|=exclude|=mean|=tell|=assume|=imply");
    for (int i = 0; i < hit.sentence().size(); i++) {
      if (promises.length(hit.sentence(), i) > 0) {
        return i;
      }
    }
    return 0;
  }

  private static boolean ofHarm(Hit hit) {
    boolean harm =
        hit.holds("this such never ever nothing nobody no-one no zero it last next")
            || hit.sentence().holdsAny(Lexicon.of("failure-nouns"))
            || hit.sentence().holdsAny(Lexicon.of("incident-nouns"));
    boolean people = hit.doer().isPerson() || hit.doer().kind() == ActorKind.affected;
    boolean past = hit.holds(THEN) && !hit.holds("will shall can must is now last");
    boolean quantity = hit.holds("than at because");
    return (harm || people) && !past && !quantity && told(hit);
  }

  private static Rule guarantee() {
    return rule(
            "guarantee",
            "Few things are impossible. Say how much less likely or how much smaller it is "
                + "now, and under which limit.")
        .on(
            Promises::pledged,
            "< ^guarantee|guarantees|guaranteed|promise|promises|promised|assure|assures|assured|pledge|pledges|vow|vows|swear|swears > that|it|this|you|customers|to|no|there|@end|us|zero|100|everyone|everybody|never|not|all|any",
            "< =give|=have|you_have our|my|their|its word|promise|assurance|guarantee|solemn",
            "< our|my promise|word|guarantee|pledge > :|is|that|to|,",
            "< rest assured|easy >",
            "< you|customers|everyone|everybody|users|we can|may be? @adv? sure|certain|assured|count_on|rely_on|bank_on > ~{0,8} never|not|no|always",
            "< mark_my_words|without_any_doubt|beyond_any_doubt|there_is_no_doubt_that|no_doubt > ~{0,8} will|never|not",
            "< is|are|be guaranteed not|never|against|for_ever|forever|to_be_free|to_never >",
            "@start < guaranteed > : ~",
            "< #totality-adverbs sure|certain|confident|convinced|positive > that|of|it|this|we|about",
            "< total|complete|full|absolute|perfect|hundred_percent protection|safety|certainty|immunity > against|from|@end|that",
            "can|able < say with certainty|confidence|absolute_certainty > that")
        .on(
            Promises::always,
            "will|shall < always|definitely|certainly|surely|undoubtedly|invariably|never > @adv? @base")
        .on(
            Promises::unguarded,
            "< impossible > to|for|that ~{0,5} break|happen|recur|deploy|delete|make|repeat|bypass|misconfigure|forget|fail|merge|push|ship|run|drop|lose|miss|go|overlook|cause|take|do|skip|ignore|again|release|start|apply|remove|wipe|get|misroute|overwrite|corrupt|leak|mistype|confuse|mix|destroy|approve|enter|send|set|roll|commit|publish",
            "< impossible for > anyone|anybody|people|us|@np{0,2} #role-nouns|engineers|operators|developers|humans",
            "< =make|=render ~{0,8} impossible|unthinkable|inconceivable > @end|for|from|again|in",
            "< =be|=become now? @adv? impossible|unthinkable|inconceivable|out_of_the_question|no_longer_possible|a_physical_impossibility > @end|from|now|in_future|again|for",
            "< no_longer possible > @end|to|for|that");
  }

  /** A promise, and not what a contract or a protocol says, nor that somebody once gave one. */
  private static boolean pledged(Hit hit) {
    boolean contract = hit.holds("sla slo contract contractual within protocol api per_cent");
    boolean sweeping = hit.holds("again never nobody ever new anymore zero future no-one will");
    boolean person =
        hit.doer().isPerson()
            || hit.anchor() != hit.quoteFrom()
            || (hit.startsHere() && hit.sentence().size() > 2);
    boolean once = Shapes.isPast(hit.sentence(), hit.quoteFrom()) && !sweeping;
    return !contract && (person || sweeping) && !once && Claims.outright(hit);
  }

  private static boolean always(Hit hit) {
    boolean future =
        (hit.has("always") || hit.holds("future again now new every any all anymore"))
            && !hit.doer().isPerson();
    boolean harm =
        hit.holds("=prevent =succeed =catch =block =break =fail =hold =stop =detect =notice =find");
    return future && harm && !hit.has("must", "should") && told(hit);
  }

  private static final String INSIGHT =
      "distinguish tell see read reproduce find reach know correlate determine log measure access debug trace recover connect compare say";

  private static boolean unguarded(Hit hit) {
    boolean then =
        WordSet.of("was were became made rendered been")
                .contains(hit.sentence().lower(hit.quoteFrom()))
            && !hit.holds("has have now");
    boolean before = hit.after("was", "were") || hit.has("nearly", "almost", "practically");
    return !then && !before && !hit.holds(INSIGHT) && Claims.outright(hit);
  }

  private static Rule ruledOut() {
    return rule(
            "ruled-out",
            "This rules the risk out. Say how small the risk is now, and what remains of " + "it.")
        .on(
            Promises::now,
            "#incident-nouns is|are|has_been|have_been|will_be|remains|becomes|=become now? @adv{0,2} < excluded|ruled_out|precluded|prevented|eliminated|impossible|unthinkable|avoided_for_good|no_longer_possible > @end|for|from|by|now|once|completely|entirely|in_future",
            "repetition|repeat|recurrence|relapse|loss|outage|outages|incident|incidents|mistakes|duplicates|corruption|downtime < can|may now? be ruled_out|excluded|precluded >",
            "recurrence|repetition|repeat|reoccurrence|risk|chance|probability|likelihood ~{0,3} : < impossible|none|zero|nil|excluded|0|no|ruled_out > @end|%|,",
            "< recurrence|repetition|repeat|reoccurrence @adv? excluded|ruled_out|impossible|prevented|precluded|not_possible|eliminated >",
            "< =rule_out|=rules_out|=eliminate|=remove|=exclude|=preclude|=eradicate|=banish|=abolish > any|all|every|each|completely|entirely|further|future|another|absolutely_any|the_last ~{0,4} chance|risk|risks|possibility|danger|probability|potential|likelihood|#incident-nouns",
            "< =rule|=ruling out > any|all|every|further|future|another ~{0,4} chance|risk|possibility|recurrence|repeat|#incident-nouns",
            "< =eliminate|=remove|=exclude|=eradicate|=banish > ~{1,6} completely|entirely|altogether|for_good|for_ever|forever|once_and_for_all",
            "chance|risk|probability|likelihood|danger|odds|possibility ~{0,8} < is|are|has_been|have_been|will_be @adv{0,2} zero|nil|null|none|nonexistent|non-existent|gone|eliminated|excluded|removed|banished > @adv? @end|for|now|and|completely|once",
            "< no|zero|not_the_slightest|not_a|no_more|absolutely_no|any @adv? chance|risk|danger|possibility|probability|likelihood > ~{0,8} again|recur|happen|happening|recurring|repeat|coming_back|any_more|anymore|whatsoever|at_all|ever|left|anyone|anybody",
            "< no way > that? ~{1,7} can|could|will|would",
            "< no chance of >")
        .on(
            Promises::fixing,
            "< for_good|forever|for_ever|for_all_time|for_all_times|for_eternity|permanently_and_completely > ")
        .on(
            Promises::now,
            "< a thing of the past >",
            "=be @adv? < history|no_longer_a_concern|ancient_history|a_distant_memory > @end|now|from|thanks|since")
        .on(
            "< safe|protected|immune|shielded|insulated > ~{0,5} forever|for_ever|for_good|for_all_time");
  }

  /** "It prevents such a loss for good", "the leak is gone for ever". */
  private static boolean fixing(Hit hit) {
    boolean other =
        WordSet.of("measure reason reasons luck order practice").contains(hit.next())
            || WordSet.of("a the are is").contains(hit.sentence().lower(hit.quoteFrom() - 1));
    boolean verb = hit.holds(FIXES);
    boolean harm =
        hit.sentence().holdsAny(Lexicon.of("incident-nouns")) || hit.holds("this that it");
    return !other && verb && harm && Claims.outright(hit);
  }

  private static boolean now(Hit hit) {
    boolean then = hit.holds("was were had been") && !hit.holds("now has have is");
    boolean diagnosis =
        hit.has("out") && hit.doer().isPerson() && !hit.holds("future again repeat recurrence");
    return !then
        && !diagnosis
        && Claims.outright(hit)
        && !hit.has("reduce", "reduces", "reduced")
        && !hit.sentence().lower(hit.quoteFrom() + 1).equals("not");
  }

  private static Rule flawless() {
    return rule(
            "flawless",
            "Nothing is foolproof. Say what it withstands, up to which limit, and what "
                + "happens beyond that.")
        .on(
            Claims::outright,
            "< #infallible-adjectives >",
            "< #totality-adverbs safe|reliable|secure|risk-free|error-free|fail-safe|failsafe|failure-free|bug-free|fault-free|watertight|immune|tamper-proof|protected|covered|robust|resilient|prevents|prevent|rules|eliminates >",
            "< rules_out_any|eliminates_any|eliminates_all|eliminate_all >",
            "is|are|will_be|be|now|become|becomes < rock-solid|rock_solid|failsafe|fail-safe|error-free|risk-free|bug-free|fault-free|flawless|perfect|immune_to|impervious > ~{0,4} @end|and|now|from|any|all",
            "can|will|could < not|never @adv? fail|crash|go_down|go_wrong|break|err|collapse|be_broken|be_fooled > any_more|anymore|any_longer|again|ever|from_now_on|@end");
  }
}
