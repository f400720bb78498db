package debrief.noego.rule;

import debrief.language.Shapes;
import debrief.language.Tag;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.ErrorRewrite;
import java.util.List;

/** An explanation that stops at the name of somebody's error. */
final class HumanErrors {
  private HumanErrors() {}

  static List<Rule> all() {
    return List.of(label(), slip(), madeAMistake(), cause());
  }

  static Rule rule(String name, String why) {
    return new Rule(Category.humanError, name, why, ErrorRewrite::of);
  }

  private static Rule label() {
    return rule(
            "human-error",
            "\"Error\" is a name that we give afterwards to a step that made sense before. What made the wrong thing "
                + "look right, and let it go through, is where learning begins.")
        .on(
            HumanErrors::used,
            "< human|operator|user|manual|pilot|admin|administrator|engineer|developer|people|personnel|staff|"
                + "individual|employee|person|personal|responder|technician|contractor|reviewer|manager|clerical|"
                + "procedural|typing|operating|copy-paste|copy-and-paste|copy/paste|cut-and-paste|fat-finger|keyboard|"
                + "key-entry|data-entry|entry|handling|deployer|programmer|vendor|newbie|rookie|beginner|careless|honest|"
                + "silly|stupid|simple_human|colleague|transcription|transposition|judgement|judgment|attention|"
                + "concentration|unforced|innocent|colleague's #slip-nouns >",
            "< human|people factor|factors|failure|failures|fault|inattention|weakness|element|shortcoming|"
                + "shortcomings|frailty|imperfection|side|nature >",
            "< #slip-nouns of|by|from|on_the_part_of|made_by|committed_by|on_behalf_of > ~{0,4} @person|#role-nouns|@name",
            "< carelessness|inattention|negligence|distraction|clumsiness|forgetfulness of|by|from|on_the_part_of > "
                + "~{0,4} @person|#role-nouns|@name",
            "< #slip-nouns > on my|our|his|her|their part|side|end",
            "@owner @np{0,2} < mistake|mistakes|typo|typos|slip|blunder|blunders|slip-up|oversight|misunderstanding|"
                + "misjudgement|misjudgment|misconfiguration|lapse|miscalculation|error|errors|goof|gaffe|confusion|fumble|"
                + "misstep|screw-up|inattention >",
            "< copy|cut|copy-and|cut-and / paste mistake|error|errors|slip|typo >",
            "< people|humans|operators|engineers|someone|somebody|everyone|we|us all? making|make|made errors|"
                + "mistakes|an_error|a_mistake >",
            "< error|errors|mistake|mistakes in|during manual|hand-typed > @np",
            "< #slip-nouns on_the_part_of > ~{0,3} user|users|customer|client");
  }

  private static Rule slip() {
    return slipOtherwise(
        rule(
                "slip",
                "\"Slip\" ends the question of how it could happen. Say what lay close "
                    + "together, and what would have caught it.")
            .on(HumanErrors::used, "< #human-slip-nouns >")
            .on(
                hit -> used(hit) && Harm.personBehind(hit),
                "< misunderstanding|miscommunication|misunderstandings|confusion|mix-up|mixup|miscoordination|"
                    + "misinterpretation between|among|within|by|of|on_the_part_of >")
            .on(
                HumanErrors::used,
                "< mistakes|mistake|blunders|slips happen|happens|happened|occurred|crept >",
                "< led_to|due_to|owing_to|caused_by|result_of|because_of|through ~{0,2} misunderstanding|"
                    + "miscommunication|mix-up|carelessness|inattention|negligence|distraction|confusion|clumsiness|"
                    + "forgetfulness|stupidity|laziness > ~{0,1} on|by|of|between|within|@end",
                "< carelessness|inattention|miscommunication|forgetfulness|clumsiness ~{0,8} > led|caused|resulted|meant",
                "@start < oops|whoops|ooops|woops|oopsie > ,|:|.|!|–|—|-|@end|i|we|wrong|dropped")
            .on(
                "a|the|this|that|one|single|simple < typo|typos|copy-paste_error|copy_and_paste_error|mistype|"
                    + "misspelling|oversight > ~{0,7} caused|broke|led|meant|resulted|made|prevented|stopped|took|brought|"
                    + "pointed|disabled|sent|crashed|blocked",
                "< mistake|error|slip|typo|oversight|goof|blunder is|was @adv? mine|ours|his|hers|theirs|on_me|on_us >",
                "< slip|slips|error|mistake > at|on|with the|a keyboard|console|terminal|desk|keys|mouse"));
  }

