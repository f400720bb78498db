package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.ExhortationRewrite;
import java.util.List;

/** A remedy that asks people for more care. */
final class Exhortations {
  private static final String WHEN =
      "@end|when|with|about|in|on|while|next|before|during|not|at|as|to|enough|and|around|over|for|until|throughout|"
          + "of|that|after|under|if|especially|whenever|near";

  private Exhortations() {}

  static List<Rule> all() {
    return List.of(beCareful(), payAttention());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.exhortation, name, why, ExhortationRewrite::of);
  }

  private static Rule beCareful() {
    return rule(
            "be-careful",
            "A remedy that needs attention fails on a busy night. Name a check, a limit or "
                + "a default that works when people are tired.")
        .on(
            Exhortations::remedy,
            "< =be|=become|=stay|=remain|=get|=grow|=act|=keep|=prove @adv? #degree-adverbs #watchfulness-adjectives|#demanded-traits >",
            Orders.MUST
                + " < =be|=become|=stay|=remain|=act|=work|=proceed|=keep|=get @adv{0,2} #watchfulness-adjectives|"
                + "carefully|cautiously|diligently > "
                + WHEN,
            Orders.MUST
                + " < =be|=become|=get|=act @adv? #demanded-comparatives > "
                + WHEN
                + "|reviews|ourselves|testing|reading|communicating|planning|@ing",
            "< more|extra|extreme|greater|better|clearer|increased|additional|closer|utmost|special|improved|"
                + "enhanced|stronger|higher|great|constant @np? #carefulness-nouns > is|are|must|should|needed|required|"
                + "needs|when|by|from|to|in|on|with|@end|will|around|at|during|regarding|towards|between|among|for|please|"
                + "before|would|after|across|,",
            "< =take|=exercise|=show|=use|=apply|=pay|=give|=demonstrate|=devote|=put|=bring|=invest @adv? more|"
                + "extra|greater|better|great|due|particular|special|utmost|the_utmost|closer|close|full|proper|a_little|"
                + "a_bit_more|a_lot_more|a_little_more|the_necessary|sufficient|enough|all_due|maximum|every|much_more|"
                + "even_more|some_more care|caution|attention|responsibility|diligence|vigilance|effort|heed|discipline|"
                + "time|thought|precaution|energy|respect|rigour|rigor|patience >",
            "< care|caution|vigilance|diligence|discipline|prudence|mindfulness|rigour|rigor|restraint|attention|"
                + "carefulness|thoroughness|patience|awareness is|are|must_be|should_be|needs_to_be|has_to_be|shall_be|"
                + "is_to_be|will_be > key|needed|required|advised|essential|paramount|called_for|a_must|everything|taken|"
                + "exercised|crucial|important|necessary|in_order|recommended|expected|improved|increased|raised|"
                + "strengthened|applied|paid|given|kept|maintained|demanded",
            "< =need|=require|=demand|=deserve|=call_for more|greater|extra|closer|better|additional|constant "
                + "#carefulness-nouns > @end|from|in|when|on|with|between|of|around|for|than|here|among|at")
        .on(
            "@start|,|: < remain|stay|keep calm|cool|composed|collected|level-headed >",
            ", < be > @adv? #watchfulness-adjectives of|about|when|with|in");
  }

  private static boolean remedy(Hit hit) {
    boolean warning =
        hit.next().equals(":")
            || hit.next().equals("–")
            || (hit.sentence().lower(hit.quoteTo()).equals(",") && hit.startsHere());
    boolean machine =
        hit.sentence()
            .lower(hit.quoteTo())
            .matches("checks?|logging|validation|tests?|monitoring|handling|ring");
    boolean thing =
        hit.doer().kind() == ActorKind.thing
            && hit.quoteFrom() > 0
            && hit.sentence().token(hit.quoteFrom()).isForm("be")
            && !hit.holds("we everyone everybody people team engineers reviews");
    boolean users =
        hit.holds("user users customer customers")
            && !hit.holds("vigilant cautious vigilance")
            && !hit.holds("we us our everyone everybody team");
    boolean let = hit.has("let") && hit.sentence().lower(hit.quoteFrom() - 1).matches("'s|us|all");
    return !warning
        && !machine
        && !users
        && Orders.isOrder(hit)
        && (!thing || let)
        && !Orders.isTold(hit)
        && !hit.has("not_need");
  }

  private static Rule payAttention() {
    return rule(
            "pay-attention",
            "People were paying attention to something else that mattered. Say what would "
                + "have drawn attention to this signal.")
        .on(
            Orders::undenied,
            "< =pay @adv? close|closer|more|better|careful|special|particular|full|enough|greater|much_more|extra|"
                + "proper|sufficient|due|the_necessary|utmost? attention|heed >",
            Orders.MUST
                + "|need < keep > a|an @adv? close|closer|eye|sharp|watchful|better|open eye|lookout|watch|on",
            "< =keep your|our|their|your_own|both eyes|eye|wits|head|heads|ears|guard|cool|focus open|about|up|down|"
                + "peeled|cool|clear|on? >",
            Orders.MUST
                + " < keep|stay|remain > calm|cool|alert|awake|focused|sharp|vigilant|on_top|on_your|on_our|in_touch|in_the_loop|your_cool",
            "< be|stay|remain|are on the|our|your|their lookout|guard|alert|ball|toes|watch >",
            Orders.MUST
                + " < concentrate|focus > better|harder|more|on_the_task|on_their|on_what|when|on_one|during",
            Orders.MUST + "|never|better < remember to?|not_forget|not forget > to|the|about|@ing",
            "@start < remember|never_forget|do_not_forget|please_remember > to",
            "< keep|keeping|bear|bearing in mind > that ~{0,5} must|should|when|is|are|needs|can|has",
            Orders.MUST + " < keep|bear in mind >",
            Orders.MUST
                + " < keep|maintain > focus|calm|discipline|attention|concentration|vigilance @end|on|during|in|at|when",
            "< more eyes > on",
            Orders.MUST + " < keep your|their|our hands > off",
            "@start|please|to|and|always|must|should < watch|look out > for|when|@end",
            "@start|please|and|to < beware|mind|watch_your|mind_your|mind_the > of|the|your|when|what|step|steps|@np",
            "more|better|greater|improve < attention to detail >",
            "< attention to detail > must|should|needs|has_to|is_key|is_required|is_needed",
            "must|should|need_to|have_to|has_to|will|shall|please|to|@start|everyone|everybody < become|be|stay|made "
                + "aware|conscious|mindful|cognisant > of|that|how");
  }
}
