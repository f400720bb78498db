package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.HindsightRewrite;
import java.util.List;

/** Idioms of those who know the end: it had to come so, it was plain, everybody knew. */
final class InevitabilityClaims {
  private static final String EVERYBODY = "#collective-knowers|who_did_not";
  private static final String RISK =
      "risk|risks|danger|dangers|problem|problems|issue|issues|weakness|weaknesses|flaw|flaws|threat|threats|hazard|"
          + "vulnerability|limitation|shortcoming|shortcomings|consequences|defect|bottleneck|fragility|state|situation|"
          + "old|ageing|aging|broken|missing";

  private InevitabilityClaims() {}

  static List<Rule> all() {
    return List.of(everybodyKnew(), unmissable(), hadToEndSo(), noSurprise(), incredible());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.hindsight, name, why, HindsightRewrite::of);
  }

  private static Rule everybodyKnew() {
    return rule(
            "everybody-knew",
            "Many people knew a part; the whole is visible only now. Say who knew what, and "
                + "how that knowledge could have been shared.")
        .on(
            hit -> !negated(hit),
            "< "
                + EVERYBODY
                + " > ~{0,5} ^knew|known|sensed|felt @adv? ~{0,2} would|will|was_going|were_going|had_to|could|that|"
                + "about|of|what|how|it|this|better|where",
            "< "
                + EVERYBODY
                + " > ~{0,5} ^saw|sees ~{0,2} coming|that_it|that_this|where_this|where_it",
            "< "
                + EVERYBODY
                + " > ~{0,5} could|would @adv? ^see|tell|know|notice|predict|guess|spot|recognise|recognize|realise|"
                + "realize|understand|work_out|figure_out|have_known|have_seen|have_told|have_noticed|have_predicted|"
                + "have_guessed|have_spotted|have_recognised|have_realised|have_understood",
            "< " + EVERYBODY + " > ~{0,4} was|were|is|are @adv{0,2} ^aware that|of",
            "< fully|well|perfectly|painfully|acutely|all|keenly|very_well aware > that ~{0,9} would|could|might|will|was|were|had",
            "< fully|well|perfectly|painfully|acutely|all|keenly aware > of ~{0,4} " + RISK,
            "< been|was|were @adv? known > @adv? for|since ~{0,3} years|months|weeks|ages|time|forever|decades|"
                + "january|february|march|april|may|june|july|august|september|october|november|december",
            "< common_knowledge|open_secret|no_secret > that|to|in|among|@end")
        .on(
            hit -> hit.doer().isPerson() && hit.by().kind() != ActorKind.thing && !negated(hit),
            "< had @adv{0,2} been @adv{0,2} > ^warned|told_about_the_risk|told_of_the_risk|forewarned",
            "< has|have|had > @adv{0,2} ^warned us|them|everyone|everybody|management|of|about|against|that|for",
            "< as > ~{0,5} @adv? had|'d? @adv? ^predicted|warned|feared|foreseen|foretold|foresaw|forewarned|prophesied|suspected|forecast")
        .on(
            "< everyone|everybody|we_all|all_of_us > ~{0,4} ^knew|knows the|our|this|these|those ~{1,5} was|were|would|could|is|are");
  }

  private static Rule unmissable() {
    return rule(
            "could-not-be-missed",
            "A signal stands out once one knows which of them mattered. How many others there were at that minute, "
                + "and what they looked like beside it, tells why it did not.")
        .on(
            hit -> !negated(hit) && !found(hit),
            "< #obvious-signal-phrases >",
            "the @adv? < sign|signs|danger|dangers|risk|risks|warning|warnings|hints|clues|indications|evidence|"
                + "answer|solution|symptoms|trend|pattern|signal|signals|writing|outcome|ending|consequences > ~{0,4} was|"
                + "were|is|are|had_been @adv{0,3} plain|clear|unambiguous|unequivocal|plentiful|everywhere|abundant|"
                + "undeniable|conspicuous|palpable|self-explanatory|manifest|patent|legion|numerous|textbook|visible_to",
            "< trend|symptoms|signs|signal|signals|message|messages|indications|evidence|picture|warning|warnings > "
                + "was|were @adv{0,2} unambiguous|unequivocal|overwhelming|plentiful|abundant|undeniable",
            "there was|were|had_been @adv{0,2} < plenty_of|enough|more_than_enough|clear|ample|countless|repeated|"
                + "numerous|abundant|lots_of|a_lot_of|many|every|several_clear|any_number_of|no_shortage_of|no_lack_of > "
                + "~{0,2} sign|signs|warning|warnings|hints|hint|clues|indications|indication|signals|indicators|omens|"
                + "evidence",
            "< one|a|any > @adv{0,2} /adjective{0,2} look|glance|peek @np? at|in|into ~{0,5} and it|this|that|"
                + "everything was|is|becomes|would_be|makes",
            "< =make|=makes it > @adv? plain|obvious|crystal_clear that|@end",
            "from|with today|current|present 's? < perspective|standpoint|vantage|viewpoint|knowledge > ~{0,8} clear|"
                + "obvious|plain|signal|sign|warning|wrong|mistake|evident",
            "< looking_back|viewed_from_today|seen_from_today|hindsight > ,? ~{0,12} clear|obvious|plain|wrong|"
                + "mistake|foreseeable|signs|signal|signals|should|evident|tells|shows|teaches|certain")
        .on(
            hit -> !negated(hit) && !found(hit) && !hit.holds("so time therefore first"),
            "< all|every|everything|each > ~{0,4} pointed|pointing @adv? at|to|towards|in")
        .on(
            hit ->
                (hit.doer().kind() == ActorKind.thing || hit.doer().kind() == ActorKind.activity)
                    && !negated(hit),
            "< ^screamed|screams|shouted|shouts|yelled|yells|cried_out >",
            "< been|was|were|is|are > ^screaming|shouting|yelling|staring|flashing|telegraphing",
            "< ^announced|announcing > itself|themselves");
  }

  /** "By noon the pattern was clear": when people found it, which is part of the story. */
  private static boolean found(Hit hit) {
    return hit.near(
        "until later became becomes turned afterwards analysis soon finally once took seemed looked");
  }

  private static Rule hadToEndSo() {
    return rule(
            "had-to-end-so",
            "Many systems in that state keep running for years. Say what kept this one "
                + "going, and what changed.")
        .on(
            hit -> !negated(hit),
            "< #inevitability-phrases >",
            "< when ,? not if >",
            "< not if ,? but when >",
            "< was|were going_to @adv? > fail|break|crash|happen|blow|bite|collapse|fall_over|run_out|explode|die|"
                + "give @adv? eventually|sooner|one_day|some_day|someday|at_some_point|anyway|again|someday|in_the_end|"
                + "one_way")
        .on(
            InevitabilityClaims::harm,
            "< outage|crash|failure|incident|collapse|disaster|breach|overflow|meltdown|loss|outcome|result|end|"
                + "accident|catastrophe|it|this > was|is|had_become|became @adv{0,2} unavoidable|inescapable|inevitable|"
                + "a_certainty|certain|guaranteed|a_given|programmed|predetermined|preordained|predestined|sealed");
  }

  private static boolean harm(Hit hit) {
    boolean pronoun = hit.sentence().lower(hit.quoteFrom()).matches("it|this");
    return !negated(hit)
        && !hit.holds("not never hardly")
        && (!pronoun || hit.holds("unavoidable inescapable guaranteed given"));
  }

  private static Rule noSurprise() {
    return rule(
            "no-surprise",
            "It did surprise the people who were there. Say what they expected instead, and "
                + "why.")
        .on(
            "< #told-you-so-phrases >",
            "< surprise , surprise >",
            "< not|no|hardly|never|without > ~{0,5} #expertise-nouns to see|tell|know|guess|work|predict|figure|"
                + "realise|realize|foresee|understand|notice|spot|find|recognise|recognize|grasp|imagine|conclude",
            "< =take|=need|=require no|hardly > ~{0,3} #expertise-nouns",
            "< not > =take|=need|=require ~{0,4} #expertise-nouns @end",
            "< should|ought_to|must have been > @adv{0,3} obvious|clear|apparent|evident|plain|self-evident|"
                + "a_red_flag|a_warning|a_wake-up_call|a_hint|a_clue|a_clear|a_giveaway|a_signal|a_sign|no_surprise|"
                + "enough_warning|warning_enough|alarming|suspicious|enough_of_a|an_alarm|an_obvious|an_early",
            "< should|ought_to|could have rung|raised|set_off|triggered|sounded > ~{0,3} alarm_bells|alarm|alarms|"
                + "suspicion|suspicions|eyebrows|red_flags");
  }

  private static Rule incredible() {
    return rule(
            "hard-to-believe",
            "It is hard to believe only now that the outcome is known. Say what else people "
                + "saw at that moment.")
        .on(
            hit ->
                hit.sentence().actors().anyone()
                    || hit.holds("missed overlooked unnoticed undetected ignored seen noticed"),
            "< hard|difficult|impossible to_believe|to_comprehend|to_fathom|to_grasp|to_understand|to_imagine|"
                + "to_explain > how|why|that|anyone|anybody|@person",
            "< incomprehensible|inexplicable|unbelievable|unfathomable|baffling|astonishing|astounding|mind-boggling > how|why|that|to",
            "how|why|that ~{1,8} is|was|remains @adv? < a_mystery|a_riddle|beyond|incomprehensible|inexplicable|"
                + "unbelievable|baffling|anyone_'s_guess >");
  }

  private static boolean negated(Hit hit) {
    for (int i = Math.max(0, hit.from() - 4); i < hit.from(); i++) {
      if (WordSet.of("no not never without nor neither nothing far anything hardly")
          .contains(hit.sentence().lower(i))) {
        return true;
      }
    }
    return false;
  }
}
