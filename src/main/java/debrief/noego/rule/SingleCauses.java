package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.OneCause;
import java.util.List;

/** One exclusive cause for what needed several conditions. */
final class SingleCauses {
  private SingleCauses() {}

  static List<Rule> all() {
    return List.of(sole(), entirely(), boilsDown());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.singleCause, name, why, OneCause::of);
  }

  private static Rule sole() {
    return rule(
            "the-only-cause",
            "An incident needs several conditions to meet; the only one is the one where the search stopped. Each further one is another place where it can be stopped next time.")
        .on(
            SingleCauses::claimed,
            "< sole|only|single|one_and_only|lone|exclusive|one|one_true|one_real @np{0,2} cause|reason|culprit|factor|trigger|explanation|root_cause|problem|thing_to_blame|thing_that > ~{0,14} was|is|were|for|of|behind|:|that_caused|that_broke|@end|to",
            "< the only|sole thing that > ~{0,3} went|caused|broke|failed|mattered|led",
            "was|is < the_sole|the_only|the_single|the_one_and_only|the_lone @np{0,2} cause|reason|culprit|factor|trigger|explanation >",
            "< no|any other cause|factor|reason|factors|causes|explanation|contributing_factor|contributing_factors >",
            "< for one reason|cause only|alone >",
            "cause|reason|culprit|trigger|factor ~{0,3} ,? < and? the only one >",
            "< nothing else|more > was|had|went|to|contributed|caused|is|mattered",
            "< nothing but|more_than|other_than >",
            "< single root cause|point_of_blame >",
            "< the true|real|actual|ultimate root? cause|culprit|reason >");
  }

  private static boolean claimed(Hit hit) {
    boolean denied =
        hit.holds("not no_single never rarely seldom several without nor neither cannot")
            || hit.after("no", "not", "a", "any", "than", "each");
    String first = hit.sentence().lower(hit.quoteFrom());
    boolean no = first.equals("no") || first.equals("any");
    boolean found =
        no && (hit.sentence().lower(hit.quoteFrom()).equals("any") || hit.has("evidence"));
    boolean one =
        first.equals("one")
            && !hit.after("the")
            && !hit.sentence().lower(hit.quoteFrom() + 1).matches("and|true|real");
    boolean notDenied = no ? !found : !denied || (first.equals("nothing") && !hit.after("not"));
    boolean plural = hit.has("causes", "factors", "reasons") && !no;
    boolean causal =
        hit.holds("cause caused contributed wrong reason blame outage incident failure");
    boolean nothing =
        first.equals("nothing")
            && hit.sentence().lower(hit.quoteFrom() + 1).matches("else|more")
            && !causal;
    boolean nothingBut =
        first.equals("nothing")
            && hit.sentence().lower(hit.quoteFrom() + 1).matches("but|other")
            && !causal
            && !hit.has("was", "is");
    boolean toFix = hit.next().equals("to") && !first.equals("nothing");
    return notDenied && !one && !plural && !nothing && !nothingBut && !toFix;
  }

  private static Rule entirely() {
    return rule(
            "entirely-due-to",
            "\"Entirely\" closes the list of conditions with one entry. Leave the word out and add what else had to be true: readers find their own weak spot there.")
        .on(
            hit -> !hit.has("not", "never"),
            "< caused|due|triggered|explained|attributable|down|because|attributed|attributable|responsible solely|purely|entirely|exclusively|wholly|only|alone|completely|100_% > by|to|of",
            "< solely|purely|entirely|exclusively|wholly|only|simply|all|merely|100_%|completely|just|fully|totally|squarely|uniquely|nothing_but caused|due|because|down|attributable|the_result|a_result|the_fault|the_consequence|a_consequence|a_matter|a_question|responsible|a_case|about|triggered|explained > ~{0,3} by|to|of|for|@np",
            "@np < alone > caused|was_enough|explains|explained|brought|took|is_responsible|was_responsible|led|made|accounts|broke|is_to",
            "< and @np{1,4} alone > @end",
            "< purely|solely|exclusively > a|an|the @np{1,3} problem|issue|matter|failure|fault|error|bug");
  }

  /** "It comes down to", of a cause; requests come down to somewhere. */
  private static boolean summing(Hit hit) {
    String first = hit.sentence().lower(hit.quoteFrom());
    if (!first.matches("come|comes|came")) {
      return true;
    }
    return hit.holds(
        "all it this everything incident incidents outage outages failure cause causes problem issue what most that");
  }

  private static Rule boilsDown() {
    return rule(
            "boils-down-to",
            "Boiling down leaves one thing, and steam. What was boiled away, the limits, defaults and silences around it, is what the next incident will be made of.")
        .on(
            hit -> !hit.has("not", "options", "choice") && summing(hit),
            "< boil|boils|boiled|come|comes|came|all_comes|all_came down to >",
            "< can|could|may be @adv? reduced|traced|boiled @adv? down|back to > @adv{0,2} one|a_single|just|a|the",
            "< everything|all|the_whole_thing|it_all > ~{0,3} goes|went|leads|led|traces|traced|comes|came|starts|started back|down|with|from",
            "< all because of >|a|one|the",
            "< it was|is @adv? simply|just|merely|only > a|an|the|one ~{0,8} that|which caused|broke|took|brought|led|made",
            "< the entire|whole|complete|full outage|incident|problem|failure|disruption|downtime|event is|was|can_be @adv? due|because|caused|down|explained|the_result >",
            "< if_it_were_not_for|but_for|were_it_not_for > ~{0,6} no|nothing|would",
            "< one|a_single @np{1,4} is|was @adv{0,2} all|enough|everything|to_blame >");
  }
}
