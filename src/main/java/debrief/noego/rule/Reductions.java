package debrief.noego.rule;

import debrief.language.word.Lexicon;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.SingleCauseRewrite;
import java.util.List;

/** An incident traced, reduced or boiled down to one thing. */
final class Reductions {
  private static final String ONE =
      "one|a_single|one_single|just|that_one|this_one|exactly_one|only_one|solely|nothing_but|1|precisely_one|the_single|the_one";

  private Reductions() {}

  static List<Rule> all() {
    return List.of(boilsDown());
  }

  private static Rule boilsDown() {
    return andInShort(
        new Rule(
                Category.singleCause,
                "boils-down-to",
                "This reduces the incident to one cause. Name the other conditions: limits, "
                    + "defaults, missing alerts.",
                SingleCauseRewrite::of)
            .on(
                hit -> !hit.has("not", "options", "choice") && summing(hit),
                "< boil|boils|boiled|come|comes|came|all_comes|all_came down to >",
                "< =reduce|=narrow|=whittle|=pin|=nail|=put > ~{0,2} down? to|on " + ONE + "|a",
                "can|could|may|must|to|has_to|is < be? @adv? put_down|reduced|traced|traced_back|boiled|boiled_down|"
                    + "pinned|pinned_down|attributed|ascribed|blamed|chalked_up|laid|narrowed_down @adv? down|back|up? to|"
                    + "on|at > @adv{0,2} "
                    + ONE
                    + "|a|the",
                "< =go|=lead|=trace|=point|=date|=harken|=hark all? back > @adv? to @adv{0,2} "
                    + ONE,
                "< =stem|=originate|=spring|=arise|=derive|=result|=hinge|=follow|=grow|=start|=begin > @adv? from|"
                    + "in|on|with|out_of @adv{0,2} "
                    + ONE,
                "< =hinge on >")
            .on(
                Reductions::whole,
                "< #whole-incident-phrases > ~{0,4} =go|=lead|=trace|=come|=start|=begin|=stem|=spring|=arise|"
                    + "=originate|=derive|=flow|=follow|=result|=hinge|=boil|=point|=reduce|=grow|=happen|=root back|down|"
                    + "with|from|to|on|because|in|out_of",
                "< #whole-incident-phrases > ~{0,2} =be|'s @adv{0,2} due|because|caused|down|explained|the_result|"
                    + "the_fault|to_blame|rooted|triggered|attributable|a_result|a_consequence|the_consequence|owed",
                "< #whole-incident-phrases > ~{0,1} can|could|may|must be @adv? traced|blamed|put|attributed|"
                    + "ascribed|explained|reduced|pinned|laid|boiled",
                "< it|this|that can|could all be > traced|blamed|put|attributed|ascribed|explained|reduced|pinned",
                "< all because > of|a|one|the",
                "< it|this|that =be|'s all > because|down|due|about|caused|the_fault|on",
                "< all_this|all_that because of >"));
  }

  /** The same as a summary: all signs, the heart of it. */
  private static Rule andInShort(Rule rule) {
    return rule.on(
        hit -> !Claims.isDenied(hit) && !hit.sentence().isQuestion() && causal(hit),
        "< all|every evidence|roads|signs|traces|clues|logs|arrow|arrows|fingers|paths|threads|everything =point|=lead > ~{0,3} to|at",
        "< =point|=lead > @adv? to|at one|a_single|exactly_one @np? cause|culprit|reason|thing|factor",
        "< it was|is @adv? simply|just|merely|only > a|an|the|one ~{0,8} that|which caused|broke|took|brought|led|made",
        "< if_it_were_not_for|but_for|were_it_not_for > ~{0,6} no|nothing|would",
        "< one|a_single @np{1,4} is|was @adv{0,2} all|enough|everything|to_blame >",
        "< all it|that took > is|was|were",
        "=be|'s < all it took|takes >",
        "< one|a_single @np{1,4} ~{0,5} caused|took|brought|broke|toppled|sank > ~{0,2} the_entire|the_whole|everything|it_all|all_of_it",
        "< in_the_end|ultimately|at_bottom|in_essence|essentially|basically|when_all_is_said_and_done|"
            + "at_the_end_of_the_day|all_in_all|in_short|fundamentally|at_heart > ,? ~{0,4} =be|'s @adv? just|simply|"
            + "merely|only|nothing_more|no_more|one|a_single|purely|all",
        "< strip|stripped|strips|stripping everything|it|all|the > ~{0,4} away|down",
        "< at the|its heart|root|bottom|core of > everything|it_all|all_of_it|all_of_this|all_this|the_whole|the_entire",
        "< boil|boiling it|this|that|everything down >",
        "@start < condensed|reduced|distilled|stripped|boiled > ~{0,1} to ~{1,3} ,|:",
        "< take_away|remove|without > ~{1,4} and|, there =be|'s no #failure-nouns",
        "< every|each single one > of ~{1,4} =be down_to|due_to|caused_by",
        "would ~{1,4} < but for > one|a_single|that_one",
        "< the heart|crux|core|root of the matter|problem > =be",
        "< fix > ~{1,4} and ~{0,1} the|all|every|everything whole|entire|problems|problem|@np ~{0,2} gone|goes_away|disappears|solved");
  }

  /** "All of it", and not "all of this traffic". */
  private static boolean whole(Hit hit) {
    boolean more =
        hit.sentence().lower(hit.quoteTo() - 1).matches("this|that")
            && hit.sentence().tag(hit.quoteTo()).isNominal();
    return !more && !Claims.isDenied(hit) && !hit.sentence().isQuestion();
  }

  private static String subject(Hit hit) {
    int head = hit.doer().head();
    return head < 0 ? hit.sentence().lower(hit.quoteFrom() - 1) : hit.sentence().lower(head);
  }

  private static boolean causal(Hit hit) {
    return !hit.holds("could can would may if");
  }

  /** "It comes down to", of a cause; requests come down to somewhere, and stem from one host. */
  private static boolean summing(Hit hit) {
    String first = hit.sentence().lower(hit.quoteFrom());
    if (first.matches("boils?|boiled|all") && !hit.holds("water")) {
      return true;
    }
    return !hit.sentence().isQuestion()
        && (hit.sentence().holdsAny(Lexicon.of("failure-nouns"))
            || hit.holds("cause causes blame reason culprit we evidence symptom symptoms")
            || WordSet.of("it this everything what most that all").contains(subject(hit)));
  }
}