  /** The same in other words. */
  private static Rule slipOtherwise(Rule rule) {
    return rule.on(
            hit -> !hit.has("if"),
            "@owner < assumption|belief|expectation|reading|guess > ~{0,8} was|were|proved|turned_out @adv? to_be? "
                + "wrong|incorrect|false|mistaken",
            "assumption|belief|reading|interpretation by|of ~{0,3} @person < was|were|proved|turned_out @adv? wrong|"
                + "incorrect|false|mistaken >",
            "@start @np{1,3} < mixed_up|muddled_up|mistyped|misread > during|by|at|when|while|in|on")
        .on(
            HumanErrors::bareNote,
            "@start < typo|typos|typing_error|typing_mistake|mistype|mistake|slip|error_while|mistake_while|mix-up > "
                + "in|while|when|during|on|at|of|from")
        .on(
            hit -> hit.sentence().actors().anyone(),
            "< typo|typos|typing_error|typing_mistake > ~{0,6} that|which|by|from ~{0,3} @person",
            "< put|left|added|typed|entered|missed|moved|had > ~{0,5} decimal_point|decimal_comma|decimal|zero|zeros|"
                + "zeroes|digit ~{0,2} wrong|in_the_wrong|too_many|too_few|out|off|missing",
            "< one|a|two zero|zeros|zeroes|digit too_many|too_few|too_much >")
        .on(
            hit ->
                !hit.holds(
                    "=prevent =protect against =guard protection =avoid =safeguard safeguards =ask =confirm =block =stop =reduce"),
            "< accidental|inadvertent|erroneous|mistaken|unintentional @np? deletion|execution|removal|termination|"
                + "shutdown|drop|overwrite|wipe|reboot|restart|merge|push|deployment|change|edit|commit|publication|"
                + "disclosure|disconnection|invocation|click > of|by|to|in|on|@end|,",
            "was|were|is < a|an mistake|error|slip|oversight > in|when|while|during @ing");
  }

  /** A line without a verb, such as the cause in a list. */
  private static boolean bareNote(Hit hit) {
    for (int i = 0; i < hit.sentence().size(); i++) {
      Tag tag = hit.sentence().tag(i);
      if (tag == Tag.aux || (tag == Tag.verb && !Shapes.isIng(hit.sentence(), i))) {
        return false;
      }
    }
    return true;
  }

  /** The words are used, not talked about: a policy on the term is no explanation. */
  static boolean used(Hit hit) {
    boolean made = hit.has("make", "makes", "made") && hit.has("likely", "easy", "less");
    boolean talked =
        made
            || hit.holds(
                "term phrase phrases wording accept accepted symptom avoid avoids prevent prevents protect protects "
                    + "guard guards margin budget reduce reduces resilient tolerant eliminate prone susceptible against");
    boolean negated =
        hit.after("not", "no", "never", "any", "of_no")
            || hit.sentence().lower(hit.from() - 2).equals("not");
    boolean next =
        hit.next()
            .matches(
                "rate|rates|page|pages|message|messages|budget|code|codes|log|logs|handling|handler|reports?|count|"
                    + "counts|path|state|boundary|-|correction|branch|matrix|detection|recovery|protection|tracking|type|"
                    + "types|class|classes|response|responses|event|events|metric|metrics|alert|alerts");
    return !talked && !negated && !next && !measured(hit);
  }

  /** "User errors stayed flat": a figure and no explanation. */
  private static boolean measured(Hit hit) {
    String last = hit.sentence().lower(hit.quoteTo() - 1);
    return last.equals("errors")
        && (hit.next().equals("(")
            || hit.holds(
                "% rose fell dropped stayed flat doubled tripled halved per climbed increased decreased peaked "
                    + "rising falling spiked 4xx 5xx"));
  }

  private static Rule madeAMistake() {
    return madeAMistakeOtherwise(
        rule(
                "made-a-mistake",
                "A mistake is visible only with the outcome in hand. What the person saw, expected and was asked for "
                    + "explains more than the word.")
            .on(
                HumanErrors::used,
                "< =make|=commit > @adv? a|an|the|some|this|several|that|same|such|two|many @np{0,3} < mistake|mistakes|"
                    + "error|errors|blunder|typo|slip|wrong_assumption|miscalculation|slip-up|gaffe|misstep >",
                "< mistake|mistakes|error|errors|blunder|typo|slip > was|were|is|been|being @adv? made @end|by|in|during|"
                    + "when|while|on|at|with|here|and|that|as",
                "< this|same|the mistake|mistakes > again|twice",
                "< it was|is a mistake|blunder|error > to|of|not|on",
                "< was|is a|an @adv? mistake|blunder|oversight|slip-up|slip|clear_mistake|honest_mistake|goof|"
                    + "stupid_mistake|big_mistake|grave_error > @end",
                "< the mistake|error|oversight|slip lies|lay|was|is|happened|occurred > ~{0,4} with|by|because|that|when @np{0,4} @person")
            .on(
                hit -> hit.doer().isPerson() && !denied(hit),
                "< ^#error-verbs >",
                "< ^=get|=have ~{1,6} wrong >"));
  }

  /** The same in other words. */
  private static Rule madeAMistakeOtherwise(Rule rule) {
    return rule.on(
            hit -> hit.doer().isPerson() && !denied(hit),
            "< ^=mix ~{1,6} up >",
            "< ^=get|=have ~{1,6} muddled|muddled_up|mixed_up|confused|swapped|backwards|back_to_front|"
                + "the_wrong_way_round|the_wrong_way_around|the_wrong_way|jumbled|crossed|upside_down|reversed >",
            "< ^=swap|=transpose|=invert|=interchange|=flip > @np{0,4} and? @np{0,2} digits|digit|arguments|argument|"
                + "parameters|hostnames|hostname|source|destination|target|letters|characters|names|numbers|signs|sign|"
                + "condition|columns|column|values|ids|addresses|latitude|longitude|operands|variables|labels|cables|"
                + "account_numbers|flags",
            "< ^=knock|=bump > ~{1,4} loose|out|off|against|over|and",
            "< ^=bump|=knock|=brush_against|=lean_on|=sit_on|=step_on > ~{0,3} switch|cable|cord|button|plug|rack|keyboard|lever",
            "< ^=fall for|into_the_trap|victim_to >",
            "^@past ~{1,6} < the_wrong_way_round|the_wrong_way_around|back_to_front|upside_down|in_the_wrong_order|"
                + "one_too_many|too_many_times >",
            "^=copy|=paste|=delete|=type|=enter|=add|=remove|=take|=drop|=press ~{0,4} < one|two @np too_many|too_few|too_far|too_much >")
        .on(
            hit -> hit.by().isPerson() || humanOnly(hit),
            "< was|were|been|got ^mistyped|mis-typed|misread|misconfigured|misunderstood|misjudged|misinterpreted|"
                + "confused|mixed_up|mislabelled|mislabeled|mistaken|miskeyed|mis-keyed|transposed|swapped|fat-fingered|"
                + "misclicked|miscounted|muddled|mis-set|misspelled|misspelt >",
            "was|were|got|been < ^mixed_up|muddled_up|mixed|confused_with > @end|during|by|when|while|in|and",
            "a|the|one|his|her|their|my|our|an < ^mistyped|mis-typed|miskeyed|mis-keyed|fat-fingered|mispasted|misclicked > @np");
  }

  private static boolean denied(Hit hit) {
    return WordSet.of("not never can could may might to easily nobody")
            .contains(hit.sentence().lower(hit.anchor() - 1))
        || hit.holds("easily easy likely")
        || hit.next().equals("no");
  }

  /** Nothing but fingers can do it. */
  private static boolean humanOnly(Hit hit) {
    return hit.by().head() < 0
        && hit.sentence()
            .lower(hit.anchor())
            .matches(
                "mixed|muddled|mistyped|mis-typed|miskeyed|mis-keyed|fat-fingered|misclicked|mispasted|mis-pasted");
  }

  private static Rule cause() {
    return rule(
            "cause-is-human",
            "This gives a kind of people as the cause. Name a condition: what the tool, the "
                + "plan or the process allowed.")
        .on(
            HumanErrors::used,
            "cause|causes|category|classification|class|trigger|type|code|root_cause|reason ~{0,4} :|–|—|-|= ~{0,2} "
                + "< human|people|operator|user|typo|typos|mistake|oversight|confusion|mix-up|inattention|carelessness|"
                + "miscommunication|misunderstanding|distraction|fatigue > @end|of|by|in|factor|about|between",
            "cause|causes|reason|explanation|error|mistake ~{0,5} is|was ~{0,2} < human|human_in_nature|"
                + "of_a_human_nature|a_human|human_nature > @end|one",
            "< due_to|because_of|caused_by|result_of|thanks_to|through a|an|simple|the ~{0,2} mistake|typo|oversight|"
                + "slip|misunderstanding|mix-up|blunder|slip-up|miscommunication|confusion|misjudgement|misjudgment >");
  }
}
